import { actorCalled, catalogueOf, measureOf, regimeOf } from '../testing/made-up-law.js';
import { lawOf } from './compile-law.js';

const vikings = actorCalled('Vikings', { runs: [{ state: 'IS', from: '2004-01-01', to: null }] });
const catalogue = catalogueOf([
  regimeOf([
    measureOf({ id: 'NO-9001/a', argued: { reaches: ['troops'], goods: [], why: '' }, target: { actors: [vikings] } }),
    measureOf({ id: 'NO-9001/b', direction: 'from-target', exemptionsFollow: ['NO-9001/a', 'NO-9001/none'] }),
    measureOf({ id: 'NO-9001/old', recorded: '2020-01-01', superseded: '2026-11-24' }),
  ]),
]);

describe('lawOf', () => {
  const law = lawOf(catalogue, null);

  it('compiles the records that stand, once', () => {
    expect(law.records.map(({ measure, position }) => [measure.id, position])).toEqual([
      ['NO-9001/a', 0],
      ['NO-9001/b', 1],
    ]);
    expect(lawOf(catalogue, null)).toBe(law);
  });

  it('works out what answers need', () => {
    const [first, second] = law.records;
    expect(first?.citations).toEqual([
      {
        text: 'S/RES/9001 (2001) ¶5',
        symbol: 'S/RES/9001 (2001)',
        paragraph: '5',
        url: catalogue.officialUrl('S/RES/9001 (2001)'),
      },
    ]);
    expect(first).toMatchObject({
      reaches: new Set(['goods']),
      argued: new Set(['troops']),
      targets: new Set(['vikings']),
      ruledStates: new Set(['IS']),
      follows: [],
    });
    expect(second?.follows).toEqual([first]);
    expect(second?.argued).toEqual(new Set());
    expect(first?.regime.actors.get('vikings')?.name).toBe('Vikings');
    expect(first?.regime.records).toHaveLength(2);
  });

  it('indexes them by both ends', () => {
    const ids = (list: readonly { measure: { id: string } }[] | undefined) => list?.map(({ measure }) => measure.id);
    expect(ids(law.towards.get('NO'))).toEqual(['NO-9001/a']);
    expect(ids(law.towards.get('IS'))).toEqual(['NO-9001/a']);
    expect(ids(law.outOf.get('NO'))).toEqual(['NO-9001/b']);
    expect(ids(law.following.get('NO-9001'))).toEqual(['NO-9001/a']);
  });

  it('knows the law as it was known on a day', () => {
    const on = (day: string) => lawOf(catalogue, day).records.map(({ measure }) => measure.id);
    expect(on('2019-12-31')).toEqual([]);
    expect(on('2020-01-01')).toEqual(['NO-9001/old']);
    expect(on('2026-11-23')).toEqual(['NO-9001/old']);
    expect(on('2026-11-24')).toEqual(['NO-9001/a', 'NO-9001/b']);
    expect(lawOf(catalogue, '2020-01-01').knownAt).toBe('2020-01-01');
  });
});
