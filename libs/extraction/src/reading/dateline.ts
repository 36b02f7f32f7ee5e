import { SHAPE, type Tokens } from '#libs/lexicon';
import type { SentenceRange } from './sentences.js';

/** A dateline is short: `UNITED NATIONS, May 21 (Atlantic Wire) - `. */
const LONGEST = 16;

/**
 * Where a sentence begins behind its dateline: the place from which a story is sent takes no part in what it tells. The first
 * token of the sentence where none stands.
 */
export function afterDateline(tokens: Tokens, { from, to }: SentenceRange): number {
  const shape = (at: number): number => tokens.shape[at] ?? 0;
  const isShouted = (at: number): boolean =>
    (shape(at) & (SHAPE.upper | SHAPE.dotted)) === SHAPE.upper && (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) > 2;
  if ((shape(from) & (SHAPE.paragraphStart | SHAPE.lineStart)) === 0 && from !== 0) return from;
  if (!isShouted(from)) return from;
  let depth = 0;
  for (let at = from + 1; at < to && at < from + LONGEST; at++) {
    const mark = (shape(at) & SHAPE.punctuation) === 0 ? '' : tokens.text.charAt(tokens.start[at] ?? 0);
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth > 0) continue;
    else if ('-–—―'.includes(mark || ' ')) {
      if ((shape(at) & SHAPE.spaced) !== 0 && at + 1 < to) return behindDashes(tokens, at, to);
    } else if (mark !== '' ? !',./'.includes(mark) : (shape(at) & (SHAPE.capital | SHAPE.digits)) === 0) return from;
  }
  return from;
}

/** Agencies part their datelines with `-`, `--` or a long dash. */
function behindDashes(tokens: Tokens, at: number, to: number): number {
  let next = at + 1;
  while (next < to && '-–—―'.includes(tokens.text.charAt(tokens.start[next] ?? 0))) next++;
  return next;
}
