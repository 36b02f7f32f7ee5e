import { CHARACTER, CHARACTERS, classAt } from './characters.js';
import { SHAPE, type Tokens } from './tokens.js';
import {
  cliticEnd,
  endOfDotted,
  isElision,
  isFullStopNext,
  isLetter,
  plainNumber,
  skipIgnorable,
  trimIgnorable,
} from './word-bounds.js';
import { HASH_START, hashOn, hashUnits, type WordTable } from './word-table.js';

const { classOf, foldOf, upper, expansions } = CHARACTERS;
const LONGEST_FOLDED_WORD = 256;
const WITHIN_FOLDED = LONGEST_FOLDED_WORD - 1;
const PUZZLING: ReadonlySet<number> = new Set([CHARACTER.apostrophe, CHARACTER.ignorable]);
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
    const next = classAt(text, skipIgnorable(text, at + 1));
    return next === CHARACTER.letter || next === CHARACTER.digit;
  }

  private followsWord(): boolean {
    return this.count > 0 && ((this.shape[this.count - 1] as number) & SHAPE.punctuation) === 0;
  }

  private readLetters(text: string, from: number, gap: number): number {
    const end = endOfLetters(text, from);
    if (end > from + 1 && !PUZZLING.has(classAt(text, end))) return this.pushWord(text, from, end, gap);
    const dottedEnd = isFullStopNext(text, from) ? endOfDotted(text, from) : 0;
    if (dottedEnd > 0) return this.pushWord(text, from, dottedEnd, gap | SHAPE.dotted);
    return this.readPuzzlingWord(text, from, gap);
  }

  /** A word that may hold apostrophes or invisible characters. */
  private readPuzzlingWord(text: string, from: number, gap: number): number {
    let at = from + 1;
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
      if ((unit !== FULL_STOP && unit !== COMMA) || classAt(text, at + 1) !== CHARACTER.digit) break;
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
    const plain = Math.max(foldOf[unit] as number, 0);
    this.folded[0] = plain;
    this.push(at, end, isPair ? 0 : this.idOfFolded(1, hashOn(HASH_START, plain)), gap | SHAPE.punctuation);
    return end;
  }

  private pushWord(text: string, from: number, end: number, gap: number): number {
    const folded = this.folded;
    let capitals = 0;
    let small = 0;
    let length = 0;
    let hash = HASH_START;
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (classOf[unit] !== CHARACTER.letter) continue;
      if (upper[unit] === 1) capitals++;
      else small++;
      const fold = foldOf[unit] as number;
      if (fold < 0) {
        length = this.expand(expansions[-fold] as string, length);
        hash = hashUnits(folded, Math.min(length, LONGEST_FOLDED_WORD));
      } else {
        folded[length & WITHIN_FOLDED] = fold;
        length++;
        hash = hashOn(hash, fold);
      }
    }
    const shape = gap | shapeOfWord(upper[text.charCodeAt(from)] === 1, capitals, small);
    const isKnowable = length <= LONGEST_FOLDED_WORD;
    const word = isKnowable ? this.idOfFolded(length, hash) : 0;
    this.push(from, end, word, (gap & SHAPE.clitic) === 0 ? shape | this.gluing(gap) : shape);
    return end;
  }

  private expand(letters: string, from: number): number {
    let length = from;
    for (let at = 0; at < letters.length; at++, length++) {
      if (length < LONGEST_FOLDED_WORD) this.folded[length] = letters.charCodeAt(at);
    }
    return length;
  }

  private idOfFolded(length: number, hash: number): number {
    if (this.learn) return this.words.intern(String.fromCharCode(...this.folded.subarray(0, length)));
    return this.words.findUnits(this.folded, length, hash);
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

function endOfLetters(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classOf[text.charCodeAt(at)] === CHARACTER.letter) at++;
  return at;
}

function shapeOfWord(startsCapital: boolean, capitals: number, small: number): number {
  const shape = startsCapital ? SHAPE.letters | SHAPE.capital : SHAPE.letters;
  if (small === 0) return shape | SHAPE.upper;
  return capitals > (startsCapital ? 1 : 0) ? shape | SHAPE.mixed : shape;
}
