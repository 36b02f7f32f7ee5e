import type { Outcome, ReopenReason, Snooze } from './alert-state.js';

/** What can be done to an alert, by people, programs and the service itself. */
export type AlertAction =
  | { kind: 'start-review' }
  | { kind: 'close'; outcome: Outcome }
  | { kind: 'approve' }
  | { kind: 'send-back' }
  | { kind: 'snooze'; until: Snooze }
  | { kind: 'reopen'; because: ReopenReason }
  | { kind: 'assign'; assignee: { id: string; name: string } | null }
  | { kind: 'comment' }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] }
  | { kind: 'link'; url: string; title: string }
  | { kind: 'set-due'; day: string | null };

export type ActionKind = AlertAction['kind'];

/** Actions that are nothing without a reason; of a comment the reason is the comment. */
export const NEEDS_REASON: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'close',
  'send-back',
  'snooze',
  'reopen',
  'comment',
]);
