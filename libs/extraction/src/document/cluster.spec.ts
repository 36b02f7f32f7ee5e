import type { Item, Party } from '#libs/lexicon';
import type { ReadFact } from '../frames/fact.js';
import type { PartyMention } from '../meaning/mention.js';
import { clusterFacts, COMPARED, type Told } from './cluster.js';

const RIFLES: Item = {
  text: 'rifles',
  category: 'salw',
  designation: null,
  register: null,
  smallArm: true,
  calibreMm: null,
  rangeKm: null,
  lethal: true,
  dualUse: false,
  service: null,
  civil: false,
};

const state = (iso2: string): PartyMention => {
  const party: Party = { kind: 'state', iso2, name: iso2 };
  return { party, range: null, isAnaphoric: false, isPlaceName: false };
};

/** `X sent Z rifles`, told in a sentence of its own on a day of its own. */
function delivery(supplier: string, recipient: string, at: number): Told {
  const fact: ReadFact = {
    stage: 'delivered',
    cue: null,
    attribution: 'fact',
    accusers: [],
    frame: 'give',
    conduct: 'transfer',
    suppliers: [state(supplier)],
    recipients: [state(recipient)],
    origins: [],
    via: [],
    places: [],
    items: [{ item: RIFLES, range: null, isGeneral: false }],
    trigger: { firstToken: at, lastToken: at },
    sentence: at,
    clause: null,
    isMutual: false,
    isContinuation: false,
    isContent: false,
    isShipment: true,
  };
  return { fact, date: null, source: 'text' };
}

const CODES = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Pairs of parties of which no two are alike. */
const everyPair = CODES.flatMap((first) => CODES.map((second) => [`${first}A`, `${second}Z`] as const));

describe('the transfers of an article', () => {
  it('are none where nothing is told', () => {
    expect(clusterFacts([])).toEqual([]);
  });

  it('are one for each supplier and recipient, and a second telling joins the first', () => {
    const told = [delivery('IR', 'SY', 0), delivery('RU', 'ML', 9), delivery('IR', 'SY', 18)];
    expect(clusterFacts(told).map((cluster) => cluster.told.length)).toEqual([2, 1]);
  });

  it('cost no more than the length of the article, and every telling is kept', () => {
    const comparisons = (amount: number): number => {
      let looks = 0;
      const told = everyPair.slice(0, amount).map(([supplier, recipient], at) => {
        const one = delivery(supplier, recipient, at * 9);
        return new Proxy(one, {
          get(object, key) {
            if (key === 'date') looks += 1;
            return Reflect.get(object, key) as unknown;
          },
        });
      });
      const clusters = clusterFacts(told);
      expect(clusters.flatMap((cluster) => cluster.told)).toHaveLength(amount);
      return looks;
    };
    const most = everyPair.length;
    expect(most).toBeGreaterThan(COMPARED * 2);
    expect(comparisons(most)).toBeLessThanOrEqual(most * (COMPARED + 2));
    expect(comparisons(most) - comparisons(most - 100)).toBeLessThanOrEqual(100 * (COMPARED + 2));
  });

  it('are compared with the latest ones only: what is told again after very many others stands by itself', () => {
    const others = everyPair
      .slice(0, COMPARED + 1)
      .map(([supplier, recipient], at) => delivery(supplier, recipient, at * 9));
    const clusters = clusterFacts([delivery('IR', 'SY', 0), ...others, delivery('IR', 'SY', 9999)]);
    expect(clusters.filter(({ suppliers }) => suppliers.some(({ party }) => party.name === 'IR'))).toHaveLength(2);
  });
});
