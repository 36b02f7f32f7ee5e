import type { SourceKind } from './contract.js';

/** What a source is read as: its kind, where it is, and the settings of that kind. */
export interface SourceDefinition {
  kind: SourceKind;
  url: string;
  settings: Record<string, unknown>;
}

/** What is asked to be tested; without a kind the API finds out what the address is or leads to. */
export interface WantedTrial {
  kind?: SourceKind;
  url: string;
  settings?: Record<string, unknown>;
}

export interface SourceCandidate {
  kind: SourceKind;
  url: string;
  title: string | null;
}

export interface TrialItem {
  url: string | null;
  /** Empty when the source says nothing. */
  title: string;
  /** The beginning, where the source brings text. */
  text: string | null;
  publishedAt: string | null;
  publishedDoubt: string | null;
}

/** A source read once, with nothing stored. */
export interface SourceTrial extends SourceDefinition {
  outcome: 'readable' | 'unreadable';
  /** A sentence: what was found, or what is wrong and what to do. */
  message: string;
  candidates: SourceCandidate[];
  /** The source that has this address already. */
  duplicateOf: { id: string; name: string } | null;
  title: string | null;
  /** Two letters. */
  language: string | null;
  itemCount: number;
  /** The first of them. */
  items: TrialItem[];
  remarks: string[];
}

/** A code by which GDELT files events. */
export interface EventCode {
  /** Text: leading zeros count. */
  code: string;
  bearing: string;
  meaning: string;
  isUsual: boolean;
}

export interface ImportProblem {
  row: number;
  line: number;
  name: string;
  url: string;
  outcome: 'duplicate' | 'invalid';
  message: string;
}

/** A list of sources that was handed in, and how far it has come. */
export interface SourceImport {
  id: string;
  askedAt: string;
  askedBy: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  entries: number;
  /** So many of them have been looked at. */
  done: number;
  added: number;
  duplicates: number;
  invalid: number;
  remarks: string[];
  /** Why it ended before its end. */
  message: string | null;
  finishedAt: string | null;
}

export interface ImportProblemPage {
  /** What cannot be used comes first: a duplicate needs nothing done. */
  items: ImportProblem[];
  nextCursor: string | null;
}

export interface WantedImport {
  opml: string;
  /** Whether sources are switched on that do not say so themselves. */
  enabled: boolean;
}
