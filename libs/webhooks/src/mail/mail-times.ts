import type { MailMode } from './mail-subscription.row.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** UTC: before most of Europe, Africa and the Middle East begin to work. */
const DAILY_HOUR = 6;
const WAIT_MAX = 6 * HOUR;

/** When a mail goes that tells of something from this time on. */
export function mailDueAt(mode: MailMode, firstEventAt: Date): Date {
  const at = firstEventAt.getTime();
  if (mode === 'immediate') return firstEventAt;
  if (mode === 'hourly') return new Date((Math.floor(at / HOUR) + 1) * HOUR);
  return new Date((Math.floor((at - DAILY_HOUR * HOUR) / DAY) + 1) * DAY + DAILY_HOUR * HOUR);
}

/** Milliseconds to wait after so many failures in a row. */
export function waitAfterMailFailure(failures: number): number {
  return Math.min(WAIT_MAX, MINUTE * 2 ** Math.min(failures - 1, 10));
}
