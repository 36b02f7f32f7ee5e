import type { Measure } from '../../api/catalogue-contract.js';

/** The order in which a lawyer looks for them: what may not go, what may not come, what may not be done beside it. */
const ORDER: readonly Measure['conduct'][] = [
  'supply',
  'procurement',
  'assistance',
  'training',
  'brokering',
  'financing',
  'transit',
  'inspection',
  'travel-of-personnel',
  'cooperation',
];

export interface ConductGroup<T> {
  conduct: Measure['conduct'];
  direction: Measure['direction'];
  target: string;
  members: T[];
}

/** Groups what belongs to measures by what they forbid, in which direction and towards whom; keeps the order inside. */
export function byConduct<T>(members: readonly T[], measureOf: (member: T) => Measure): ConductGroup<T>[] {
  const groups = new Map<string, ConductGroup<T>>();
  for (const member of members) {
    const { conduct, direction, target } = measureOf(member);
    const key = JSON.stringify([conduct, direction, target]);
    const group = groups.get(key) ?? { conduct, direction, target, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((one, other) => ORDER.indexOf(one.conduct) - ORDER.indexOf(other.conduct));
}

/** The conducts that a regime names, in order, with how many of its measures each has. */
export function conductsOf(measures: readonly Measure[]): { conduct: Measure['conduct']; count: number }[] {
  return ORDER.map((conduct) => ({
    conduct,
    count: measures.filter((measure) => measure.conduct === conduct).length,
  })).filter(({ count }) => count > 0);
}
