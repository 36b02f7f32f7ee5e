import { inMinutes } from './in-minutes.js';

/** A scan that did not fail, as far as the pace of its source goes. */
export interface PastScan {
  at: Date;
  newItems: number;
}

export interface Interval {
  minutes: number;
  why: string;
}

/** So many scans are looked at, and fewer than `ENOUGH` say nothing. */
export const SCANS_LOOKED_AT = 20;
const ENOUGH = 5;
/** How far the pace may leave the interval that was asked for. */
const FASTER = 3;
const SLOWER = 4;
const MINUTES_MIN = 5;
const MINUTES_MAX = 1440;

/**
 * How long to wait, going by how often the feed brought something new: about half the usual gap between two changes,
 * between a third and four times the interval that was asked for.
 */
export function adaptiveInterval(asked: number, scans: readonly PastScan[], now: Date): Interval {
  const looked = scans.slice(0, SCANS_LOOKED_AT);
  const first = looked.at(-1);
  if (looked.length < ENOUGH || !first) return { minutes: asked, why: `It is read ${inMinutes(asked, 'every')}.` };
  const changes = looked.filter(({ newItems }) => newItems > 0).length;
  const spanMinutes = Math.max(1, (now.getTime() - first.at.getTime()) / 60_000);
  const least = Math.min(asked, Math.max(MINUTES_MIN, Math.ceil(asked / FASTER)));
  const most = Math.max(asked, Math.min(MINUTES_MAX, asked * SLOWER));
  const gap = spanMinutes / Math.max(1, changes);
  const minutes = Math.round(Math.min(most, Math.max(least, changes === 0 ? most : gap / 2)));
  const seen =
    changes === 0
      ? `Nothing new came in the last ${looked.length} scans`
      : `Something new came in ${changes} of the last ${looked.length} scans, about ${inMinutes(Math.round(gap), 'every')}`;
  return { minutes, why: `${seen}, so it is read ${inMinutes(minutes, 'every')}.` };
}
