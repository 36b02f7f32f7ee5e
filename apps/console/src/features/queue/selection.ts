import type { AlertSummary } from '../../api/contract.js';

/** The alerts that were chosen, as they were seen then: an action is for that version of each. */
export interface Selection {
  chosen: ReadonlyMap<string, AlertSummary>;
  /** The one that was chosen last: a range goes from it. */
  anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { chosen: new Map(), anchor: null };

export function toggled({ chosen }: Selection, alert: AlertSummary): Selection {
  const next = new Map(chosen);
  if (!next.delete(alert.id)) next.set(alert.id, alert);
  return { chosen: next, anchor: alert.id };
}

/** Everything between the anchor and this one is chosen too; without an anchor in the list, this one alone. */
export function extended({ chosen, anchor }: Selection, alerts: readonly AlertSummary[], id: string): Selection {
  const to = alerts.findIndex((alert) => alert.id === id);
  const from = alerts.findIndex((alert) => alert.id === anchor);
  if (to === -1) return { chosen, anchor };
  const [first, last] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const next = new Map(chosen);
  for (const alert of alerts.slice(first, last + 1)) next.set(alert.id, alert);
  return { chosen: next, anchor: id };
}

export function allOf(alerts: readonly AlertSummary[]): Selection {
  return { chosen: new Map(alerts.map((alert) => [alert.id, alert])), anchor: null };
}
