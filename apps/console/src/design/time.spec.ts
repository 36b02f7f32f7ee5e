import { ageInWords, dayInWords, exactUtc, isDay, spanInWords } from './time.js';

const now = Date.parse('2024-06-20T12:00:00Z');

describe('the age of something', () => {
  it.each([
    ['2024-06-20T11:59:30Z', 'now'],
    ['2024-06-20T11:59:00Z', '1 minute ago'],
    ['2024-06-20T11:00:01Z', '59 minutes ago'],
    ['2024-06-20T11:00:00Z', '1 hour ago'],
    ['2024-06-19T12:00:01Z', '23 hours ago'],
    ['2024-06-19T12:00:00Z', 'yesterday'],
    ['2024-05-21T12:00:01Z', '29 days ago'],
    ['2024-05-21T12:00:00Z', '21 May 2024'],
    ['2024-06-20T13:00:00Z', 'in 1 hour'],
  ])('of %s is told as "%s"', (at, words) => {
    expect(ageInWords(at, now, 'en')).toBe(words);
  });

  it('leaves a time that is none as it stands', () => {
    expect(ageInWords('soon', now, 'en')).toBe('soon');
    expect(exactUtc('soon')).toBe('soon');
  });
});

describe('days', () => {
  it('are told in UTC, to the second where a time is meant', () => {
    expect(exactUtc('2024-06-20T01:12:44.900+02:00')).toBe('2024-06-19 23:12:44 UTC');
  });

  it('keep their date whatever the time zone of the reader', () => {
    expect(dayInWords('2016-03-02', 'en')).toBe('2 Mar 2016');
  });

  it('leave what is no day as it stands', () => {
    expect(dayInWords('2013-02-31x', 'en')).toBe('2013-02-31x');
    expect(dayInWords('no day', 'en')).toBe('no day');
  });

  it.each(['2016-02-29', '2024-06-20'])('exist: %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2015-02-29', '2016-03', '02/03/2016', '2016-13-01', ''])('do not exist: "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('are told once when a span is one day long', () => {
    expect(spanInWords({ first: '2024-06-20', last: '2024-06-20' }, 'en')).toBe('20 Jun 2024');
    expect(spanInWords({ first: '2013-01-01', last: '2013-12-31' }, 'en')).toBe('1 Jan 2013 – 31 Dec 2013');
  });
});
