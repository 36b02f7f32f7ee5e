import type { RoleSpan, Span, SpanRole, TraceElement } from '../../api/contract.js';

/** Where in the article the facts of a finding stand, and the way there. */
export interface Evidence {
  quotes: readonly Span[];
  spans: readonly RoleSpan[];
  show: (span: Span) => void;
}

/** Which words of the article an element of a rule was held against; the target of a measure may be either side. */
const ROLES: Record<TraceElement['element'], readonly SpanRole[]> = {
  time: ['date'],
  direction: ['supplier'],
  conduct: ['stage'],
  target: ['recipient', 'supplier'],
  place: ['place', 'via'],
  item: ['item'],
  recipient: ['recipient'],
  exemption: [],
};

/** The words of the article behind a fact: those that the fact repeats, else the first in the right role. */
export function spanBehind(
  { element, fact }: Pick<TraceElement, 'element' | 'fact'>,
  spans: readonly RoleSpan[],
): RoleSpan | null {
  const fitting = ROLES[element].flatMap((role) => spans.filter((span) => span.role === role));
  const said = fact.toLowerCase();
  return fitting.find((span) => said.includes(span.text.toLowerCase())) ?? fitting[0] ?? null;
}
