import type { Check } from '../elements/check.js';
import type { TraceElement } from '../finding.js';
import type { CaseFacts } from '../facts.js';
import { dayInWords } from '../words/days.js';
import { inWords } from '../words/lists.js';
import type { Verdict } from './verdict.js';
import type { Weighed } from './weigh.js';

/** How the record was held against the report, element by element; time is added for each day asked. */
export function traceOf({ weighed, exemption }: Verdict, facts: CaseFacts): TraceElement[] {
  const { record, checks } = weighed;
  const citation = record.citations[0]?.text ?? null;
  const entry = (element: TraceElement['element'], check: Check | null): TraceElement[] =>
    check === null ? [] : [{ element, outcome: check.outcome, fact: check.fact, rule: check.rule, citation }];
  return [
    directionOf(weighed, facts, citation),
    conductOf(weighed, facts, citation),
    ...entry('target', checks.target),
    ...entry('target', checks.supplier),
    ...entry('place', checks.place),
    ...entry('place', checks.point),
    ...entry('item', checks.item),
    ...entry('item', checks.test),
    ...entry('recipient', checks.recipient),
    ...exemptionOf(exemption),
  ];
}

function directionOf({ record }: Weighed, facts: CaseFacts, citation: string | null): TraceElement {
  const inwards = record.measure.direction === 'to-target';
  return {
    element: 'direction',
    outcome: 'holds',
    fact: `from ${facts.supplierName} to ${facts.recipientName}`,
    rule: inwards ? 'what goes to the target' : 'what comes from the target',
    citation,
  };
}

function conductOf({ record, met, argued }: Weighed, { report }: CaseFacts, citation: string | null): TraceElement {
  return {
    element: 'conduct',
    outcome: argued === null ? 'holds' : 'unknown',
    fact: argued === null ? `${report.conduct} (${inWords(met)})` : report.conduct,
    rule: argued ?? inWords(record.measure.reaches),
    citation,
  };
}

function exemptionOf(weighed: Verdict['exemption']): TraceElement[] {
  if (weighed === null) return [];
  const { exemption, fit, step, why } = weighed;
  const isSettled = fit === 'yes' && (step === 'free' || step === 'taken');
  return [
    {
      element: 'exemption',
      outcome: isSettled ? 'holds' : 'unknown',
      fact: why,
      rule: exemption.when,
      citation: exemption.basis[0]?.text ?? null,
    },
  ];
}

const STANDINGS = {
  'in-force': 'holds',
  'term-passed': 'unknown',
  uncertain: 'unknown',
} as const;

export function timeElement({ record, standing }: Weighed, fact: string): TraceElement {
  const { from, to, sunset, uncertain } = record.measure;
  const end = to === null ? 'no end on record' : `to the day before ${dayInWords(to)}`;
  const term = standing === 'term-passed' && sunset ? `; last term known to end on ${dayInWords(sunset.date)}` : '';
  const doubt = standing === 'uncertain' && uncertain ? `; ${uncertain.why}` : '';
  return {
    element: 'time',
    outcome: STANDINGS[standing],
    fact,
    rule: `from ${dayInWords(from)}, ${end}${term}${doubt}`,
    citation: record.citations[0]?.text ?? null,
  };
}
