import { readCron } from './cron-schedule.js';

describe('a cron expression', () => {
  it.each([
    ['', /five fields/],
    ['tomorrow', /five fields/],
    ['* * * *', /five fields/],
    ['*/10 * * * * *', /five fields.*6/],
    ['61 * * * *', /no cron expression/],
    ['0 0 * * funday', /no cron expression/],
    ['0 0 30 2 *', /never comes/],
    ['0 0 31 4,6,9,11 *', /never comes/],
  ])('%j is refused with what to do', (expression, words) => {
    expect(readCron(expression)).toEqual({ outcome: 'problem', message: expect.stringMatching(words) });
  });

  it.each([
    ['0 6 * * *', '2024-06-20T06:00:00Z', '2024-06-21T06:00:00.000Z'],
    ['0 6 * * *', '2024-06-20T05:59:59Z', '2024-06-20T06:00:00.000Z'],
    ['0 0 29 2 *', '2024-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['*/20 * * * *', '2024-12-31T23:45:00Z', '2025-01-01T00:00:00.000Z'],
    ['30 7 * * 1-5', '2024-06-21T08:00:00Z', '2024-06-24T07:30:00.000Z'],
    ['@daily', '2024-06-20T12:00:00Z', '2024-06-21T00:00:00.000Z'],
  ])('%j after %s is at %s', (expression, after, next) => {
    const cron = readCron(expression);
    expect(cron.outcome === 'schedule' && cron.schedule.next(new Date(after)).toISOString()).toBe(next);
  });
});
