import fc from 'fast-check';
import { Discourse } from './discourse.js';
import type { PartyMention } from './mention.js';

const state = (iso2: string, firstToken: number): PartyMention => ({
  party: { kind: 'state', iso2, name: iso2 },
  range: { firstToken, lastToken: firstToken },
  isAnaphoric: false,
  isPlaceName: false,
});
const isoOf = ({ party }: PartyMention): string => (party.kind === 'state' ? party.iso2 : '');

interface Naming {
  iso2: string;
  /** How many sentences after the naming before. */
  later: number;
  isSubject: boolean;
}

const namings = fc.array(
  fc.record({ iso2: fc.constantFrom('IR', 'RU', 'LY', 'ML', 'SY'), later: fc.nat(7), isSubject: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);

/** An article that names these, one token each, and the two of which it tells most, counted anew from everything. */
function told(all: readonly Naming[]): { discourse: Discourse; last: number; pair: string[] } {
  const discourse = new Discourse(() => null);
  const weights = new Map<string, { weight: number; order: number }>();
  let sentence = 0;
  all.forEach(({ iso2, later, isSubject }, order) => {
    sentence += later;
    discourse.remember(state(iso2, order), sentence, isSubject);
    const weight = (weights.get(iso2)?.weight ?? 0) + (isSubject || sentence === 0 ? 2 : 1);
    weights.set(iso2, { weight, order });
  });
  const ordered = [...weights].sort(([, one], [, other]) => other.weight - one.weight || other.order - one.order);
  return { discourse, last: sentence, pair: ordered.length < 2 ? [] : ordered.slice(0, 2).map(([iso2]) => iso2) };
}

describe('what an article has spoken of', () => {
  it('is nobody before anybody is named', () => {
    const discourse = new Discourse(() => null);
    expect(discourse.resolve('pair', { firstToken: 3, lastToken: 3 }, 0, true)).toEqual([]);
    expect(discourse.resolve('country', { firstToken: 3, lastToken: 3 }, 0, true)).toEqual([]);
  });

  it('holds the two countries that all of it tells most of, however long ago they were named', () => {
    fc.assert(
      fc.property(namings, (all) => {
        const { discourse, last, pair } = told(all);
        const range = { firstToken: all.length, lastToken: all.length };
        expect(discourse.resolve('pair', range, last + 1, true).map(isoOf)).toEqual(pair);
      }),
    );
  });

  it('holds a country no longer than a few sentences', () => {
    const discourse = new Discourse(() => null);
    discourse.remember(state('IR', 0), 0, true);
    const range = { firstToken: 90, lastToken: 90 };
    expect(discourse.resolve('country', range, 4, true).map(isoOf)).toEqual(['IR']);
    expect(discourse.resolve('country', range, 5, true)).toEqual([]);
  });
});
