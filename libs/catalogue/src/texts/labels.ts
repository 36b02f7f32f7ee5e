/** What a printed label is: the number of a paragraph, a letter, a Roman numeral, or the dash of an unnumbered indent. */
export type Label =
  | { kind: 'number'; value: number }
  | { kind: 'letter' | 'roman' | 'letter-or-roman'; value: string }
  | { kind: 'indent' };

const NUMBER = /^(\d{1,3})\s?[.)]?$/;
const LETTERS = /^\(?([a-z]{1,5})[.)]+$/;
const DASHES = /^[–—•‣\-\u2010-\u2015]$/;
const ROMAN = /^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

export function readLabel(printed: string): Label | null {
  const text = printed.trim();
  if (DASHES.test(text)) return { kind: 'indent' };
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  const value = LETTERS.exec(text)?.[1];
  if (value === undefined) return null;
  if (!ROMAN.test(value)) return { kind: 'letter', value };
  return { kind: value.length === 1 ? 'letter-or-roman' : 'roman', value };
}

const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

export function roman(value: number): string {
  return 'x'.repeat(Math.floor(value / 10)) + (ONES[value % 10] ?? '');
}

/** `a` to `z`, then `aa`, `bb`. */
export function letter(index: number): string {
  return String.fromCodePoint(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
