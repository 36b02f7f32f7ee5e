import { actorCalled } from '../testing/made-up-law.js';
import { isListedOn, ruledBy } from './listing.js';

const vikings = actorCalled('Vikings', { listedFrom: '2001-02-01', listedTo: '2004-01-01' });

describe('isListedOn', () => {
  it.each([
    ['2001-01-31', 'no'],
    ['2001-02-01', 'yes'],
    ['2003-12-31', 'yes'],
    ['2004-01-01', 'no'],
  ] as const)('keeps the days of the list: %s is %s', (day, expected) => {
    expect(isListedOn(vikings, day)).toBe(expected);
  });

  it('takes an actor that the text itself names as reached at all times', () => {
    expect(isListedOn(actorCalled('Vikings'), '1990-01-01')).toBe('yes');
  });

  it('turns on the chiefs while only they are listed', () => {
    const led = actorCalled('Vikings', { chiefsListedFrom: '2000-05-01', listedFrom: '2001-02-01' });
    expect(isListedOn(led, '2000-04-30')).toBe('no');
    expect(isListedOn(led, '2000-05-01')).toBe('maybe');
    expect(isListedOn(led, '2001-02-01')).toBe('yes');
    expect(isListedOn(actorCalled('Vikings', { chiefsListedFrom: '2000-05-01' }), '2000-04-30')).toBe('no');
  });

  it('ends for good with the list', () => {
    const once = actorCalled('Vikings', { chiefsListedFrom: '2000-05-01', listedTo: '2004-01-01' });
    expect(isListedOn(once, '2004-01-01')).toBe('no');
  });
});

describe('ruledBy', () => {
  const rulers = actorCalled('Vikings', {
    listedFrom: '2001-02-01',
    runs: [
      { state: 'NO', from: '2000-01-01', to: '2002-01-01' },
      { state: 'IS', from: '2005-01-01', to: null },
    ],
  });

  it.each([
    ['1999-12-31', null],
    ['2001-01-31', null],
    ['2001-02-01', 'NO'],
    ['2001-12-31', 'NO'],
    ['2002-01-01', null],
    ['2005-01-01', 'IS'],
    ['2030-01-01', 'IS'],
  ])('names the State that a listed actor ran on %s: %s', (day, state) => {
    expect(ruledBy(rulers, day)).toBe(state);
  });
});
