import type { BoundaryCase, Catalogue } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';
import { mostSevere } from '../answer/severity.js';
import { assess } from '../assess.js';
import type { Determination } from '../finding.js';
import { readQuestion } from './read-question.js';
import type { QuestionError } from './read-question.js';

export type CaseAnswer = { determination: Determination } | { error: QuestionError };

/** What the catalogue answers to a boundary case: its regime `asked` alone, or the regimes that the case itself names. */
export function answerCase(
  { date, supplier, recipient, place, item, conduct, endUser, asks }: BoundaryCase,
  asked: string | null,
  catalogue: Catalogue,
  lexicon: Lexicon,
): CaseAnswer {
  const read = readQuestion({ date, supplier, recipient, place, items: [item], conduct, endUser }, lexicon);
  if ('error' in read) return read;
  const { determination, findings } = assess(read.report, catalogue);
  const regimes = asks ?? (asked === null ? ['all'] : [asked]);
  if (regimes.includes('all')) return { determination };
  const own = findings.filter(({ regime }) => regimes.includes(regime));
  return { determination: mostSevere(own.map((finding) => finding.determination)) };
}
