import type { Who } from '#libs/audit';

/** What an analyst may decide about incidents. */
export type DecisionKind = 'merge' | 'split' | 'undo';

/** Where an alert stood: its incident, and the alert that tells what it told. */
export interface AlertPlace {
  incidentId: string;
  mergedInto: string | null;
}

/** Everything that a decision moved; undoing it is the same the other way round. */
export interface Moved {
  tellingIds: string[];
  fromIncident: string;
  toIncident: string;
  alerts: { id: string; from: AlertPlace; to: AlertPlace }[];
  /** Alerts that the decision made, and the ones that they were split from. */
  made: { id: string; from: string }[];
}

export interface Decision {
  id: string;
  kind: DecisionKind;
  undoes: string | null;
  alertId: string;
  otherAlertId: string;
  who: string;
  why: string;
  at: Date;
  moved: Moved;
}

/** What happened to an alert since the version that somebody acts on. */
export interface Change {
  at: Date;
  who: string;
  what: string;
  detail: Record<string, unknown>;
}

export type Decided =
  | { outcome: 'decided'; decisionId: string; alertId: string; otherAlertId: string }
  | { outcome: 'not-found'; what: 'alert' | 'other alert' | 'decision' }
  /** Somebody or a scan changed the alert meanwhile. */
  | { outcome: 'changed'; alertId: string; version: number; changes: Change[] }
  | { outcome: 'refused'; code: string; detail: string };

/** Who decides, why, and on which version of the alert. */
export interface Grounds {
  who: string;
  /** The same person, as the audit names them. */
  by: Who;
  why: string;
  version: number;
}
