import type { DeliveryOutcome } from './interpret-response.js';

const SECOND = 1000;
const PAUSE_MAX = 15 * 60 * SECOND;
const RETRY_AFTER_MAX = 24 * 60 * 60 * SECOND;
/** One refused message says little of a receiver; so many in a row say enough. */
const FAILURES_BEFORE_PAUSE = 3;
const REFUSALS_BEFORE_PAUSE = 10;

/**
 * Milliseconds for which a receiver is left alone altogether, after so many failures in a row, this one included. It
 * comes on top of the plan of each message: a dead receiver with a thousand messages is not called a thousand times.
 */
export function receiverPause(outcome: DeliveryOutcome, isTimeout: boolean, failuresInARow: number): number {
  if (outcome.outcome !== 'failed') return 0;
  if (outcome.retryAfterMs !== null) return Math.min(outcome.retryAfterMs, RETRY_AFTER_MAX);
  const isRefusal = outcome.status !== null && outcome.status < 500 && outcome.status !== 429;
  const before = isTimeout ? 1 : isRefusal ? REFUSALS_BEFORE_PAUSE : FAILURES_BEFORE_PAUSE;
  if (failuresInARow < before) return 0;
  return Math.min(PAUSE_MAX, 5 * SECOND * 2 ** Math.min(failuresInARow - before, 10));
}
