import type { RawMeasure } from '../schema/index.js';
import type { RegimeContext } from './context.js';

/** What the shape of a record cannot say: that its days follow each other, and that it belongs here. */
export function checkMeasure(raw: RawMeasure, regime: string, context: RegimeContext): void {
  if (!raw.id.startsWith(`${regime}/`)) {
    context.refuse(raw, 'id', `${raw.id} stands in the file of ${regime}`, `Begin the id with ${regime}/`);
  }
  if (raw.to !== null && raw.to <= raw.from) {
    context.refuse(
      raw,
      'to',
      `to (${raw.to}) is not after from (${raw.from})`,
      'to is the first day on which the record is no longer law, from the first on which it is',
    );
  }
  for (const key of ['sunset', 'exception_sunset'] as const) {
    const sunset = raw[key];
    if (sunset && sunset.date < raw.from) {
      context.refuse(
        sunset,
        'date',
        `the term ends (${sunset.date}) before the record begins (${raw.from})`,
        'date is the last day covered by the latest known term',
      );
    }
  }
  if (raw.uncertain && raw.uncertain.to <= raw.uncertain.from) {
    context.refuse(
      raw.uncertain,
      'to',
      `to (${raw.uncertain.to}) is not after from (${raw.uncertain.from})`,
      'from is the first uncertain day, to the first certain one again',
    );
  }
  if (raw.superseded !== undefined && raw.superseded <= raw.recorded) {
    context.refuse(
      raw,
      'superseded',
      `superseded (${raw.superseded}) is not after recorded (${raw.recorded})`,
      'superseded is the day from which the catalogue says otherwise',
    );
  }
  for (const exemption of raw.exemptions ?? []) {
    if (raw.to !== null && exemption.from !== undefined && exemption.from >= raw.to) {
      context.refuse(
        exemption,
        'from',
        `the exemption begins (${exemption.from}) when the record is over (${raw.to})`,
        'Move it to the record of that time',
      );
    }
  }
}
