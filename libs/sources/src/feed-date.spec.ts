import { readFeedDate } from './feed-date.js';

const now = new Date('2024-06-21T12:00:00Z');

describe('readFeedDate', () => {
  it.each([
    ['Thu, 20 Jun 2024 10:00:00 GMT', '2024-06-20T10:00:00.000Z'],
    ['Thu, 20 Jun 2024 10:00:00 +0200', '2024-06-20T08:00:00.000Z'],
    ['Thu, 20 Jun 2024 23:30:00 -0500', '2024-06-21T04:30:00.000Z'],
    ['20 Jun 24 10:00 EST', '2024-06-20T15:00:00.000Z'],
    ['Mon, 20 Jun 2024 10:00:00 GMT', '2024-06-20T10:00:00.000Z'],
    ['Thursday, 20 June 2024 10:00:00 UTC', '2024-06-20T10:00:00.000Z'],
    ['Thu, 20 Jun 2024 10:00:00 GMT+0200', '2024-06-20T08:00:00.000Z'],
    ['Thu, 20 Jun 2024 10:00:00 +0200 (CEST)', '2024-06-20T08:00:00.000Z'],
    ['Thu,  20  Jun 2024 10:00:00 Z', '2024-06-20T10:00:00.000Z'],
    ['2024-06-20T10:00:00Z', '2024-06-20T10:00:00.000Z'],
    ['2024-06-20T10:00:00.123456+02:00', '2024-06-20T08:00:00.000Z'],
    ['2024-06-20 10:00:00 +0200', '2024-06-20T08:00:00.000Z'],
    ['2024-06-20T10:00+0530', '2024-06-20T04:30:00.000Z'],
    ['2024-06-20', '2024-06-20T00:00:00.000Z'],
    ['20 June 2024', '2024-06-20T00:00:00.000Z'],
    ['June 20, 2024', '2024-06-20T00:00:00.000Z'],
    ['June 20, 2024 12:30 am EDT', '2024-06-20T04:30:00.000Z'],
    ['Jun 20, 2024 at 12:30 PM PST', '2024-06-20T20:30:00.000Z'],
    ['29 Feb 2024', '2024-02-29T00:00:00.000Z'],
  ])('reads %s without doubt', (raw, at) => {
    expect(readFeedDate(raw, now)).toEqual({ at, doubt: null, raw: raw.replace(/\s+/g, ' ') });
  });

  it.each([
    ['2024-06-20T10:00:00', '2024-06-20T10:00:00.000Z', 'zone-missing'],
    ['20 Jun 2024 10:00', '2024-06-20T10:00:00.000Z', 'zone-missing'],
    ['2024-06', '2024-06-01T00:00:00.000Z', 'imprecise'],
    ['2024', '2024-01-01T00:00:00.000Z', 'imprecise'],
    ['2024-06-22T12:00:01Z', '2024-06-22T12:00:01.000Z', 'future'],
    ['2094-06-20T10:00:00Z', '2094-06-20T10:00:00.000Z', 'future'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00.000Z', 'long-past'],
    ['0001-01-01T00:00:00Z', expect.any(String), 'long-past'],
  ])('reads %s with doubt', (raw, at, doubt) => {
    expect(readFeedDate(raw, now)).toEqual({ at, doubt, raw });
  });

  it('takes a date of within a day ahead at its word', () => {
    expect(readFeedDate('2024-06-22T12:00:00Z', now).doubt).toBeNull();
  });

  it.each([
    'yesterday',
    '31 Jun 2024',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '20 Foo 2024',
    '20/06/2024',
    '1718870400',
    '2024-06-20T25:00:00Z',
    '2024-06-20T10:61:00Z',
    'Thu, 20 Jun 2024 10:00:00 XYZT',
    '20 juin 2024',
    '2024-06-20T10:00:00+99:00',
  ])('does not guess at %s', (raw) => {
    expect(readFeedDate(raw, now)).toEqual({ at: null, doubt: 'unparsable', raw });
  });

  it.each([null, '', '  '])('knows that %j is no date', (raw) => {
    expect(readFeedDate(raw, now)).toEqual({ at: null, doubt: 'missing', raw: null });
  });
});
