/** What can be wrong with an export; the names are part of `embargo audit verify --json`. */
export type AuditProblemCode =
  | 'unreadable'
  | 'edited'
  | 'replaced'
  | 'removed'
  | 'reordered'
  | 'inserted'
  | 'truncated'
  | 'time-set-back'
  | 'checkpoint-contradicted'
  | 'signature-wrong'
  | 'key-unknown';

export interface AuditProblem {
  code: AuditProblemCode;
  /** Line of the export, from 1; null for what is not in it. */
  line: number | null;
  /** The record that it is about, or the first of them. */
  record: number | null;
  /** One or two sentences: which record, where, and what was done to it. */
  message: string;
}

export interface AuditVerification {
  records: number;
  checkpoints: number;
  /** Checkpoints that were kept elsewhere and agree. */
  checkpointsOutside: number;
  firstAt: string | null;
  lastAt: string | null;
  head: string;
  root: string;
  /** Keys that the export and the checkpoints are signed with. */
  keys: string[];
  problems: AuditProblem[];
}

export const records = (first: number, last: number): string =>
  first === last ? `record ${first}` : `records ${first} to ${last}`;
