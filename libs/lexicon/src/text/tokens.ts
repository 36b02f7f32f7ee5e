/** What a token looks like; several hold at once. */
export const SHAPE = {
  letters: 1,
  /** The first letter is a capital. */
  capital: 2,
  /** Every letter is a capital. */
  upper: 4,
  digits: 8,
  punctuation: 16,
  /** `U.S.`, `D.P.R.K.`: letters parted by full stops, read as one word. */
  dotted: 32,
  /** White space stands before it (or the text begins). */
  spaced: 64,
  /** A single hyphen and nothing else stands between it and the token before. */
  hyphened: 128,
  /** Nothing stands between it and the letters or digits before: `T|72|B`. */
  glued: 256,
  /** A line ends before it. */
  lineStart: 512,
  /** An empty line stands before it. */
  paragraphStart: 1024,
  /** `'s` and other clitics (`'re`, `'ve`, `'ll`, `'d`, `'m`). */
  clitic: 2048,
  /** A capital stands inside, but not all letters are: `LeT`, `MiG`. */
  mixed: 4096,
} as const;

/** A text cut into words, numbers and punctuation marks, as parallel arrays; offsets are UTF-16 code units of the text itself. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word's number in the WordTable, 0 for a word that no list holds. */
  readonly word: Int32Array;
  /** Bits of SHAPE. */
  readonly shape: Uint16Array;
}

export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

export function hasShape(tokens: Tokens, index: number, bits: number): boolean {
  return ((tokens.shape[index] ?? 0) & bits) !== 0;
}
