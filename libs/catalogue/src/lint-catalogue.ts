import type { Catalogue } from './catalogue.js';
import { addDays } from './day.js';
import type { Measure, Sunset } from './measure.js';
import { unexplainedGaps } from './records/chain-checks.js';
import type { Regime } from './regime.js';

/** What a keeper of the catalogue should look at; none of it keeps the catalogue from loading. */
export interface LintWarning {
  kind: 'term-passed' | 'term-ends-soon' | 'mandate-passed' | 'mandate-ends-soon' | 'unexplained-gap' | 'status';
  regime: string;
  /** The record, chain or mandate that it is about. */
  subject: string;
  /** The last day of the term, where there is one. */
  day: string | null;
  message: string;
  write: string;
}

export const WARNED_DAYS_AHEAD = 30;

/** `today` comes from the caller: the law has no clock. */
export function lintCatalogue(catalogue: Catalogue, today: string): LintWarning[] {
  return catalogue.regimes.flatMap((regime) => {
    const measures = regime.measures.filter(({ superseded }) => superseded === null);
    return [
      ...measures.flatMap((measure) => termsOf(measure, today)),
      ...mandatesOf(regime, today),
      ...gapsOf(regime, measures),
      ...statusOf(regime, measures, today),
    ];
  });
}

function termsOf(measure: Measure, today: string): LintWarning[] {
  if (measure.to !== null && measure.to <= today) return [];
  return [
    ...termOf(measure, measure.sunset, 'the record', today),
    ...termOf(measure, measure.exceptionSunset, 'an exception in the record', today),
  ];
}

function termOf(measure: Measure, sunset: Sunset | null, what: string, today: string): LintWarning[] {
  if (sunset === null || sunset.laterRenewalConfirmed || sunset.date > addDays(today, WARNED_DAYS_AHEAD)) return [];
  const passed = sunset.date < today;
  const by = sunset.by.map(({ text }) => text).join(', ');
  return [
    {
      kind: passed ? 'term-passed' : 'term-ends-soon',
      regime: measure.regime,
      subject: measure.id,
      day: sunset.date,
      message: passed
        ? `the last known term of ${what} ended on ${sunset.date} (${by}); answers after that day are unconfirmed`
        : `the term of ${what} ends on ${sunset.date} (${by})`,
      write: 'Enter the renewal or the end under changes:, with its resolution (docs/catalogue.md)',
    },
  ];
}

function mandatesOf(regime: Regime, today: string): LintWarning[] {
  return regime.renewals.flatMap(({ what, until, ended }): LintWarning[] => {
    if (until === null || ended !== null || regime.status === 'ended' || until > addDays(today, WARNED_DAYS_AHEAD))
      return [];
    const passed = until < today;
    return [
      {
        kind: passed ? 'mandate-passed' : 'mandate-ends-soon',
        regime: regime.id,
        subject: what,
        day: until,
        message: `the last known term of "${what}" ${passed ? 'ended' : 'ends'} on ${until}`,
        write: 'Enter its renewal, or write ended: with the day on which it ended',
      },
    ];
  });
}

function gapsOf(regime: Regime, measures: readonly Measure[]): LintWarning[] {
  return unexplainedGaps(measures, regime.intendedGaps).map((gap) => ({
    kind: 'unexplained-gap',
    regime: regime.id,
    subject: gap.chain,
    day: null,
    message: `the chain ${gap.chain} stops on ${gap.from} after ${gap.last} and goes on on ${gap.to} with ${gap.next}`,
    write: 'Correct the days, or say under intended_gaps: why the law stopped',
  }));
}

function statusOf({ id, status }: Regime, measures: readonly Measure[], today: string): LintWarning[] {
  const runs = measures.some(({ to }) => to === null || to > today);
  if (runs === (status === 'in-force')) return [];
  return [
    {
      kind: 'status',
      regime: id,
      subject: id,
      day: null,
      message: runs
        ? 'the regime is called ended, yet records of it run'
        : 'the regime is called in force, yet no record of it runs',
      write: `Write status: ${runs ? 'in-force' : 'ended'}, or correct the records`,
    },
  ];
}

/** Records whose pinpoints were never held against the text, or not for a year. */
export function staleMeasures(catalogue: Catalogue, today: string): Measure[] {
  const yearAgo = addDays(today, -365);
  return catalogue.measures.filter(({ lastVerified }) => lastVerified === null || lastVerified < yearAgo);
}
