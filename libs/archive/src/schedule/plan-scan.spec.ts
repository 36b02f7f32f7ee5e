import fc from 'fast-check';
import { planAfterFailure, planAfterSuccess, type Pace } from './plan-scan.js';

const now = new Date('2024-06-20T12:00:00Z');
const HALF_HOUR: Pace = { kind: 'interval', minutes: 30, adaptive: false };
const ADAPTIVE: Pace = { kind: 'interval', minutes: 30, adaptive: true };
const DAILY: Pace = { kind: 'cron', expression: '0 6 * * *' };
const minutesTo = (at: Date) => (at.getTime() - now.getTime()) / 60_000;

/** Scans of so many minutes apart, newest first and now; those at these places brought something new. */
const history = (count: number, every: number, fresh: (at: number) => boolean) =>
  Array.from({ length: count }, (_, at) => ({
    at: new Date(now.getTime() - at * every * 60_000),
    newItems: fresh(at) ? 3 : 0,
  }));

const success = (pace: Pace, change: Partial<Parameters<typeof planAfterSuccess>[0]> = {}) =>
  planAfterSuccess({ pace, now, scans: [], lifetimeMs: 0, random: 0.5, ...change });
const failure = (pace: Pace, failures: number, change: Partial<Parameters<typeof planAfterFailure>[0]> = {}) =>
  planAfterFailure({ pace, now, failures, retryAfterMs: null, random: 0.5, ...change });

describe('a source that answered', () => {
  it('is asked after its interval', () => {
    expect(success(HALF_HOUR)).toEqual({ at: new Date('2024-06-20T12:30:00Z'), why: 'It is read every 30 minutes.' });
  });

  it('with too short a history is asked after its interval too', () => {
    expect(minutesTo(success(ADAPTIVE, { scans: history(4, 30, () => true) }).at)).toBe(30);
  });

  it('that always brings something new is asked more often, three times as often at most', () => {
    const { at, why } = success(ADAPTIVE, { scans: history(20, 10, () => true) });
    expect(minutesTo(at)).toBe(10);
    expect(why).toBe(
      'Something new came in 20 of the last 20 scans, about every 10 minutes, so it is read every 10 minutes.',
    );
  });

  it('that changes twice a day is asked less often, and says why', () => {
    const { at, why } = success(ADAPTIVE, { scans: history(20, 120, (n) => n % 6 === 0) });
    expect(minutesTo(at)).toBe(120);
    expect(why).toContain('4 of the last 20 scans, about every 10 hours');
  });

  it('that brings nothing is asked at a quarter of its pace, and never less than once a day', () => {
    expect(success(ADAPTIVE, { scans: history(20, 30, () => false) }).why).toBe(
      'Nothing new came in the last 20 scans, so it is read every 2 hours.',
    );
    const daily: Pace = { kind: 'interval', minutes: 1440, adaptive: true };
    expect(minutesTo(success(daily, { scans: history(20, 1440, () => false) }).at)).toBe(1440);
  });

  it('that is to be asked each minute is not slowed by the floor of five minutes', () => {
    const eachMinute: Pace = { kind: 'interval', minutes: 1, adaptive: true };
    expect(minutesTo(success(eachMinute, { scans: history(20, 1, () => true) }).at)).toBe(1);
  });

  it('and wants its answer to be kept for longer than the interval is not asked before', () => {
    const { at, why } = success(HALF_HOUR, { lifetimeMs: 3_600_000 });
    expect([minutesTo(at), why]).toEqual([60, expect.stringContaining('Cache-Control')]);
    expect(minutesTo(success(HALF_HOUR, { lifetimeMs: 60_000 }).at)).toBe(30);
  });

  it('of set times is asked at the next of them, whatever it says', () => {
    expect(success(DAILY, { lifetimeMs: 3_600_000 })).toEqual({
      at: new Date('2024-06-21T06:00:00Z'),
      why: 'It is read at the times of "0 6 * * *" (UTC).',
    });
  });

  it('drifts by a tenth of its interval, and by five minutes at most', () => {
    expect([0, 1].map((random) => minutesTo(success(HALF_HOUR, { random }).at))).toEqual([28.5, 31.5]);
    const weekly: Pace = { kind: 'interval', minutes: 10_080, adaptive: false };
    expect(minutesTo(success(weekly, { random: 1 }).at)).toBe(10_082.5);
  });
});

describe('a source that failed', () => {
  it('waits twice as long each time, up to six hours', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => minutesTo(failure(HALF_HOUR, n).at))).toEqual([
      30, 60, 120, 240, 360, 360, 360,
    ]);
    expect(failure(HALF_HOUR, 3).why).toBe(
      'The last 3 scans failed, so it is tried again in 2 hours; the wait grows with each failure.',
    );
  });

  it('waits as long as the server asks, a day at most', () => {
    const { at, why } = failure(HALF_HOUR, 1, { retryAfterMs: 7_200_000 });
    expect([minutesTo(at), why]).toEqual([120, expect.stringContaining('in 2 hours (Retry-After)')]);
    expect(minutesTo(failure(HALF_HOUR, 1, { retryAfterMs: 1e12 }).at)).toBe(1440);
    expect(minutesTo(failure(HALF_HOUR, 1, { retryAfterMs: 1000 }).at)).toBe(30);
  });

  it('of set times is tried again before the next of them, and then at it', () => {
    expect([1, 2, 3].map((n) => minutesTo(failure(DAILY, n).at))).toEqual([15, 30, 60]);
    const noon: Pace = { kind: 'cron', expression: '10 12 * * *' };
    expect(failure(noon, 1).at).toEqual(new Date('2024-06-20T12:10:00Z'));
  });

  it('is never asked more often than when it is sound, nor later than in a week', () => {
    const paces = fc.integer({ min: 1, max: 10_080 });
    fc.assert(
      fc.property(
        paces,
        fc.nat(1e6),
        fc.option(fc.nat(1e13)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (minutes, n, wish, random) => {
          const pace: Pace = { kind: 'interval', minutes, adaptive: true };
          const waited = minutesTo(failure(pace, n + 1, { retryAfterMs: wish, random }).at);
          expect(waited).toBeGreaterThanOrEqual(minutes * 0.95 - 1e-6);
          expect(waited).toBeLessThanOrEqual(10_083);
        },
      ),
    );
  });
});
