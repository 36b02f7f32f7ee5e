import fc from 'fast-check';
import { readDate } from './read-date.js';

describe('readDate', () => {
  it.each([
    ['2024-06-20', '2024-06-20', '2024-06-20'],
    ['2013-07', '2013-07-01', '2013-07-31'],
    ['2013-04', '2013-04-01', '2013-04-30'],
    ['2013', '2013-01-01', '2013-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2013-12-31', '2013-12-31', '2013-12-31'],
  ])('reads %s', (text, first, last) => {
    expect(readDate(text)).toEqual({ first, last });
  });

  it.each([
    '',
    '13',
    '2013-13',
    '2013-00',
    '2013-02-29',
    '2013-04-31',
    '2013-07-00',
    '2013-7-1',
    '20 June 2024',
    '2024-06-20T00:00:00Z',
    ' 2024-06-20',
    '2024-06-20 ',
    '2024/06/20',
  ])('does not read "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('reads every day as itself', () => {
    const days = fc.date({ min: new Date('1946-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const month = readDate(day.slice(0, 7));
        expect(readDate(day)).toEqual({ first: day, last: day });
        expect(month !== null && month.first <= day && day <= month.last).toBe(true);
      }),
    );
  });
});
