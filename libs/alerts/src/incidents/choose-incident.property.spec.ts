import fc from 'fast-check';
import type { ItemCategory, Party } from '#libs/lexicon';
import { alikeness } from './alike.js';
import { chooseIncident, type IncidentOnRecord } from './choose-incident.js';
import { tellingFacts, type TellingFacts } from './telling-facts.js';
import { keysFiled, keysLocked, keysSought } from './telling-keys.js';

const PARTIES: Party[] = [
  ...['RU', 'KP', 'IR', 'YE'].map((iso2): Party => ({ kind: 'state', iso2, name: iso2 })),
  { kind: 'actor', id: 'houthis', name: 'Houthis', actorKind: 'armed-group', homeIso2: 'YE', operatesIn: [] },
  { kind: 'unknown', name: 'Acme' },
];
const parties = fc.subarray(PARTIES, { maxLength: 2 });
const categories = fc.subarray<ItemCategory>(['missiles', 'salw', 'ammunition', 'unspecified-arms'], { maxLength: 2 });

const telling: fc.Arbitrary<TellingFacts> = fc
  .record({
    isAgreement: fc.boolean(),
    suppliers: parties,
    recipients: parties,
    categories,
    places: fc.subarray(['YE', 'SD', 'SD/SD-DF'], { maxLength: 1 }),
    day: fc.integer({ min: 1, max: 28 }),
    isDayTold: fc.boolean(),
  })
  .map(({ day, ...deal }) => {
    const on = `2025-01-${String(day).padStart(2, '0')}`;
    return tellingFacts({ ...deal, firstDay: on, lastDay: on });
  });

/** Up to the full forty each time: of a handful, few are of one event. */
const manyTellings = fc.array(telling, { minLength: 2, maxLength: 40, size: 'max' });

const isAlike = (one: TellingFacts, other: TellingFacts) => alikeness(one, other) !== null;

/** The groups that the tellings make, each as the sorted list of its members. */
function groupsOf(tellings: readonly TellingFacts[], order: readonly number[]): string {
  const incidents: (IncidentOnRecord & { members: number[] })[] = [];
  for (const at of order) {
    const facts = tellings[at]!;
    const chosen = chooseIncident(facts, incidents);
    const before = incidents.find(({ id }) => id === chosen);
    const incident = before ?? {
      id: `${incidents.length}`,
      firstDay: facts.firstDay,
      lastDay: facts.lastDay,
      told: [],
      members: [],
    };
    if (!before) incidents.push(incident);
    incident.members.push(at);
    incident.told = [...incident.told, { facts, kin: 'none' }];
    incident.firstDay = [incident.firstDay, facts.firstDay].toSorted()[0]!;
    incident.lastDay = [incident.lastDay, facts.lastDay].toSorted()[1]!;
  }
  return incidents
    .map(({ members }) => members.toSorted((a, b) => a - b).join(' '))
    .toSorted()
    .join(' | ');
}

/** Takes of the tellings those that keep the groups clear: alike to all of one group and to none of the others. */
function clear(tellings: readonly TellingFacts[]): TellingFacts[] {
  const groups: TellingFacts[][] = [];
  for (const one of tellings) {
    if (!isAlike(one, one)) continue;
    const touched = groups.filter((group) => group.some((member) => isAlike(one, member)));
    if (touched.length === 0) groups.push([one]);
    else if (touched.length === 1 && touched[0]!.every((member) => isAlike(one, member))) touched[0]!.push(one);
  }
  return groups.flat();
}

describe('grouping tellings into incidents', () => {
  it('does not depend on their order where the groups are clear', () => {
    let together = 0;
    fc.assert(
      fc.property(manyTellings, fc.infiniteStream(fc.nat()), (all, dice) => {
        const tellings = clear(all);
        const order = tellings.map((_, at) => at);
        const expected = groupsOf(tellings, order);
        if (expected.split(' | ').length < tellings.length) together += 1;
        const keys = order.map(() => dice.next().value as number);
        const shuffled = order.toSorted((a, b) => keys[a]! - keys[b]!);
        expect(groupsOf(tellings, shuffled)).toBe(expected);
        expect(groupsOf(tellings, order.toReversed())).toBe(expected);
      }),
      { numRuns: 300 },
    );
    // The property would hold of nothing if the samples held no groups.
    expect(together).toBeGreaterThan(100);
  });

  it('finds two tellings equally alike from either side', () => {
    fc.assert(fc.property(telling, telling, (one, other) => expect(alikeness(one, other)).toBe(alikeness(other, one))));
  });

  it('files every telling where all that are alike look for it, and locks what both name', () => {
    let alike = 0;
    fc.assert(
      fc.property(telling, telling, (one, other) => {
        if (!isAlike(one, other)) return;
        alike += 1;
        expect(keysFiled(one).some((key) => keysSought(other).includes(key))).toBe(true);
        expect(keysLocked(one).some((key) => keysLocked(other).includes(key))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    expect(alike).toBeGreaterThan(100);
  });
});
