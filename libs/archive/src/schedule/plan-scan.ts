import { adaptiveInterval, type PastScan } from './adaptive-interval.js';
import { readCron } from './cron-schedule.js';
import { inMinutes } from './in-minutes.js';

/** When a source is asked, as its owner set it. */
export type Pace = { kind: 'interval'; minutes: number; adaptive: boolean } | { kind: 'cron'; expression: string };

export interface Plan {
  at: Date;
  /** One or two sentences for the person who wonders why then. */
  why: string;
}

/** A source that fails is asked less and less often, down to once in six hours, and never more often than a sound one. */
const BACK_OFF_MINUTES_MAX = 360;
/** What a failed scan at a fixed time is repeated after; it doubles each time. */
const CRON_RETRY_MINUTES = 15;
/** Longest that a `Retry-After` is followed. */
const RETRY_AFTER_MS_MAX = 24 * 3_600_000;
/** Sources of one interval drift apart, so that they do not all come at once for ever. */
const JITTER_SHARE = 0.1;
const JITTER_MS_MAX = 5 * 60_000;

export interface AfterSuccess {
  pace: Pace;
  now: Date;
  /** Newest first, this one included. */
  scans: readonly PastScan[];
  lifetimeMs: number;
  /** From 0 to 1; a half adds nothing. */
  random: number;
}

/** When a source that answered is asked next. */
export function planAfterSuccess({ pace, now, scans, lifetimeMs, random }: AfterSuccess): Plan {
  if (pace.kind === 'cron') return { at: cronTime(pace.expression, now), why: atSetTimes(pace.expression) };
  const { minutes, why } = pace.adaptive
    ? adaptiveInterval(pace.minutes, scans, now)
    : { minutes: pace.minutes, why: `It is read ${inMinutes(pace.minutes, 'every')}.` };
  if (lifetimeMs > minutes * 60_000) {
    const kept = inMinutes(lifetimeMs / 60_000, 'in');
    return {
      at: new Date(now.getTime() + lifetimeMs),
      why: `The server asks not to come again before its answer is stale, ${kept} (Cache-Control).`,
    };
  }
  return { at: later(now, minutes, random), why };
}

export interface AfterFailure {
  pace: Pace;
  now: Date;
  /** Failed scans in a row, this one included. */
  failures: number;
  retryAfterMs: number | null;
  random: number;
}

/** When a source that failed is tried again. */
export function planAfterFailure({ pace, now, failures, retryAfterMs, random }: AfterFailure): Plan {
  const count = failures === 1 ? 'The last scan failed' : `The last ${failures} scans failed`;
  const first = pace.kind === 'cron' ? CRON_RETRY_MINUTES : pace.minutes;
  const doubled = Math.min(first * 2 ** Math.min(failures - 1, 8), BACK_OFF_MINUTES_MAX);
  const minutes = pace.kind === 'cron' ? doubled : Math.max(pace.minutes, doubled);
  const wish = Math.min(retryAfterMs ?? 0, RETRY_AFTER_MS_MAX);
  if (wish > minutes * 60_000) {
    const words = inMinutes(wish / 60_000, 'in');
    return {
      at: new Date(now.getTime() + wish),
      why: `${count}. The server asks to come again ${words} (Retry-After).`,
    };
  }
  const at = later(now, minutes, random);
  const set = pace.kind === 'cron' ? cronTime(pace.expression, now) : null;
  if (set && set < at) return { at: set, why: `${count}. ${atSetTimes(pace.kind === 'cron' ? pace.expression : '')}` };
  return { at, why: `${count}, so it is tried again ${inMinutes(minutes, 'in')}; the wait grows with each failure.` };
}

function later(now: Date, minutes: number, random: number): Date {
  const spanMs = Math.min(minutes * 60_000 * JITTER_SHARE, JITTER_MS_MAX);
  return new Date(now.getTime() + minutes * 60_000 + spanMs * (random - 0.5));
}

/** A stored expression was checked when it was saved; one that a later release cannot read is asked once a day. */
function cronTime(expression: string, now: Date): Date {
  const cron = readCron(expression);
  return cron.outcome === 'schedule' ? cron.schedule.next(now) : new Date(now.getTime() + 24 * 3_600_000);
}

function atSetTimes(expression: string): string {
  return `It is read at the times of "${expression}" (UTC).`;
}
