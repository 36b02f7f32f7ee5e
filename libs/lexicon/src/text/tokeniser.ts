import { CHARACTER, CHARACTERS } from './characters.js';
import { SHAPE, type Tokens } from './tokens.js';
import { hashUnits, type WordTable } from './word-table.js';

const { classOf, foldOf, upper, expansions } = CHARACTERS;
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);
const ELIDED: ReadonlySet<string> = new Set([
  'l',
  'd',
  'j',
  'n',
  's',
  'c',
  'm',
  't',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
]);
const LONGEST_FOLDED_WORD = 256;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/**
 * Cuts texts into tokens. Letters and digits part (`T-72B3` is `T 72 B 3`), so that hyphen, space and nothing mean
 * the same; `shape` keeps what stood between. Linear in the text; holds scratch space, so one per thread.
 */
export class Tokeniser {
  private start = new Int32Array(1024);
  private end = new Int32Array(1024);
  private word = new Int32Array(1024);
  private shape = new Uint16Array(1024);
  private count = 0;
  private readonly folded = new Uint16Array(LONGEST_FOLDED_WORD);

  /** `learn`: words that the table does not hold yet are put into it; for reading word lists, never for reading texts. */
  constructor(
    private readonly words: WordTable,
    private readonly learn = false,
  ) {}

  tokenise(text: string): Tokens {
    this.count = 0;
    let at = 0;
    let gap: number = SHAPE.spaced;
    while (at < text.length) {
      const kind = classOf[text.charCodeAt(at)] as number;
      if (kind === CHARACTER.letter || kind === CHARACTER.digit) {
        at = kind === CHARACTER.letter ? this.readLetters(text, at, gap) : this.readNumber(text, at, gap);
        gap = classOf[text.charCodeAt(at - 1)] === CHARACTER.apostrophe ? SHAPE.hyphened : 0;
      } else if (kind === CHARACTER.space || kind === CHARACTER.newline || kind === CHARACTER.ignorable) {
        gap |= gapOf(kind, gap);
        at++;
      } else if (kind === CHARACTER.hyphen && gap === 0 && this.joins(text, at)) {
        gap = SHAPE.hyphened;
        at++;
      } else if (kind === CHARACTER.apostrophe && gap === 0 && this.followsWord() && cliticEnd(text, at) > 0) {
        at = this.pushWord(text, at, cliticEnd(text, at), SHAPE.clitic);
      } else {
        at = this.readMark(text, at, gap);
        gap = 0;
      }
    }
    return this.result(text);
  }

  /** A hyphen joins when a word stands right before and after it. */
  private joins(text: string, at: number): boolean {
    if (!this.followsWord()) return false;
    const next = classOf[text.charCodeAt(skipIgnorable(text, at + 1))] as number;
    return next === CHARACTER.letter || next === CHARACTER.digit;
  }

  private followsWord(): boolean {
    return this.count > 0 && ((this.shape[this.count - 1] as number) & SHAPE.punctuation) === 0;
  }

  private readLetters(text: string, from: number, gap: number): number {
    const dottedEnd = endOfDotted(text, from);
    if (dottedEnd > 0) return this.pushWord(text, from, dottedEnd, gap | SHAPE.dotted);
    let at = from;
    for (; at < text.length; at++) {
      const kind = classOf[text.charCodeAt(at)] as number;
      if (kind === CHARACTER.letter || kind === CHARACTER.ignorable) continue;
      if (kind !== CHARACTER.apostrophe || !isLetter(text, at + 1) || cliticEnd(text, at) > 0) break;
      if (isElision(text, from, at)) return this.pushWord(text, from, at + 1, gap);
    }
    return this.pushWord(text, from, trimIgnorable(text, from, at), gap);
  }

