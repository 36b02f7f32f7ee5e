import type { DeliveryOutcome } from './interpret-response.js';
import { receiverPause } from './receiver-pause.js';

const failed = (status: number | null, retryAfterMs: number | null = null): DeliveryOutcome => ({
  outcome: 'failed',
  status,
  message: 'x',
  retryAfterMs,
});
const MINUTE = 60_000;

describe('a receiver that fails is left alone', () => {
  it('never after a message that arrived or ended it', () => {
    expect(receiverPause({ outcome: 'delivered', status: 204 }, false, 9)).toBe(0);
    expect(receiverPause({ outcome: 'gone', status: 410, message: 'x' }, false, 9)).toBe(0);
  });

  it('at once when it keeps us waiting, and longer each time, a quarter of an hour at most', () => {
    expect([1, 2, 3].map((n) => receiverPause(failed(null), true, n))).toEqual([5000, 10_000, 20_000]);
    expect(receiverPause(failed(null), true, 50)).toBe(15 * MINUTE);
  });

  it.each([500, 503, 429, null])('after three failures with %s', (status) => {
    expect([1, 2, 3].map((n) => receiverPause(failed(status), false, n))).toEqual([0, 0, 5000]);
  });

  it.each([400, 404, 422])(
    'for refused messages (%i) only when ten in a row are refused: it may be the message',
    (status) => {
      expect([1, 9, 10].map((n) => receiverPause(failed(status), false, n))).toEqual([0, 0, 5000]);
    },
  );

  it('as long as it asks for, a day at most', () => {
    expect(receiverPause(failed(503, 7 * MINUTE), false, 1)).toBe(7 * MINUTE);
    expect(receiverPause(failed(503, 1e12), false, 1)).toBe(24 * 60 * MINUTE);
  });
});
