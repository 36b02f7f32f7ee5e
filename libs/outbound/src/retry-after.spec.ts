import { retryAfterMs } from './retry-after.js';

describe('retryAfterMs', () => {
  const now = Date.parse('2024-06-20T10:00:00Z');

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 20 Jun 2024 10:01:00 GMT', 60_000],
    ['Thu, 20 Jun 2024 09:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    ['1.5', null],
    ['99999999999999', null],
    ['2024-06-20T10:01:00Z', null],
    ['', null],
    [undefined, null],
  ])('reads %s as %s', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
