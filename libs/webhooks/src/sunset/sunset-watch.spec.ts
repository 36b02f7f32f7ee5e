import type { Catalogue } from '#libs/catalogue';
import { nearSunsets } from './sunset-watch.js';

const catalogue = (change: object = {}, sunset: object | null = {}) =>
  ({
    regimes: [
      {
        id: 'SS-2428',
        title: 'South Sudan',
        measures: [
          {
            id: 'SS-2428/supply',
            superseded: null,
            to: null,
            sunset: sunset && {
              date: '2026-05-30',
              laterRenewalConfirmed: false,
              by: [{ text: 'S/RES/2781 (2025) ¶1' }],
              ...sunset,
            },
            ...change,
          },
        ],
      },
    ],
  }) as unknown as Pick<Catalogue, 'regimes'>;

describe('the end of a term is near', () => {
  it.each([
    ['2026-04-29', null],
    ['2026-04-30', 30],
    ['2026-05-29', 1],
    ['2026-05-30', 0],
    ['2026-05-31', -1],
    ['2026-06-29', -30],
    ['2026-06-30', null],
  ])('on %s: %s days left', (today, daysLeft) => {
    expect(nearSunsets(catalogue(), today).map((one) => one.daysLeft)).toEqual(daysLeft === null ? [] : [daysLeft]);
  });

  it.each([
    ['a record that was superseded', { superseded: '2026-05-01' }, {}],
    ['a measure that has ended', { to: '2026-05-01' }, {}],
    ['a term that is known to be renewed', {}, { laterRenewalConfirmed: true }],
    ['a measure without a term', {}, null],
  ])('is not told of %s', (_what, change, sunset) => {
    expect(nearSunsets(catalogue(change, sunset), '2026-05-20')).toEqual([]);
  });

  it('tells regime, measure and paragraphs', () => {
    expect(nearSunsets(catalogue(), '2026-05-20')).toEqual([
      {
        regime: 'SS-2428',
        regimeTitle: 'South Sudan',
        measure: 'SS-2428/supply',
        lastDay: '2026-05-30',
        daysLeft: 10,
        citations: ['S/RES/2781 (2025) ¶1'],
      },
    ]);
  });
});
