/** What analysts do to alerts, as `/api/v1` takes and tells it. */

export const OUTCOMES = [
  'violation-likely',
  'exempt',
  'not-a-transfer',
  'wrong-parties',
  'wrong-date',
  'duplicate',
  'not-enough-evidence',
] as const;

export const REOPEN_REASONS = ['new-evidence', 'new-report', 'law-changed'] as const;
export const SNOOZES = ['date', 'second-source', 'law-change'] as const;

/** `name` is the address by which histories know a person. */
export interface Assignee {
  id: string;
  name: string;
}

/** Somebody whom an alert can be given to. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
}

export interface AlertLink {
  url: string;
  title: string;
}

interface Actor {
  kind: string;
  id: string;
  name: string;
}

export type AlertState =
  | { kind: 'new' }
  | { kind: 'in-review' }
  | { kind: 'awaiting-approval'; outcome: string; askedBy: Actor; why: string }
  | { kind: 'closed'; outcome: string; closedBy: Actor; approvedBy: Actor | null; why: string }
  | { kind: 'snoozed'; until: { kind: string; day?: string } }
  | { kind: 'reopened'; because: string };

export type Move = 'start-review' | 'close' | 'approve' | 'send-back' | 'snooze' | 'reopen';

/** What is sent to do one thing. */
export type AlertAction =
  | { kind: 'start-review' | 'approve' | 'send-back' | 'comment' }
  | { kind: 'close'; outcome: string }
  | { kind: 'reopen'; because: string }
  | { kind: 'snooze'; until: string; day?: string }
  | { kind: 'assign'; assignee: string | null }
  | { kind: 'tag'; add: string[]; remove: string[] }
  | { kind: 'link'; url: string; title?: string }
  | { kind: 'set-due'; day: string | null };

export type ActionKind = AlertAction['kind'];

/** Something that happened to an alert after somebody opened it. */
export interface Change {
  at: string;
  who: string;
  what: string;
  detail: Record<string, unknown> | null;
}

export interface Acted {
  batchId: string;
  outcome: 'done' | 'nothing-new';
  version: number;
}

export type RowResult =
  | { id: string; outcome: 'done' | 'nothing-new'; version: number; desk: { state: AlertState } }
  | { id: string; outcome: 'not-found' }
  | { id: string; outcome: 'changed'; version: number; changes: Change[] }
  | { id: string; outcome: 'refused'; code: string; detail: string };

export interface ActedOnMany {
  batchId: string;
  results: RowResult[];
}
