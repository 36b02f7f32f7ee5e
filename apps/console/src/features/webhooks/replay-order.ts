import type { ReplayOrder } from '../../api/webhook-contract.js';
import { isDay } from '../../design/time.js';

/** A replay as the form holds it. */
export interface WantedReplay {
  what: ReplayOrder['what'];
  from: string;
  to: string;
}

export interface ReplayGaps {
  from: 'no-moment' | null;
  to: 'no-moment' | 'wrong-order' | null;
}

/** `2024-06-20 08:00` or a day, in UTC, as the API writes it; null when it is none. */
export function momentOf(text: string): string | null {
  const [, day, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[ T]([0-2]\d:[0-5]\d))?$/.exec(text.trim()) ?? [];
  if (day === undefined || !isDay(day) || time > '23:59') return null;
  return `${day}T${time}:00Z`;
}

/** `2024-06-20 08:00` of a time of the API. */
export const momentText = (at: string): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

export function gapsOf({ what, from, to }: WantedReplay): ReplayGaps {
  const [start, end] = [momentOf(from), momentOf(to)];
  const isOpen = what === 'failed' || to.trim() === '';
  return {
    from: start === null ? 'no-moment' : null,
    to: isOpen ? null : end === null ? 'no-moment' : start !== null && start >= end ? 'wrong-order' : null,
  };
}

export function replayOrder({ what, from, to }: WantedReplay): ReplayOrder {
  const start = momentOf(from) ?? from;
  if (what === 'failed') return { what, from: start };
  const end = momentOf(to);
  return { what, from: start, ...(end === null ? {} : { to: end }) };
}
