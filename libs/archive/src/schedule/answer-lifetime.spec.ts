import { answerLifetimeMs } from './answer-lifetime.js';

const now = new Date('2024-06-20T12:00:00Z');
const minutes = (headers: Record<string, string | string[]>) => answerLifetimeMs(headers, now) / 60_000;

describe('how long a server wants its answer to be kept', () => {
  it.each([
    [{}, 0],
    [{ 'cache-control': 'no-store, max-age=600' }, 0],
    [{ 'cache-control': 'no-cache' }, 0],
    [{ 'cache-control': 'private' }, 0],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 's-maxage=3600' }, 0],
    [{ 'cache-control': 'public, max-age=600' }, 10],
    [{ 'cache-control': 'Max-Age="600"' }, 10],
    [{ 'cache-control': ['public', 'max-age=600'] }, 10],
    [{ 'cache-control': 'max-age=600', age: '540' }, 1],
    [{ 'cache-control': 'max-age=600', age: '900' }, 0],
    [{ 'cache-control': 'max-age=600', age: 'old' }, 10],
    [{ 'cache-control': 'max-age=31536000' }, 720],
    [{ expires: 'Thu, 20 Jun 2024 12:30:00 GMT' }, 30],
    [{ expires: 'Thu, 20 Jun 2024 12:30:00 GMT', 'cache-control': 'max-age=60' }, 1],
    [{ expires: 'Thu, 20 Jun 2024 13:30:00 GMT', date: 'Thu, 20 Jun 2024 13:00:00 GMT' }, 30],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
  ])('%j is %d minutes', (headers, expected) => {
    expect(minutes(headers as Record<string, string>)).toBe(expected);
  });
});
