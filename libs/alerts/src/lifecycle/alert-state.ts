/** What an analyst may find. Only `violation-likely` says that the alert was right. */
export const OUTCOMES = [
  'violation-likely',
  'exempt',
  'not-a-transfer',
  'wrong-parties',
  'wrong-date',
  'duplicate',
  'not-enough-evidence',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REOPEN_REASONS = ['law-changed', 'new-report', 'new-evidence'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** What a snoozed alert waits for. */
export type Snooze =
  | { kind: 'date'; day: string }
  /** A second source that does not repeat the first. */
  | { kind: 'second-source' }
  /** A catalogue other than the one of this version. */
  | { kind: 'law-change'; catalogueVersion: string };

/** A person or program that acts. Only people can be the second pair of eyes. */
export interface Actor {
  kind: 'user' | 'api-key' | 'service';
  id: string;
  name: string;
}

export type AlertState =
  | { kind: 'new' }
  | { kind: 'in-review' }
  | { kind: 'awaiting-approval'; outcome: Outcome; askedBy: Actor; why: string }
  /** `approvedBy` is the second person; null where one was enough. */
  | { kind: 'closed'; outcome: Outcome; closedBy: Actor; approvedBy: Actor | null; why: string }
  | { kind: 'snoozed'; until: Snooze }
  | { kind: 'reopened'; because: ReopenReason };

export type AlertStatus = AlertState['kind'];
export const ALERT_STATUSES = [
  'new',
  'in-review',
  'awaiting-approval',
  'closed',
  'snoozed',
  'reopened',
] as const satisfies readonly AlertStatus[];
