import { addDays } from '../day.js';
import type { Measure } from '../measure.js';
import type { IntendedGap } from '../regime.js';
import type { RegimeContext } from './context.js';

/** A record of a regime and what it was built from. */
export interface BuiltMeasure {
  measure: Measure;
  raw: object;
}

/** Two records of one chain that are law on the same day, and known on the same day, contradict each other. */
export function checkChains(records: readonly BuiltMeasure[], context: RegimeContext): void {
  for (const chain of chainsOf(records)) {
    chain.forEach((record, index) => {
      for (const earlier of chain.slice(0, index)) {
        if (
          earlier.measure.id === record.measure.id ||
          !overlapInLaw(earlier.measure, record.measure) ||
          !overlapInKnowledge(earlier.measure, record.measure)
        )
          continue;
        context.refuse(
          record.raw,
          'from',
          `${record.measure.id} begins on ${record.measure.from} while ${earlier.measure.id} of the same chain (${record.measure.chain}) still runs (${earlier.measure.to ?? 'no end'})`,
          `End the earlier record: write to: ${record.measure.from} in ${earlier.measure.id}; or give this one another chain`,
        );
      }
    });
  }
}

/** Holes in a chain that no intended gap explains; not refused, because the law may have them, but worth a look. */
export function unexplainedGaps(measures: readonly Measure[], gaps: readonly IntendedGap[]): IntendedGap[] {
  const current = measures
    .filter(({ superseded }) => superseded === null)
    .map((measure) => ({ measure, raw: measure }));
  return [...chainsOf(current)].flatMap((chain) =>
    chain.slice(1).flatMap(({ measure }, index) => {
      const before = chain[index]?.measure;
      if (!before || before.to === null || before.to >= measure.from) return [];
      const { to: from } = before;
      const explained = gaps.some((gap) => gap.chain === measure.chain && gap.from <= from && gap.to >= measure.from);
      return explained
        ? []
        : [
            {
              chain: measure.chain,
              from,
              to: measure.from,
              why: `between ${before.id} and ${measure.id}, last day before it ${addDays(from, -1)}`,
              filledBy: null,
            },
          ];
    }),
  );
}

/** One id may stand twice only as two versions, of which the older was superseded when the newer was recorded. */
export function checkVersions(records: readonly BuiltMeasure[], context: RegimeContext): void {
  records.forEach(({ measure, raw }, index) => {
    const twin = records
      .slice(0, index)
      .find((other) => other.measure.id === measure.id && overlapInKnowledge(other.measure, measure));
    if (twin)
      context.refuse(
        raw,
        'id',
        `the id ${measure.id} is taken`,
        'Give the record an id of its own; a corrected version keeps the id, and the version that it corrects gets superseded: with the day on which this one is recorded',
      );
  });
}

function chainsOf(records: readonly BuiltMeasure[]): Iterable<BuiltMeasure[]> {
  const chains = new Map<string, BuiltMeasure[]>();
  for (const record of records) {
    chains.set(record.measure.chain, [...(chains.get(record.measure.chain) ?? []), record]);
  }
  for (const chain of chains.values()) chain.sort((one, other) => (one.measure.from < other.measure.from ? -1 : 1));
  return chains.values();
}

const overlapInLaw = (one: Measure, other: Measure) => overlap(one.from, one.to, other.from, other.to);
const overlapInKnowledge = (one: Measure, other: Measure) =>
  overlap(one.recorded, one.superseded, other.recorded, other.superseded);

function overlap(from: string, to: string | null, otherFrom: string, otherTo: string | null): boolean {
  return (to === null || otherFrom < to) && (otherTo === null || from < otherTo);
}
