import type { UndatedAnswer } from './answer/undated.js';

/** A question that is ready to be put to any day. */
export interface Case {
  /** Days on which its answer may change, ascending. */
  changes: readonly string[];
  answerOn(day: string): UndatedAnswer;
}
