import type { Citation, ExemptionConsidered, Finding, Reading } from '../finding.js';
import { procedureOf } from '../elements/exemption.js';
import type { ExemptionWeighed } from '../elements/exemption.js';
import type { CaseFacts } from '../facts.js';
import { citationOf } from '../law/compile-law.js';
import type { Law } from '../law/law.js';
import { levelOf } from '../levels/level-of.js';
import { governmentTie } from '../recipients/serves.js';
import { reasonsOf } from '../words/reasons.js';
import { summaryOf } from '../words/summary.js';
import { readingsOf } from './readings.js';
import { traceOf } from './trace.js';
import type { Verdict } from './verdict.js';
import { votesOf } from './votes.js';

/** Writes a verdict down in full, all but the day. */
export function findingOf(verdict: Verdict, facts: CaseFacts, law: Law): Finding {
  const { record } = verdict.weighed;
  const citations = citationsOf(verdict, law);
  return {
    regime: record.measure.regime,
    regimeTitle: record.regime.regime.title,
    measure: record.measure.id,
    determination: verdict.determination,
    level: levelOfVerdict(verdict, facts),
    summary: summaryOf(verdict, facts),
    paraphrase: record.measure.paraphrase,
    citations,
    ...reasonsOf(verdict, facts),
    exemptions: verdict.weighed.exemptions.map(considered),
    readings: readingsOf(verdict) satisfies Reading[],
    votes: votesOf(citations, facts.supplier?.state ?? null, recipientState(facts), law.catalogue),
    trace: traceOf(verdict, facts),
  };
}

/** The basis of the record and, where an exemption decides, its own. */
export function citationsOf({ weighed, exemption, determination }: Verdict, law: Law): Citation[] {
  const own = [...weighed.record.citations];
  if (exemption === null || determination === 'prohibited') return own;
  const known = new Set(own.map(({ text }) => text));
  return [
    ...own,
    ...exemption.exemption.basis
      .filter(({ text }) => !known.has(text))
      .map((basis) => citationOf(basis, law.catalogue)),
  ];
}

/** The State whose vote stands on the receiving side. */
export function recipientState({ report, recipientStates }: CaseFacts): string | null {
  if (report.recipient?.kind === 'state') return report.recipient.iso2;
  return report.recipient?.kind === 'actor' ? report.recipient.homeIso2 : (recipientStates[0] ?? null);
}

export function levelOfVerdict(verdict: Verdict, facts: CaseFacts): Finding['level'] {
  const { determination, turnsOn, exemption, weighed } = verdict;
  const { conduct, stage, attribution } = facts.report;
  const procedure = exemption ? procedureOf(exemption.exemption) : 'notification';
  return levelOf({
    determination,
    conduct,
    stage,
    attribution,
    turnsOn: determination === 'conditional' || turnsOn === 'party' ? turnsOn : null,
    procedure: procedure === 'none' ? null : procedure,
    recipientFreed: isFreed(weighed, exemption, facts),
    stepMissing: facts.circumstances.stepMissing,
  });
}

/** A Government, or a body, that the law lets have the goods once the step is taken. */
function isFreed(
  { record }: Verdict['weighed'],
  exemption: ExemptionWeighed | null,
  { consignee }: CaseFacts,
): boolean {
  const { effectKind, target } = record.measure;
  if (effectKind !== 'ban') return target.reach === 'government';
  if (exemption === null || exemption.exemption.who.length === 0 || !consignee) return false;
  return (
    exemption.exemption.who.some((who) => who.kind === 'class' && who.of === 'government') &&
    governmentTie(consignee, record) !== 'no'
  );
}

const OUTCOMES = { yes: 'applies', maybe: 'may-apply', no: 'does-not-apply' } as const;

function considered({ exemption, fit, step, why }: ExemptionWeighed): ExemptionConsidered {
  const open = fit === 'yes' && (step === 'due' || step === 'missing');
  return {
    id: exemption.id,
    when: exemption.when,
    procedure: procedureOf(exemption),
    citation: exemption.basis.map(({ text }) => text).join(', '),
    outcome: open ? 'may-apply' : OUTCOMES[fit],
    why: open ? `fits, if the step is taken: ${STEPS[exemption.procedure]}` : why,
  };
}

const STEPS = {
  none: 'none',
  notification: 'notice to the Committee',
  'advance-approval': 'approval in advance',
} as const;
