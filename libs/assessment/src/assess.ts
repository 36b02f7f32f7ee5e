import type { Catalogue } from '#libs/catalogue';
import type { UndatedAnswer } from './answer/undated.js';
import type { Assessment } from './finding.js';
import { knownCasesOf } from './known-cases.js';
import { lawOf } from './law/compile-law.js';
import type { DaySpan, Report } from './report.js';
import { spanInWords } from './words/days.js';

export interface AssessOptions {
  /** Judge by the law of this day instead of the day of the report. */
  asOf?: string;
  /** Judge as the catalogue knew the law on this day. */
  knownAt?: string;
}

/** Holds one report against the law: what it says of it on its day, and why. Pure, total and deterministic. */
export function assess(report: Report, catalogue: Catalogue, options: AssessOptions = {}): Assessment {
  return dated(answerOf(report, catalogue, options), spanOf(report, options), catalogue.version);
}

/** The answer but for the words of the day: the same object for every day on which the law stands still. */
export function answerOf(report: Report, catalogue: Catalogue, options: AssessOptions = {}): UndatedAnswer {
  const law = lawOf(catalogue, options.knownAt ?? null);
  return knownCasesOf(law).answer(report, spanOf(report, options));
}

function spanOf({ date }: Report, { asOf }: AssessOptions): DaySpan {
  return asOf === undefined ? date : { first: asOf, last: asOf };
}

function dated(answer: UndatedAnswer, span: DaySpan, catalogueVersion: string): Assessment {
  const fact = spanInWords(span);
  return {
    determination: answer.determination,
    level: answer.level,
    findings: answer.findings.map(({ finding, time }) => ({
      ...finding,
      trace: [{ ...time, fact }, ...finding.trace],
    })),
    notes: [...answer.notes],
    catalogueVersion,
  };
}
