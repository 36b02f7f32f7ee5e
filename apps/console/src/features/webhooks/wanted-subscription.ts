import type { Subscription } from '../../api/webhook-contract.js';
import { stateName } from '../../design/states.js';

/** What somebody wants to be told of, as a form holds it: parties are written as people read them. */
export type WantedSubscription = Subscription;

/** What can be asked for, in the order in which it stands in the form. Tests are sent to whom they are meant for. */
export const CHOSEN_EVENTS = [
  'alert.raised',
  'alert.level_changed',
  'alert.reopened',
  'alert.closed',
  'source.paused',
  'catalogue.sunset_near',
  'webhook.disabled',
  'audit.checkpoint',
] as const;

export const NOTHING_SUBSCRIBED: WantedSubscription = {
  events: ['alert.raised', 'alert.level_changed', 'alert.reopened', 'alert.closed', 'webhook.disabled'],
  regimes: [],
  levels: [],
  parties: [],
  teams: [],
};

/** Everything that can become of an alert: people read it as one. */
const OF_ALERTS = CHOSEN_EVENTS.filter((event) => event.startsWith('alert.'));

/** The events of a subscription as few words tell them: `everything`, `allOfAlerts`, or one by one. */
export function eventGroups(events: readonly string[]): string[] {
  if (CHOSEN_EVENTS.every((event) => events.includes(event))) return ['everything'];
  const others = events.filter((event) => event !== 'webhook.test');
  if (!OF_ALERTS.every((event) => others.includes(event))) return others;
  return ['allOfAlerts', ...others.filter((event) => !event.startsWith('alert.'))];
}

/** `North Korea (KP)`; an actor has no other name here than its identifier. */
export function partyLabel(code: string, language: string): string {
  return /^[A-Z]{2}$/.test(code) ? `${stateName(code, language)} (${code})` : code;
}

/** The code in a label, or what somebody wrote: two letters are a State, anything else an actor. */
export function partyCode(label: string): string {
  const text = label.trim();
  const inBrackets = /\(([A-Z]{2})\)$/.exec(text)?.[1];
  if (inBrackets !== undefined) return inBrackets;
  return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text.toLowerCase().replaceAll(/\s+/g, '-');
}

export function wantedSubscription(
  { events, regimes, levels, parties, teams }: Subscription,
  language: string,
): WantedSubscription {
  return { events, regimes, levels, parties: parties.map((code) => partyLabel(code, language)), teams };
}

export function subscriptionOf({ events, regimes, levels, parties, teams }: WantedSubscription): Subscription {
  return { events, regimes, levels, parties: [...new Set(parties.map(partyCode))], teams };
}
