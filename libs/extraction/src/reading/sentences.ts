import { SHAPE, type Tokens } from '#libs/lexicon';

/** A sentence as a range of tokens; `to` is not included. */
export interface SentenceRange {
  from: number;
  to: number;
}

/** Abbreviations after which a full stop does not end a sentence, whatever follows. */
const TITLES = new Set(
  `mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr brig sen rep gov rev hon pres amb st mt ft fr no nos art arts para paras sec p pp vol
  fig figs ch approx ca vs cf eg ie al dept univ est min max messrs mme mlle msgr vol ed eds res op doc`.split(/\s+/),
);

/** Abbreviations after which a sentence ends only when the next word looks like the first of one. */
const TAILS = new Set(
  `inc corp co ltd bros plc llc jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  dlrs pct mln bln am pm`.split(/\s+/),
);

/** Words that open sentences much more often than they follow an abbreviation in capitals. */
const OPENERS = new Set(
  `the a an in on at it its he she they we i this that these those his her their there but and as after before when while if for from
  according meanwhile however officials under with by to although since last earlier both some many one two no not what`.split(
    /\s+/,
  ),
);

/** No sentence is longer: text without full stops must not cost more than its length. */
const LONGEST_SENTENCE = 140;

const wordAt = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase().replace(/\./g, '');

const shapeAt = (tokens: Tokens, at: number): number => tokens.shape[at] ?? 0;

/** Cuts a text into sentences, at full stops, question and exclamation marks and at empty lines. */
export function splitSentences(tokens: Tokens): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let from = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (at > from && endsBefore(tokens, at)) {
      sentences.push({ from, to: at });
      from = at;
    } else if (at - from >= LONGEST_SENTENCE) {
      const to = softEnd(tokens, from, at);
      sentences.push({ from, to });
      from = to;
      at = Math.max(at, from);
    }
  }
  if (from < tokens.count) sentences.push({ from, to: tokens.count });
  return sentences;
}

/** True when a new sentence begins at the token `at`. */
function endsBefore(tokens: Tokens, at: number): boolean {
  const shape = shapeAt(tokens, at);
  if ((shape & SHAPE.paragraphStart) !== 0) return true;
  if ((shape & SHAPE.lineStart) !== 0 && (shape & (SHAPE.capital | SHAPE.punctuation)) !== 0 && lineIsOver(tokens, at))
    return true;
  const previous = skipClosing(tokens, at - 1);
  const mark = markAt(tokens, previous);
  if (mark === '!' || mark === '?')
    return (shape & SHAPE.spaced) !== 0 && !isClosing(tokens, at) && (shape & SHAPE.letters) !== 0
      ? (shape & SHAPE.capital) !== 0
      : opensQuote(tokens, at);
  if (mark === '.') return fullStopEnds(tokens, previous, at);
  if ((shapeAt(tokens, previous) & SHAPE.dotted) !== 0) return dottedEnds(tokens, at);
  return false;
}

/** A line without a full stop ends when it is short, as headlines, bylines and list entries are. */
function lineIsOver(tokens: Tokens, at: number): boolean {
  let begin = at - 1;
  while (begin > 0 && (shapeAt(tokens, begin) & (SHAPE.lineStart | SHAPE.paragraphStart)) === 0) begin--;
  const length = (tokens.end[at - 1] ?? 0) - (tokens.start[begin] ?? 0);
  return length < 60;
}

function markAt(tokens: Tokens, at: number): string {
  if (at < 0 || (shapeAt(tokens, at) & SHAPE.punctuation) === 0) return '';
  return tokens.text.charAt(tokens.start[at] ?? 0);
}

function isClosing(tokens: Tokens, at: number): boolean {
  return '"”’\')]»'.includes(markAt(tokens, at) || ' ') && (shapeAt(tokens, at) & SHAPE.spaced) === 0;
}

function opensQuote(tokens: Tokens, at: number): boolean {
  return '"“‘\'(«['.includes(markAt(tokens, at) || ' ') && (shapeAt(tokens, at) & SHAPE.spaced) !== 0;
}

/** Steps back over quotes and brackets that close after the end mark. */
function skipClosing(tokens: Tokens, at: number): number {
  let back = at;
  while (back > 0 && isClosing(tokens, back)) back--;
  return back;
}

function fullStopEnds(tokens: Tokens, stop: number, at: number): boolean {
  const shape = shapeAt(tokens, at);
  if ((shape & SHAPE.spaced) === 0 || isClosing(tokens, at) || '.,;:'.includes(markAt(tokens, at) || ' ')) return false;
  const before = stop > 0 ? shapeAt(tokens, stop - 1) : 0;
  if ((before & SHAPE.letters) === 0 || (shapeAt(tokens, stop) & SHAPE.spaced) !== 0) return opensSentence(tokens, at);
  const word = wordAt(tokens, stop - 1);
  if (TITLES.has(word) && (before & SHAPE.glued) === 0) return word === 'no' && (shape & SHAPE.digits) === 0;
  if (word.length === 1 && (before & SHAPE.capital) !== 0) return OPENERS.has(wordAt(tokens, at)) && word !== 'i';
  if (TAILS.has(word)) return opensSentence(tokens, at) && (shape & SHAPE.digits) === 0;
  return opensSentence(tokens, at);
}

function opensSentence(tokens: Tokens, at: number): boolean {
  const shape = shapeAt(tokens, at);
  return (
    (shape & (SHAPE.capital | SHAPE.digits)) !== 0 ||
    opensQuote(tokens, at) ||
    '—–-'.includes(markAt(tokens, at) || ' ')
  );
}

/** After `U.S.` a sentence ends only before a word that opens sentences. */
function dottedEnds(tokens: Tokens, at: number): boolean {
  if ((shapeAt(tokens, at) & (SHAPE.spaced | SHAPE.capital)) !== (SHAPE.spaced | SHAPE.capital)) return false;
  return OPENERS.has(wordAt(tokens, at));
}

function softEnd(tokens: Tokens, from: number, at: number): number {
  for (let back = at; back > from + LONGEST_SENTENCE / 2; back--) {
    if (',;:—'.includes(markAt(tokens, back - 1) || ' ')) return back;
  }
  return at;
}
