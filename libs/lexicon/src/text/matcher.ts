import type { Tokens } from './tokens.js';
import { SHAPE } from './tokens.js';
import { Tokeniser } from './tokeniser.js';
import { longestHit, runsOn, Trie, TrieBuilder } from './trie.js';
import type { WordTable } from './word-table.js';

/** An entry of a word list. */
export interface Phrase<T> {
  text: string;
  value: T;
  /** Capitals of `text` must be capitals in the text too (`Grad`, `US`). */
  caseSensitive?: boolean;
}

/** Where a phrase stands: offsets of the text, and tokens. `lastToken` is included, `end` is not. */
export interface PhraseMatch<T> {
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  value: T;
}

/** How the capitals of a phrase must be written: one bit a token. A token with both bits must be mixed (`LeT`). */
export interface CaseRule {
  capital: number;
  upper: number;
}

const learners = new WeakMap<WordTable, Tokeniser>();

function learnerOf(words: WordTable): Tokeniser {
  let learner = learners.get(words);
  if (learner === undefined) learners.set(words, (learner = new Tokeniser(words, true)));
  return learner;
}

/** Reads `text` as word numbers, which are given out now where needed, and says where it has capitals. */
export function readPhrase(words: WordTable, text: string): { words: number[]; rule: CaseRule } {
  const tokens = learnerOf(words).tokenise(text);
  const rule: CaseRule = { capital: 0, upper: 0 };
  for (let at = 0; at < Math.min(tokens.count, 31); at++) {
    const shape = tokens.shape[at] as number;
    if ((shape & SHAPE.capital) === 0 || (shape & SHAPE.letters) === 0) continue;
    if ((shape & SHAPE.upper) !== 0) rule.upper |= 1 << at;
    else rule.capital |= 1 << at;
  }
  return { words: [...tokens.word], rule };
}

/** Whether the capitals of a phrase stand in the text. After a hyphen a small letter will do: `Al-shabaab`. */
export function fitsCase(tokens: Tokens, firstToken: number, { capital, upper }: CaseRule): boolean {
  return (
    fitsBits(tokens, firstToken, capital & ~upper, SHAPE.capital) &&
    fitsBits(tokens, firstToken, upper & ~capital, SHAPE.upper) &&
    fitsBits(tokens, firstToken, capital & upper, SHAPE.mixed)
  );
}

function fitsBits(tokens: Tokens, firstToken: number, bits: number, wanted: number): boolean {
  for (let rest = bits, at = firstToken; rest !== 0; rest >>>= 1, at++) {
    if ((rest & 1) === 0 || ((tokens.shape[at] as number) & wanted) !== 0) continue;
    const isAfterHyphen = at > firstToken && ((tokens.shape[at] as number) & SHAPE.hyphened) !== 0;
    if (!isAfterHyphen || wanted !== SHAPE.capital || !startsCapital(tokens, at - 1)) return false;
  }
  return true;
}

function startsCapital(tokens: Tokens, index: number): boolean {
  return ((tokens.shape[index] as number) & SHAPE.capital) !== 0;
}

/** Finds the phrases of one list in a text: longest first, at word boundaries, hyphens, spaces and marks alike. */
export class Matcher<T> {
  private readonly trie: Trie;
  private readonly rules: (CaseRule | null)[] = [];
  private readonly values: T[] = [];

  constructor(words: WordTable, phrases: Iterable<Phrase<T>>) {
    const builder = new TrieBuilder();
    for (const phrase of phrases) {
      const { words: ids, rule } = readPhrase(words, phrase.text);
      builder.add(ids, this.values.push(phrase.value) - 1);
      this.rules.push(phrase.caseSensitive === true ? rule : null);
    }
    this.trie = new Trie(builder.compile());
  }

  /** The longest phrase that begins at a token, or null. */
  at(tokens: Tokens, firstToken: number): PhraseMatch<T> | null {
    const hit = longestHit(this.trie, tokens, firstToken, this.fits);
    if (hit === null) return null;
    return {
      start: tokens.start[hit.firstToken] as number,
      end: tokens.end[hit.lastToken] as number,
      firstToken: hit.firstToken,
      lastToken: hit.lastToken,
      value: this.values[hit.value] as T,
    };
  }

  /** Every phrase of the text, from left to right, none overlapping another. */
  find(tokens: Tokens): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const match = this.at(tokens, at);
      if (match === null) continue;
      matches.push(match);
      at = match.lastToken;
    }
    return matches;
  }

  private readonly fits = (tokens: Tokens, firstToken: number, lastToken: number, value: number): boolean => {
    if (runsOn(tokens, lastToken)) return false;
    const rule = this.rules[value] ?? null;
    return rule === null || fitsCase(tokens, firstToken, rule);
  };
}

/** A matcher for a list of one's own, over the words of an opened lexicon (`lexicon.words`). */
export function buildTrie<T>(phrases: Iterable<Phrase<T>>, words: WordTable): Matcher<T> {
  return new Matcher(words, phrases);
}
