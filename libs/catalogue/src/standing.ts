import type { Standing } from './catalogue.js';
import type { Measure } from './measure.js';

export function standingOf(measure: Measure, day: string): Standing {
  const { from, to, uncertain, sunset } = measure;
  if (uncertain !== null && uncertain.from <= day && day < uncertain.to) return 'uncertain';
  if (day < from) return 'not-yet';
  if (to !== null && day >= to) return 'ended';
  if (to === null && sunset !== null && !sunset.laterRenewalConfirmed && day > sunset.date) return 'term-passed';
  return 'in-force';
}

/** Between `from` and `to`, whether or not a term has passed meanwhile. */
export function isInForce(measure: Measure, day: string): boolean {
  return measure.from <= day && (measure.to === null || day < measure.to);
}

export function isToBeWeighed(measure: Measure, day: string): boolean {
  return isInForce(measure, day) || standingOf(measure, day) === 'uncertain';
}

/** Did the catalogue hold this version of the record on that day? Without a day: does it hold it now? */
export function isKnown(measure: Measure, knownAt: string | undefined): boolean {
  if (knownAt === undefined) return measure.superseded === null;
  return measure.recorded <= knownAt && (measure.superseded === null || knownAt < measure.superseded);
}
