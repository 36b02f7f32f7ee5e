import { readQuestion, type Report } from '#libs/assessment';
import type { Lexicon } from '#libs/lexicon';
import { problem } from '../problem/problem.js';
import type { QuestionDto } from './question.dto.js';

export interface UnderstoodQuestion {
  report: Report;
  knownAt: string | null;
}

/** The question as the law understands it; what cannot be understood is named in the answer. */
export function understood(question: QuestionDto & { knownAt?: string }, lexicon: Lexicon): UnderstoodQuestion {
  const read = readQuestion({ conduct: 'transfer', ...question }, lexicon);
  if ('error' in read) throw problem(422, 'question-not-understood', read.error.message);
  return read;
}
