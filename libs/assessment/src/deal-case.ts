import { answerDeal } from './answer/answer-deal.js';
import type { Case } from './case.js';
import { factsOf } from './facts.js';
import { candidatesOf } from './law/candidates.js';
import type { Law } from './law/law.js';
import type { Report } from './report.js';

/** A report of a transfer or other deal, made ready to be asked of any day. */
export function dealCase(report: Report, law: Law): Case {
  const facts = factsOf(report, law);
  const candidates = candidatesOf(law, facts);
  return { changes: candidates.changes, answerOn: (day) => answerDeal(facts, candidates, law, day) };
}
