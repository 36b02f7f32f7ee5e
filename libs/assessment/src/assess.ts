import { addDays } from '#libs/catalogue';
import type { Catalogue } from '#libs/catalogue';
import { agreementCase } from './agreements/agreement-case.js';
import { dealCase } from './deal-case.js';
import type { Case } from './case.js';
import type { Assessment } from './finding.js';
import { lawOf } from './law/compile-law.js';
import type { Law } from './law/law.js';
import { stretchOf } from './law/candidates.js';
import { keyOfReport } from './report-key.js';
import type { DaySpan, Report } from './report.js';
import { mergeStretches } from './spans/merge-stretches.js';
import type { Stretch } from './spans/merge-stretches.js';
import type { UndatedAnswer } from './answer/undated.js';
import { spanInWords } from './words/days.js';

export interface AssessOptions {
  /** Judge by the law of this day instead of the day of the report. */
  asOf?: string;
  /** Judge as the catalogue knew the law on this day. */
  knownAt?: string;
}

/** Holds one report against the law: what it says of it on its day, and why. Pure, total and deterministic. */
export function assess(report: Report, catalogue: Catalogue, { asOf, knownAt }: AssessOptions = {}): Assessment {
  const law = lawOf(catalogue, knownAt ?? null);
  const span = asOf === undefined ? report.date : { first: asOf, last: asOf };
  const known = casesOf(law).caseOf(report, law);
  return dated(answerFor(known, span, report), span, catalogue.version);
}

interface Known {
  case: Case;
  /** By stretch of the law. */
  answers: Map<number, UndatedAnswer>;
}

/** Answers that were given, for the same deal comes again and again in the news. Bounded, and no part of any answer. */
class KnownCases {
  private readonly byKey = new Map<string, Known>();

  caseOf(report: Report, law: Law): Known {
    const key = keyOfReport(report);
    let known = this.byKey.get(key);
    if (!known) {
      if (this.byKey.size >= KEPT) this.byKey.clear();
      const made = report.conduct === 'agreement' ? agreementCase(report, law) : dealCase(report, law);
      this.byKey.set(key, (known = { case: made, answers: new Map() }));
    }
    return known;
  }
}

const KEPT = 4000;
const kept = new WeakMap<Law, KnownCases>();

function casesOf(law: Law): KnownCases {
  let cases = kept.get(law);
  if (!cases) kept.set(law, (cases = new KnownCases()));
  return cases;
}

function answerFor(known: Known, { first, last }: DaySpan, report: Report): UndatedAnswer {
  const { changes } = known.case;
  const from = stretchOf(changes, first);
  const to = stretchOf(changes, last);
  if (from === to) return answerIn(known, from, first);
  const stretches: Stretch[] = [];
  for (let index = from; index <= to; index += 1) {
    const begin = index === from ? first : (changes[index - 1] ?? first);
    const end = index === to ? last : addDays(changes[index] ?? last, -1);
    stretches.push({ first: begin, last: end, answer: answerIn(known, index, begin) });
  }
  return mergeStretches(stretches, report);
}

function answerIn(known: Known, stretch: number, day: string): UndatedAnswer {
  let answer = known.answers.get(stretch);
  if (!answer) known.answers.set(stretch, (answer = known.case.answerOn(day)));
  return answer;
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
