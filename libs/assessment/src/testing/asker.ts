import type { Catalogue } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';
import { assess } from '../assess.js';
import { readQuestion } from '../ask/read-question.js';
import type { Question } from '../ask/read-question.js';
import type { Assessment } from '../finding.js';

/** A question of which a test states only what it is about. */
export type Asked = Partial<Question> & Pick<Question, 'date'>;

const RIFLES_BY_NOBODY: Omit<Question, 'date'> = {
  supplier: null,
  recipient: null,
  items: ['assault rifles'],
  conduct: 'supply',
};

export type Ask = (asked: Asked) => Assessment;

export function asker(catalogue: Catalogue, lexicon: Lexicon): Ask {
  return (asked) => {
    const read = readQuestion({ ...RIFLES_BY_NOBODY, ...asked }, lexicon);
    if ('error' in read) throw new Error(read.error.message);
    return assess(read.report, catalogue, read.knownAt === null ? {} : { knownAt: read.knownAt });
  };
}
