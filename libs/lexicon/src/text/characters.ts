/** What a UTF-16 code unit is to the tokeniser. */
export const CHARACTER = {
  space: 0,
  newline: 1,
  letter: 2,
  digit: 3,
  apostrophe: 4,
  hyphen: 5,
  /** Seen by nobody: soft hyphens, zero-width characters, combining marks. They never end or begin a word. */
  ignorable: 6,
  punctuation: 7,
  surrogate: 8,
} as const;

const LINE_ENDS = '\n\v\f\u0085\u2028\u2029';
const APOSTROPHES = "'`´‘’‚‛′ʹʺʻʼʽʾʿˈꞌ＇";
const HYPHENS = '-‐‑‒–−﹣－';
const QUOTES = '"“”„‟«»″＂';
/** An em dash parts clauses even without spaces, so it is never a hyphen. */
const DASHES = '—―⸺⸻﹘';
const IGNORABLES =
  '\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uFEFF';
const DIRECTION_MARKS: readonly (readonly [number, number])[] = [
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
];

/** Letters whose plain form Unicode does not know by decomposition. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'e',
  ĸ: 'k',
};

/** `classOf[unit]` is one of CHARACTER; `foldOf[unit]` the lower-case plain unit, or minus the index into `expansions`. */
export interface CharacterTable {
  classOf: Uint8Array;
  foldOf: Int32Array;
  upper: Uint8Array;
  expansions: string[];
}

function plainForm(character: string): string {
  const lower = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(lower, (letter) => PLAIN_LETTERS[letter] ?? letter).join('');
}

/** U+0149 is an apostrophe and an n, of which words keep the n. */
const withoutApostrophes = (letters: string): string =>
  Array.from(letters)
    .filter((letter) => !APOSTROPHES.includes(letter))
    .join('');

function classify(character: string): number {
  // A carriage return is a space, so that CR LF is one line end and not an empty line.
  if (LINE_ENDS.includes(character)) return CHARACTER.newline;
  if (/[\s\u00A0\u3000\u2800]/u.test(character)) return CHARACTER.space;
  if (/[\p{L}]/u.test(character)) return CHARACTER.letter;
  if (/\p{Nd}/u.test(character)) return CHARACTER.digit;
  if (/\p{M}|\p{Cc}/u.test(character)) return CHARACTER.ignorable;
  return CHARACTER.punctuation;
}

function isFoldable(unit: number): boolean {
  return unit < 0x0530 || (unit >= 0x1e00 && unit < 0x2000) || (unit >= 0xfb00 && unit < 0xfb07) || unit >= 0xff00;
}

function buildTable(): CharacterTable {
  const table: CharacterTable = {
    classOf: new Uint8Array(0x10000),
    foldOf: new Int32Array(0x10000),
    upper: new Uint8Array(0x10000),
    expansions: [''],
  };
  for (let unit = 0; unit < 0x10000; unit++) describeUnit(table, unit);
  markAll(table, APOSTROPHES, CHARACTER.apostrophe, "'");
  markAll(table, HYPHENS, CHARACTER.hyphen, '-');
  markAll(table, QUOTES, CHARACTER.punctuation, '"');
  markAll(table, DASHES, CHARACTER.punctuation, '—');
  markAll(table, IGNORABLES, CHARACTER.ignorable, '\u00AD');
  for (const [first, last] of DIRECTION_MARKS) table.classOf.fill(CHARACTER.ignorable, first, last + 1);
  for (let unit = 0; unit < 0x10000; unit++) joinClassOfFold(table, unit);
  return table;
}

/** What folds to a sign that words leave out is left out as well: U+0374 is the apostrophe-like U+02B9 by another number. */
function joinClassOfFold({ classOf, foldOf }: CharacterTable, unit: number): void {
  const fold = foldOf[unit] as number;
  if (fold < 0 || fold === unit) return;
  const target = classOf[fold] as number;
  if (target === CHARACTER.apostrophe || target === CHARACTER.ignorable) classOf[unit] = target;
}

function describeUnit(table: CharacterTable, unit: number): void {
  table.foldOf[unit] = unit;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    table.classOf[unit] = CHARACTER.surrogate;
    return;
  }
  // Han, Hangul and private use have neither case nor anything to ask of the slower Unicode tests.
  if ((unit >= 0x3400 && unit <= 0xd7a3) || (unit >= 0xe000 && unit <= 0xf8ff)) {
    table.classOf[unit] = CHARACTER.letter;
    return;
  }
  const character = String.fromCharCode(unit);
  table.classOf[unit] = classify(character);
  if (!isFoldable(unit)) return;
  const plain = plainForm(character);
  if (character !== character.toLowerCase()) table.upper[unit] = 1;
  if (plain.length === 1) table.foldOf[unit] = plain.charCodeAt(0);
  else if (plain.length > 1) table.foldOf[unit] = -(table.expansions.push(withoutApostrophes(plain)) - 1);
}

function markAll(table: CharacterTable, characters: string, kind: number, fold: string): void {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    table.classOf[unit] = kind;
    table.foldOf[unit] = fold.charCodeAt(0);
  }
}

export const CHARACTERS: CharacterTable = buildTable();

/** The class of the unit at an offset, a space beyond the end. */
export function classAt(text: string, at: number): number {
  // charCodeAt gives NaN beyond the end, and one look-up by NaN makes V8 slow on every later one.
  return at < text.length ? (CHARACTERS.classOf[text.charCodeAt(at)] as number) : CHARACTER.space;
}
