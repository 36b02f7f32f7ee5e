import { addDays } from '#libs/catalogue';
import { agreementCase } from './agreements/agreement-case.js';
import type { UndatedAnswer } from './answer/undated.js';
import type { Case } from './case.js';
import { dealCase } from './deal-case.js';
import { stretchOf } from './law/candidates.js';
import type { Law } from './law/law.js';
import { keyOfReport } from './report-key.js';
import type { DaySpan, Report } from './report.js';
import { mergeStretches } from './spans/merge-stretches.js';
import type { Stretch } from './spans/merge-stretches.js';

interface Known {
  case: Case;
  /** By stretch of the law. */
  answers: Map<number, UndatedAnswer>;
}

const CASES_KEPT = 6000;
const ANSWERS_KEPT = 9000;

/** Answers that were given, for the same deal comes again and again in the news. Bounded, and no part of any answer. */
class KnownCases {
  private readonly byKey = new Map<string, Known>();
  private answers = 0;

  constructor(private readonly law: Law) {}

  answer(report: Report, { first, last }: DaySpan): UndatedAnswer {
    const known = this.caseOf(report);
    const { changes } = known.case;
    const from = stretchOf(changes, first);
    const to = stretchOf(changes, last);
    if (from === to) return this.answerIn(known, from, first);
    const stretches: Stretch[] = [];
    for (let index = from; index <= to; index += 1) {
      const begin = index === from ? first : (changes[index - 1] ?? first);
      const end = index === to ? last : addDays(changes[index] ?? last, -1);
      stretches.push({ first: begin, last: end, answer: this.answerIn(known, index, begin) });
    }
    return mergeStretches(stretches, report);
  }

  private caseOf(report: Report): Known {
    const key = keyOfReport(report);
    let known = this.byKey.get(key);
    if (!known) {
      if (this.byKey.size >= CASES_KEPT || this.answers >= ANSWERS_KEPT) this.forget();
      const made = report.conduct === 'agreement' ? agreementCase(report, this.law) : dealCase(report, this.law);
      this.byKey.set(key, (known = { case: made, answers: new Map() }));
    }
    return known;
  }

  private answerIn(known: Known, stretch: number, day: string): UndatedAnswer {
    let answer = known.answers.get(stretch);
    if (!answer) {
      answer = known.case.answerOn(day);
      known.answers.set(stretch, answer);
      this.answers += 1;
    }
    return answer;
  }

  private forget(): void {
    this.byKey.clear();
    this.answers = 0;
  }
}

const kept = new WeakMap<Law, KnownCases>();

export function knownCasesOf(law: Law): KnownCases {
  let cases = kept.get(law);
  if (!cases) kept.set(law, (cases = new KnownCases(law)));
  return cases;
}
