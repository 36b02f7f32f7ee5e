import type { Catalogue } from '#libs/catalogue';
import { answerOf } from '../assess.js';
import type { AssessOptions } from '../assess.js';
import type { Determination, ExemptionConsidered, Finding, Level, Vote } from '../finding.js';
import type { Report } from '../report.js';
import type { UndatedAnswer } from '../answer/undated.js';

/** One answer of `embargo assess --jsonl`, but for its id. Fields and their order are a contract with tools. */
export interface AnswerLine {
  determination: Determination;
  level: Level | null;
  findings: FindingLine[];
}

export interface FindingLine {
  regime: string;
  measure: string;
  determination: Determination;
  citations: string[];
  openQuestions: string[];
  exemptions: ExemptionConsidered[];
  /** By symbol of the resolution; empty where the supplier is not known. */
  supplierVote: Record<string, Vote>;
}

const written = new WeakMap<UndatedAnswer, string>();

/** `assess`, shortened to what tools need and written as JSON. */
export function assessAsJson(report: Report, catalogue: Catalogue, options: AssessOptions = {}): string {
  const answer = answerOf(report, catalogue, options);
  let json = written.get(answer);
  if (json === undefined) written.set(answer, (json = JSON.stringify(answerLine(answer))));
  return json;
}

/** The records that reach the deal or let it go; failing those, the ones that were tried. */
function answerLine({ determination, level, findings }: UndatedAnswer): AnswerLine {
  const all = findings.map(({ finding }) => finding);
  const reached = all.filter((finding) => finding.determination !== 'not-covered');
  return { determination, level, findings: (reached.length > 0 ? reached : all).map(findingLine) };
}

function findingLine({
  regime,
  measure,
  determination,
  citations,
  openQuestions,
  exemptions,
  votes,
}: Finding): FindingLine {
  const supplierVote: Record<string, Vote> = {};
  for (const { symbol, supplier } of votes) if (supplier !== null) supplierVote[symbol] = supplier;
  return {
    regime,
    measure,
    determination,
    citations: citations.map(({ text }) => text),
    openQuestions,
    exemptions,
    supplierVote,
  };
}
