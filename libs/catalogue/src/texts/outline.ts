import { letter, readLabel, roman } from './labels.js';
import type { Label } from './labels.js';
import type { TextLine } from './official-text.js';

/** The body of a resolution, or one of its annexes. */
export interface Section {
  /** Null for the body; `A`, `II`, or empty for an annex without a name. */
  annex: string | null;
  /** `8`, `8(a)`, `8(a)(i)`, `9 indent 2` -> its words. */
  parts: Map<string, string>;
  headings: string[];
  /** How often its numbers begin again from 1, as the parts of an annex do. */
  restarts: number;
}

const ANNEX = /^\W*annex(?:es)?\b\W*(?:([IVX]+|[A-Z]|\d+)\b)?/i;
/** A line that is nothing but the name of an annex is its heading, marked or not. */
const BARE_ANNEX = /^annex(?: (?:[IVX]+|[A-Z]|\d+))?$/i;
/** The letter of a chapter, or a stray numeral, printed before the number of its first paragraph: `B. 4. Decides`. */
const NUMBER_IN_WORDS = /^(?:\(?[A-Za-z]{1,4}[.)]?\s+)?(\d{1,3})\.\s+((?:\p{Lu}|\(a\)).*)$/su;
/** The formula that closes the body of every resolution; numbers after it are those of an annex without a heading. */
const CLOSING = /\bseized of (?:the|this) (?:matter|question)/i;
const FIRST_LETTER_IN_WORDS = /^\(a\)\s+(.*)$/s;
/** Real texts skip a number now and then; a list inside a paragraph starts again from 1. */
const NUMBERS_SKIPPED_MAX = 3;

/**
 * Works out which paragraph each line belongs to from the printed numbers alone: the nesting of the files is not
 * reliable, the order of their lines is.
 */
export function outlineOf(lines: readonly TextLine[]): Section[] {
  const reader = new OutlineReader(
    lines.flatMap((line) => (line.kind === 'numbered' ? [readLabel(line.label ?? '')] : [])),
  );
  for (const line of lines) reader.take(line);
  return reader.sections;
}

class OutlineReader {
  readonly sections: Section[] = [newSection(null)];
  private number = 0;
  private letter: string | null = null;
  private roman: string | null = null;
  private indents = 0;
  /** The part that words without a number belong to. */
  private current: string | null = null;
  private labelsSeen = 0;

  constructor(private readonly labels: readonly (Label | null)[]) {}

  take(line: TextLine): void {
    if (line.kind === 'attachment') return this.open('');
    if (line.kind === 'heading') return this.heading(line.text);
    if (line.kind === 'plain' && BARE_ANNEX.test(line.text.trim())) return this.heading(line.text);
    const label = line.kind === 'numbered' ? this.nextLabel() : null;
    const inWords = label?.kind === 'number' ? null : NUMBER_IN_WORDS.exec(line.text);
    if (inWords?.[1] !== undefined && this.isNext(Number(inWords[1]))) {
      return this.paragraph(Number(inWords[1]), inWords[2] ?? '');
    }
    if (label === null) this.add(line.text);
    else this.numbered(label, line.text);
  }

  private nextLabel(): Label | null {
    const label = this.labels[this.labelsSeen] ?? null;
    this.labelsSeen += 1;
    return label;
  }

  private get section(): Section {
    return this.sections.at(-1) ?? newSection(null);
  }

  private open(annex: string): void {
    this.sections.push(newSection(annex));
    this.number = 0;
    this.letter = this.roman = this.current = null;
    this.indents = 0;
  }

  private heading(text: string): void {
    const annex = ANNEX.exec(text);
    if (annex) {
      const name = (annex[1] ?? '').toUpperCase();
      const fresh = this.section.annex === '' && this.section.parts.size === 0 && this.section.headings.length === 0;
      if (fresh) this.section.annex = name;
      else this.open(name);
    }
    this.section.headings.push(text.trim());
    this.current = null;
  }

  private numbered(label: Label, text: string): void {
    if (label.kind === 'number') return this.paragraph(label.value, text);
    if (label.kind === 'indent') {
      this.indents += 1;
      return this.set(`${this.base()} indent ${this.indents}`, text);
    }
    if (this.isRoman(label)) {
      this.roman = label.value;
      return this.set(`${this.number}${this.letter === null ? '' : `(${this.letter})`}(${label.value})`, text);
    }
    this.letter = label.value;
    this.roman = null;
    this.indents = 0;
    this.set(`${this.number}(${label.value})`, text);
  }

  private paragraph(value: number, text: string): void {
    if (value === 1 && this.number > 1) this.restart();
    if (!this.isNext(value)) return this.add(text);
    this.number = value;
    this.letter = this.roman = null;
    this.indents = 0;
    this.set(String(value), text);
    const first = FIRST_LETTER_IN_WORDS.exec(text)?.[1];
    if (first !== undefined) this.numbered({ kind: 'letter', value: 'a' }, first);
  }

  private restart(): void {
    const last = this.section.parts.get(String(this.number)) ?? '';
    if (this.section.annex === null && CLOSING.test(last)) this.open('');
    else this.section.restarts += 1;
  }

  private isNext(value: number): boolean {
    return value > this.number && value <= this.number + NUMBERS_SKIPPED_MAX;
  }

  /** `(i)` after `(h)` is a letter when `(j)` follows, and the first of a list when `(ii)` does. */
  private isRoman(label: Exclude<Label, { kind: 'number' | 'indent' }>): boolean {
    if (label.kind !== 'letter-or-roman') return label.kind === 'roman';
    if (this.roman !== null && roman(romanIndex(this.roman) + 1) === label.value) return true;
    const isNextLetter = this.letter !== null && letter(letterIndex(this.letter) + 1) === label.value;
    if (!isNextLetter) return label.value === 'i' || this.letter !== null;
    const next = this.labels[this.labelsSeen];
    return next?.kind === 'roman' && next.value === roman(romanIndex(label.value) + 1);
  }

  private base(): string {
    return `${this.number}${this.letter === null ? '' : `(${this.letter})`}${this.roman === null ? '' : `(${this.roman})`}`;
  }

  private set(part: string, text: string): void {
    if (!this.section.parts.has(part)) this.section.parts.set(part, text.trim());
    this.current = part;
  }

  private add(text: string): void {
    if (this.current === null) return;
    this.section.parts.set(this.current, `${this.section.parts.get(this.current) ?? ''}\n${text.trim()}`);
  }
}

function newSection(annex: string | null): Section {
  return { annex, parts: new Map(), headings: [], restarts: 0 };
}

const letterIndex = (value: string) => (value.codePointAt(0) ?? 97) - 97 + 26 * (value.length - 1);

function romanIndex(value: string): number {
  for (let index = 1; index < 40; index += 1) if (roman(index) === value) return index;
  return 0;
}
