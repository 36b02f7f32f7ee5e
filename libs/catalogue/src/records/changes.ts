import type { Measure } from '../measure.js';
import type { RawChange } from '../schema/index.js';
import type { BuiltMeasure } from './chain-checks.js';
import type { RegimeContext } from './context.js';
import { sunsetRecord } from './measure-record.js';

/**
 * Carries out the changes in the order in which they were recorded. Each leaves the record as it was known before,
 * marked as superseded, and adds the version that is known from that day on.
 */
export function applyChanges(
  records: readonly BuiltMeasure[],
  changes: readonly RawChange[],
  context: RegimeContext,
): BuiltMeasure[] {
  const all = [...records];
  const inOrder = [...changes].sort((one, other) => (one.recorded < other.recorded ? -1 : 1));
  for (const change of inOrder) {
    const index = all.findIndex(({ measure }) => measure.id === change.measure && measure.superseded === null);
    const standing = all[index];
    if (!standing) {
      context.refuse(
        change,
        'measure',
        `no record ${change.measure} stands in this regime`,
        'Write the id of a record that is not superseded',
      );
      continue;
    }
    if (change.recorded <= standing.measure.recorded) {
      context.refuse(
        change,
        'recorded',
        `recorded (${change.recorded}) is not after the day of the record that it changes (${standing.measure.recorded})`,
        'Write the day on which you enter the change; a record of the same day is corrected in its place',
      );
      continue;
    }
    all[index] = { ...standing, measure: { ...standing.measure, superseded: change.recorded } };
    if (!change.withdrawn) all.push({ raw: change, measure: changed(standing.measure, change, context) });
  }
  return all;
}

function changed(before: Measure, change: RawChange, context: RegimeContext): Measure {
  if (change.to !== undefined && change.to <= before.from) {
    context.refuse(
      change,
      'to',
      `to (${change.to}) is not after the first day of the record (${before.from})`,
      'To take back a record that never was law, write withdrawn: true',
    );
  }
  return {
    ...before,
    to: change.to ?? before.to,
    endMode: change.end_mode ?? before.endMode,
    sunset: change.sunset ? sunsetRecord(change.sunset, context) : before.sunset,
    exceptionSunset: change.exception_sunset ? sunsetRecord(change.exception_sunset, context) : before.exceptionSunset,
    amendedBy: [...before.amendedBy, ...context.cite(change.amended_by)],
    lastVerified: change.last_verified ?? before.lastVerified,
    recorded: change.recorded,
    superseded: null,
    local: before.local || context.origins.isLocal(change),
  };
}
