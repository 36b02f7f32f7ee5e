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

/** A time at which a chain stops and then goes on, and no intended gap says why. */
export interface UnexplainedGap {
  chain: string;
  from: string;
  to: string;
  /** The record before it, and the one after. */
  last: string;
  next: string;
}

/** Not refused, because the law may have such holes, but worth a look. */
export function unexplainedGaps(measures: readonly Measure[], gaps: readonly IntendedGap[]): UnexplainedGap[] {
  const current = measures
    .filter(({ superseded }) => superseded === null)
    .map((measure) => ({ measure, raw: measure }));
  return [...chainsOf(current)].flatMap((chain) =>
    chain.slice(1).flatMap(({ measure: next }, index): UnexplainedGap[] => {
      const last = chain[index]?.measure;
      if (!last || last.to === null || last.to >= next.from) return [];
      const hole = { chain: next.chain, from: last.to, to: next.from, last: last.id, next: next.id };
      return gaps.some((gap) => gap.chain === hole.chain && gap.from <= hole.from && gap.to >= hole.to) ? [] : [hole];
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
