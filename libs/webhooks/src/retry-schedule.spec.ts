import fc from 'fast-check';
import { ATTEMPTS_MAX, waitBeforeNextAttempt } from './retry-schedule.js';

const HOUR = 3_600_000;

const span = (random: number): number => {
  let total = 0;
  for (let failed = 1; failed < ATTEMPTS_MAX; failed += 1) total += waitBeforeNextAttempt(failed, random)!;
  return total;
};

describe('the retry schedule', () => {
  it('makes ten attempts and then no more', () => {
    expect(ATTEMPTS_MAX).toBe(10);
    expect(waitBeforeNextAttempt(9, 0)).not.toBeNull();
    expect(waitBeforeNextAttempt(10, 0)).toBeNull();
    expect(waitBeforeNextAttempt(11, 0)).toBeNull();
  });

  it('spans 72 hours at the least, and less than five days', () => {
    expect(span(0)).toBeGreaterThanOrEqual(72 * HOUR);
    expect(span(0.999)).toBeLessThan(120 * HOUR);
  });

  it('waits longer each time and spreads equal failures out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, random) => {
        expect(waitBeforeNextAttempt(failed + 1, 0)!).toBeGreaterThanOrEqual(waitBeforeNextAttempt(failed, 0)!);
        expect(waitBeforeNextAttempt(failed, random)!).toBeGreaterThanOrEqual(waitBeforeNextAttempt(failed, 0)!);
      }),
    );
    expect(waitBeforeNextAttempt(4, 0.9)).not.toBe(waitBeforeNextAttempt(4, 0.1));
  });

  it('waits as long as the receiver asks for, a day at most, and never shorter than planned', () => {
    expect(waitBeforeNextAttempt(1, 0, HOUR)).toBe(HOUR);
    expect(waitBeforeNextAttempt(1, 0, 1000 * HOUR)).toBe(24 * HOUR);
    expect(waitBeforeNextAttempt(4, 0, 1)).toBe(2 * HOUR);
  });
});
