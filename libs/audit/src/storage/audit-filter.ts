import type { AuditAction, SubjectKind } from '../actions.js';

/** What a list of records is narrowed by; everything absent does not narrow. */
export interface AuditFilter {
  action?: AuditAction;
  kind?: SubjectKind;
  /** The name as it was then: an e-mail address, the name of an API key, `Embargo Watch`. */
  who?: string;
  subjectId?: string;
  /** Moments; `from` counts, `to` does not. */
  from?: Date;
  to?: Date;
}
