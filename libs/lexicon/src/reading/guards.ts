import type { GuardRecord } from '../compile/compiled.js';
import { SHAPE, type Tokens } from '../text/tokens.js';
import type { OpenedLexicon } from './opened.js';

const REACH_OF_NEIGHBOURS = 2;
const REACH_OF_ARMS = 6;

/** Whether a guarded name may stand here. `home` is left to the end of the text, when all its names are known. */
export function guardHolds(
  lexicon: OpenedLexicon,
  tokens: Tokens,
  first: number,
  last: number,
  guard: GuardRecord,
): boolean {
  if (guard.needs === 'register') return false;
  if (guard.notAfter.length > 0 && standsNear(tokens, first - REACH_OF_NEIGHBOURS, first - 1, guard.notAfter))
    return false;
  if (guard.notBefore.length > 0 && standsNear(tokens, last + 1, last + REACH_OF_NEIGHBOURS, guard.notBefore))
    return false;
  if (guard.needs === 'arms') return tellsOfArms(lexicon, tokens, first, last);
  return guard.needs !== 'word' || !isAmongCapitals(tokens, first, last);
}

/** `New York Times`, `Iranian-American`, `al-Iraqi`: the word belongs to another name. */
export function joinsOtherName(lexicon: OpenedLexicon, tokens: Tokens, first: number, last: number): boolean {
  const { notBefore, notAfter, notJoinedAfter, notJoinedBefore } = lexicon.compiled.everyState;
  if (isJoined(tokens, last + 1) && notJoinedBefore.includes(tokens.word[last + 1] ?? 0)) return true;
  if (isJoined(tokens, first)) {
    if (notJoinedAfter.includes(tokens.word[first - 1] ?? 0)) return true;
    if (notJoinedBefore.includes(tokens.word[first] ?? 0)) return true;
  }
  return (
    (startsCapital(tokens, last + 1) && notBefore.includes(tokens.word[last + 1] ?? 0)) ||
    (startsCapital(tokens, first - 1) && notAfter.includes(tokens.word[first - 1] ?? 0))
  );
}

function isJoined(tokens: Tokens, index: number): boolean {
  return index < tokens.count && ((tokens.shape[index] as number) & SHAPE.hyphened) !== 0;
}

function startsCapital(tokens: Tokens, index: number): boolean {
  return index >= 0 && index < tokens.count && ((tokens.shape[index] as number) & SHAPE.capital) !== 0;
}

function standsNear(tokens: Tokens, from: number, to: number, words: readonly number[]): boolean {
  for (let at = Math.max(from, 0); at <= to && at < tokens.count; at++) {
    const word = tokens.word[at] as number;
    const isAdjacent = at === from + REACH_OF_NEIGHBOURS - 1 || at === to - REACH_OF_NEIGHBOURS + 1;
    const isMark = ((tokens.shape[at] as number) & SHAPE.punctuation) !== 0;
    if (word !== 0 && (isAdjacent || !isMark) && words.includes(word)) return true;
  }
  return false;
}

function tellsOfArms(lexicon: OpenedLexicon, tokens: Tokens, first: number, last: number): boolean {
  const to = Math.min(last + REACH_OF_ARMS, tokens.count - 1);
  for (let at = Math.max(first - REACH_OF_ARMS, 0); at <= to; at++) {
    if (at >= first && at <= last) continue;
    if (lexicon.armsWord[tokens.word[at] as number] === 1) return true;
  }
  return false;
}

/** True inside a headline set in capitals, where `US` may be the pronoun. Dotted acronyms are never in doubt. */
function isAmongCapitals(tokens: Tokens, first: number, last: number): boolean {
  if (((tokens.shape[first] as number) & SHAPE.dotted) !== 0) return false;
  return isLongCapitals(tokens, first - 1) || isLongCapitals(tokens, last + 1);
}

function isLongCapitals(tokens: Tokens, index: number): boolean {
  if (index < 0 || index >= tokens.count) return false;
  const shape = tokens.shape[index] as number;
  const isWord = (shape & SHAPE.letters) !== 0 && (shape & SHAPE.upper) !== 0;
  return isWord && (tokens.end[index] as number) - (tokens.start[index] as number) >= 3;
}
