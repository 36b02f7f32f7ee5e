const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the second to the tenth attempt: quick at first, for restarts; then over a weekend, for people. */
const WAITS: readonly number[] = [
  10 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

export const ATTEMPTS_MAX = WAITS.length + 1;
/** Added only, never taken away: the ten attempts span 75 hours at the least. */
const JITTER = 0.2;
/** A receiver may slow us down, not put us off for ever. */
const RETRY_AFTER_MAX = 24 * HOUR;

/**
 * Milliseconds to wait after the given number of failed attempts, null when there is no next one. `random` is 0 to 1
 * and spreads out the messages that failed together. A `Retry-After` of the receiver lengthens the wait.
 */
export function waitBeforeNextAttempt(
  failedAttempts: number,
  random: number,
  retryAfterMs: number | null = null,
): number | null {
  const wait = WAITS[failedAttempts - 1];
  if (wait === undefined) return null;
  const spread = Math.round(wait * (1 + JITTER * random));
  return Math.max(spread, Math.min(retryAfterMs ?? 0, RETRY_AFTER_MAX));
}
