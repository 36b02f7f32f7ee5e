import type { Determination } from './determination.js';

/** A question with a known answer, on or about the day on which the law changed: a test of the catalogue. */
export interface BoundaryCase {
  name: string;
  /** A day, a month or a year. */
  date: string;
  /** ISO code or name; null when not known. */
  supplier: string | null;
  recipient: string | null;
  place: string | null;
  item: string;
  conduct: string;
  endUser: string | null;
  expect: Determination;
  because: string;
  /** The regimes of which it asks; null for its own file's regime, `['all']` for the whole catalogue. */
  asks: string[] | null;
}

export const CASE_FINDINGS = ['violation', 'exempt', 'not-covered', 'disputed'] as const;
export type CaseFinding = (typeof CASE_FINDINGS)[number];

/** What an answer needs beyond what the table of cases tells: the same words as in a question. */
export interface AskedAs {
  date: string | null;
  endUser: string | null;
  place: string | null;
  item: string | null;
  conduct: string | null;
  circumstances: string | null;
}

/** A transfer of the past, and what was found of it. */
export interface DocumentedCase {
  what: string;
  /** A day, a month or a year, or two of them with a slash between: `1998/2000`. */
  when: string;
  suppliers: string[];
  recipient: string;
  items: string;
  finding: CaseFinding;
  /** The record that it turned on; null when no regime covers it. */
  measure: string | null;
  /** The details on which the finding turned; null when supplier, recipient and items tell enough. */
  asked: AskedAs | null;
  source: string;
  /** Was the source read, or is the case from memory? */
  checked: 'source' | 'memory';
}
