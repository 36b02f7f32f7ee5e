import { gapsOf, isDate, parseQuestion, questionOf } from './question.js';

describe('a date in a question', () => {
  it.each(['2016-03-02', '2016-02-29', '2013-07', '2013'])('may be %s', (text) => {
    expect(isDate(text)).toBe(true);
  });
  it.each(['2015-02-29', '2013-', '2013-13', '13', '2 March 2016', '', '2016-3-2', '2016-03-32'])(
    'may not be "%s"',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});

describe('a question', () => {
  it('is asked once a party, an item and a date are given', () => {
    const form = parseQuestion({ from: 'RU', to: 'KP', items: 'air defence missiles', on: '2024-06-20' });
    expect(questionOf(form)).toEqual({
      supplier: 'RU',
      recipient: 'KP',
      items: ['air defence missiles'],
      date: '2024-06-20',
      conduct: 'transfer',
    });
  });

  it('leaves a side open that is not known', () => {
    const form = parseQuestion({ to: 'KP', items: ['rifles', 'mortars'], on: '2015' });
    expect(questionOf(form)).toMatchObject({ supplier: null, recipient: 'KP', items: ['rifles', 'mortars'] });
  });

  it('carries further facts only when they are given', () => {
    const form = parseQuestion({ from: 'UA', to: 'SD', items: 'tanks', on: '2008', place: 'Darfur', via: ' ' });
    expect(questionOf(form)).toEqual({
      supplier: 'UA',
      recipient: 'SD',
      items: ['tanks'],
      date: '2008',
      conduct: 'transfer',
      place: 'Darfur',
    });
  });

  it('takes several places that the goods passed', () => {
    const form = parseQuestion({ from: 'IR', to: 'houthis', items: 'rifles', on: '2021', via: 'Oman; Somalia' });
    expect(questionOf(form)).toMatchObject({ via: ['Oman', 'Somalia'] });
  });

  it('is not asked while something is missing or wrong, and says what', () => {
    const form = parseQuestion({ on: 'tomorrow', knownAt: '2020-99' });
    expect(questionOf(form)).toBeNull();
    expect(gapsOf(form)).toEqual({ party: true, items: true, date: true, knownAt: true });
  });
});