  /** `1,000` and `7.62` are one number; `7,62` is read as 7.62. */
  private readNumber(text: string, from: number, gap: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = classOf[unit] as number;
      if (kind === CHARACTER.digit || kind === CHARACTER.ignorable) continue;
      if ((unit !== FULL_STOP && unit !== COMMA) || classOf[text.charCodeAt(at + 1)] !== CHARACTER.digit) break;
    }
    const end = trimIgnorable(text, from, at);
    const shape = gap | SHAPE.digits | this.gluing(gap);
    const plain = plainNumber(text.slice(from, end));
    this.push(from, end, this.learn ? this.words.intern(plain) : this.words.find(plain), shape);
    return end;
  }

  private readMark(text: string, at: number, gap: number): number {
    const unit = text.charCodeAt(at);
    const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    const end = at + (isPair ? 2 : 1);
    const fold = foldOf[unit] as number;
    this.folded[0] = fold >= 0 ? fold : unit;
    this.push(at, end, isPair ? 0 : this.idOfFolded(1), gap | SHAPE.punctuation);
    return end;
  }

  private pushWord(text: string, from: number, end: number, gap: number): number {
    let capitals = 0;
    let small = 0;
    let length = 0;
    let first = 0;
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = classOf[unit] as number;
      if (kind !== CHARACTER.letter) continue;
      if (upper[unit] === 1) capitals++;
      else small++;
      if (capitals + small === 1) first = capitals;
      length = this.foldInto(unit, length);
    }
    const shape =
      gap |
      SHAPE.letters |
      (first === 1 ? SHAPE.capital : 0) |
      (small === 0 ? SHAPE.upper : 0) |
      ((gap & SHAPE.clitic) === 0 ? this.gluing(gap) : 0);
    this.push(from, end, length <= LONGEST_FOLDED_WORD ? this.idOfFolded(length) : 0, shape);
    return end;
  }

  private idOfFolded(length: number): number {
    if (this.learn) return this.words.intern(String.fromCharCode(...this.folded.subarray(0, length)));
    return this.words.findUnits(this.folded, length, hashUnits(this.folded, length));
  }

  private foldInto(unit: number, length: number): number {
    const fold = foldOf[unit] as number;
    if (fold >= 0) {
      if (length < LONGEST_FOLDED_WORD) this.folded[length] = fold;
      return length + 1;
    }
    let at = length;
    for (const letter of expansions[-fold] as string) {
      if (at < LONGEST_FOLDED_WORD) this.folded[at] = letter.charCodeAt(0);
      at++;
    }
    return at;
  }

  private gluing(gap: number): number {
    return (gap & ~SHAPE.dotted) === 0 && this.followsWord() ? SHAPE.glued : 0;
  }

  private push(start: number, end: number, word: number, shape: number): void {
    if (this.count === this.start.length) this.enlarge();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.word[this.count] = word;
    this.shape[this.count] = shape;
    this.count++;
  }

  private enlarge(): void {
    const size = this.start.length * 2;
    const enlarged = <T extends Int32Array | Uint16Array>(larger: T, old: T): T => {
      larger.set(old);
      return larger;
    };
    this.start = enlarged(new Int32Array(size), this.start);
    this.end = enlarged(new Int32Array(size), this.end);
    this.word = enlarged(new Int32Array(size), this.word);
    this.shape = enlarged(new Uint16Array(size), this.shape);
  }

  private result(text: string): Tokens {
    return {
      text,
      count: this.count,
      start: this.start.slice(0, this.count),
      end: this.end.slice(0, this.count),
      word: this.word.slice(0, this.count),
      shape: this.shape.slice(0, this.count),
    };
  }
}

function gapOf(kind: number, before: number): number {
  if (kind === CHARACTER.space) return SHAPE.spaced;
  if (kind === CHARACTER.ignorable) return 0;
  return (before & SHAPE.lineStart) === 0 ? SHAPE.spaced | SHAPE.lineStart : SHAPE.paragraphStart;
}

function isLetter(text: string, at: number): boolean {
  return classOf[text.charCodeAt(skipIgnorable(text, at))] === CHARACTER.letter;
}

function skipIgnorable(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf[text.charCodeAt(at)] === CHARACTER.ignorable) at++;
  return at;
}

/** Invisible characters inside a word belong to it, those after it do not. */
function trimIgnorable(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && classOf[text.charCodeAt(at - 1)] === CHARACTER.ignorable) at--;
  return at;
}

/** Where `'s`, `'re` ... ends when one begins at the apostrophe `at`, else 0. */
function cliticEnd(text: string, at: number): number {
  let letters = '';
  let to = at + 1;
  for (; to < text.length && letters.length < 3; to++) {
    const unit = text.charCodeAt(to);
    const kind = classOf[unit] as number;
    if (kind === CHARACTER.letter) letters += String.fromCharCode(Math.max(foldOf[unit] as number, 0));
    else if (kind !== CHARACTER.ignorable) break;
  }
  if (to < text.length && (isLetter(text, to) || classOf[text.charCodeAt(to)] === CHARACTER.apostrophe)) return 0;
  return CLITICS.has(letters) ? trimIgnorable(text, at + 1, to) : 0;
}

/** Where an abbreviation of single letters and full stops ends (`U.S.`, `D.P.R.K`), else 0. */
function endOfDotted(text: string, from: number): number {
  let at = from;
  let letters = 0;
  let end = 0;
  while (classOf[text.charCodeAt(at)] === CHARACTER.letter) {
    const after = skipIgnorable(text, at + 1);
    if (text.charCodeAt(after) !== FULL_STOP) {
      if (letters > 0 && !isLetter(text, at + 1)) {
        letters++;
        end = at + 1;
      }
      break;
    }
    letters++;
    end = after + 1;
    at = skipIgnorable(text, end);
  }
  return letters >= 2 ? end : 0;
}

/** French elision (`l'Iran`, `d'Ivoire`): one consonant, or `qu`, before a vowel is a word of its own. */
function isElision(text: string, from: number, apostrophe: number): boolean {
  const before = text.slice(from, apostrophe).toLowerCase();
  return ELIDED.has(before) && /^[aeiouyhàâéèêëîïôöùûü]/iu.test(text.charAt(skipIgnorable(text, apostrophe + 1)));
}

function plainNumber(text: string): string {
  const digits = text.replace(/[^\p{Nd}.,]/gu, '');
  return digits.replace(/,(?=\d{3}(?!\d))/gu, '').replace(/,/gu, '.');
}
