import { assess, type Assessment, readQuestion, type Report } from '#libs/assessment';
import type { Knowledge } from '#libs/knowledge';
import { problem } from '../problem/problem.js';
import type { QuestionDto } from './question.dto.js';

export interface Answered {
  report: Report;
  assessment: Assessment;
}

/**
 * The question as the law understands it, and the answer. What cannot be understood is named in a problem; `where`
 * leads to the question in its request, such as `questions[3].`.
 */
export function answered(
  question: QuestionDto & { knownAt?: string | null },
  { catalogue, lexicon }: Pick<Knowledge, 'catalogue' | 'lexicon'>,
  where = '',
): Answered {
  const read = readQuestion(Object.assign({ conduct: 'transfer' }, question), lexicon);
  if ('error' in read) {
    const { message } = read.error;
    throw problem(422, 'question-not-understood', message, [{ path: where + fieldIn(message), message }]);
  }
  const { report, knownAt } = read;
  const assessment = assess(report, catalogue, knownAt ? { knownAt } : {});
  return { report, assessment: { ...assessment, notes: [...assessment.notes, ...notesOnNames(report)] } };
}

/** Messages of the reader name their field first, in quotation marks. */
const fieldIn = (message: string): string => /"(\w+)"/.exec(message)?.[1] ?? '';

/** A name that nobody knows is never guessed at; its writer has to hear that the law of no State was applied to it. */
function notesOnNames({ supplier, recipient, endUser }: Report): string[] {
  return [supplier, recipient, endUser].flatMap((party) =>
    party?.kind === 'unknown'
      ? [`"${party.name}" is no State, group or company that we know. If it is one, write its ISO-2 code or full name.`]
      : [],
  );
}
