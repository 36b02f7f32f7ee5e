import type { Determination, Finding, Reading } from '../finding.js';
import { levelOf } from '../levels/level-of.js';
import type { Report } from '../report.js';
import { mostSevere, rankOf } from '../answer/severity.js';
import { loudest } from '../answer/undated.js';
import type { UndatedAnswer, UndatedFinding } from '../answer/undated.js';
import { dayInWords, spanInWords } from '../words/days.js';
import { unique } from '../words/lists.js';

/** The days from `first` to `last` on which the law stands still, and the answer for them. */
export interface Stretch {
  first: string;
  last: string;
  answer: UndatedAnswer;
}

/** One answer for a date that spans changes of the law: that of every day, or each with its condition. */
export function mergeStretches(stretches: readonly Stretch[], report: Report): UndatedAnswer {
  const regimes = new Map(stretches.map((stretch) => [stretch, byRegime(stretch.answer)]));
  const findings = [
    ...new Set(stretches.flatMap(({ answer }) => answer.findings.map(({ finding }) => finding.measure))),
  ]
    .map((measure) => mergeMeasure(measure, stretches, regimes, report))
    .sort((one, other) => rankOf(one.finding.determination) - rankOf(other.finding.determination));
  const determination = joint(stretches.map(({ answer }) => answer.determination));
  return {
    determination,
    level: loudest(findings.map(({ finding }) => finding.level)),
    findings,
    notes: [...notesOf(stretches, determination), ...unique(stretches.flatMap(({ answer }) => answer.notes))],
  };
}

/** `conditional` when the answers of the days differ, but `exempt` when they are only `exempt` and `not-covered`. */
export function joint(determinations: readonly Determination[]): Determination {
  const different = new Set(determinations);
  if (different.size === 1) return determinations[0] ?? 'not-covered';
  const isFree = [...different].every((one) => one === 'exempt' || one === 'not-covered');
  return isFree ? 'exempt' : 'conditional';
}

function byRegime({ findings }: UndatedAnswer): Map<string, Determination> {
  const worst = new Map<string, Determination>();
  for (const { finding } of findings) {
    const known = worst.get(finding.regime);
    worst.set(finding.regime, known ? mostSevere([known, finding.determination]) : finding.determination);
  }
  return worst;
}

function mergeMeasure(
  measure: string,
  stretches: readonly Stretch[],
  regimes: ReadonlyMap<Stretch, ReadonlyMap<string, Determination>>,
  report: Report,
): UndatedFinding {
  const found = stretches.flatMap(
    ({ answer }) => answer.findings.find(({ finding }) => finding.measure === measure) ?? [],
  );
  const worst = found.reduce((one, other) =>
    rankOf(other.finding.determination) < rankOf(one.finding.determination) ? other : one,
  );
  const { regime } = worst.finding;
  const overTime = stretches.map((stretch) => regimes.get(stretch)?.get(regime) ?? 'not-covered');
  const determination = joint(overTime);
  if (new Set(overTime).size === 1) return worst;
  const isReached = rankOf(worst.finding.determination) < rankOf('exempt');
  return {
    ...worst,
    finding: turnedOnDay(
      worst.finding,
      isReached ? determination : worst.finding.determination,
      overTime,
      stretches,
      report,
    ),
  };
}

function turnedOnDay(
  finding: Finding,
  determination: Determination,
  overTime: readonly Determination[],
  stretches: readonly Stretch[],
  report: Report,
): Finding {
  if (determination !== 'conditional') return { ...finding, determination };
  const readings = stretches.map((stretch, index): Reading => {
    const own = stretch.answer.findings.find((entry) => entry.finding.regime === finding.regime);
    return {
      condition: `on ${spanInWords(stretch)}`.replace(/^on (.* to )/, 'from $1'),
      determination: overTime[index] ?? 'not-covered',
      citations: own?.finding.citations.map(({ text }) => text) ?? [],
    };
  });
  return {
    ...finding,
    determination,
    // No day speaks louder than all of them: what is silent on each is silent on the span.
    level: isSilent(finding.regime, stretches) ? null : levelOfTheDay(report),
    readings: [...readings, ...finding.readings],
    openQuestions: [
      `On which day? ${readings.map(({ condition, determination: then }) => `${condition}: ${then}`).join('; ')}.`,
      ...finding.openQuestions,
    ],
  };
}

function isSilent(regime: string, stretches: readonly Stretch[]): boolean {
  return stretches.every(({ answer }) =>
    answer.findings.every(({ finding }) => finding.regime !== regime || finding.level === null),
  );
}

function levelOfTheDay({ conduct, stage, attribution }: Report): Finding['level'] {
  return levelOf({
    determination: 'conditional',
    conduct,
    stage,
    attribution,
    turnsOn: 'facts',
    procedure: null,
    recipientFreed: false,
    stepMissing: false,
  });
}

function notesOf(stretches: readonly Stretch[], determination: Determination): string[] {
  if (determination !== 'conditional') return [];
  const changes = stretches.slice(1).map(({ first }) => dayInWords(first));
  return [`The date spans changes of the law (${changes.join(', ')}); each reading is given with its days.`];
}
