import { factsOf } from '../facts.js';
import type { Report } from '../report.js';
import { actorCalled, catalogueOf, exemptionCalled, measureOf, regimeOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { called, FINLAND, known, NORWAY, placeIn, reportOf, SWEDEN } from '../testing/made-up-reports.js';
import { candidatesOf, stretchOf } from './candidates.js';
import { lawOf } from './compile-law.js';

function candidates(measures: readonly MeasureOver[], report: Partial<Report> = {}) {
  const byRegime = new Map<string, ReturnType<typeof measureOf>[]>();
  measures.forEach((over, index) => {
    const made = measureOf({ id: `${over.regime ?? 'NO-9001'}/${index}`, ...over });
    byRegime.set(made.regime, [...(byRegime.get(made.regime) ?? []), made]);
  });
  const law = lawOf(catalogueOf([...byRegime.values()].map((list) => regimeOf(list))), null);
  const { records, changes } = candidatesOf(law, factsOf(reportOf(report), law));
  return { ids: records.map(({ measure }) => measure.id), changes };
}

describe('candidatesOf', () => {
  it('are the records towards the receiving State and out of the sending one', () => {
    const measures: MeasureOver[] = [
      {},
      { target: { iso2: ['FI'] } },
      { direction: 'from-target', target: { iso2: ['SE'] } },
      { direction: 'from-target' },
    ];
    expect(candidates(measures).ids).toEqual(['NO-9001/0', 'NO-9001/2']);
    expect(candidates(measures, { supplier: NORWAY, recipient: FINLAND }).ids).toEqual(['NO-9001/1', 'NO-9001/3']);
    const unknown = called('somebody');
    expect(candidates(measures, { supplier: FINLAND, recipient: null }).ids).toEqual(['NO-9001/0', 'NO-9001/1']);
    expect(candidates(measures, { supplier: FINLAND, recipient: unknown }).ids).toEqual(['NO-9001/0', 'NO-9001/1']);
    expect(candidates(measures, { supplier: null, recipient: SWEDEN }).ids).toEqual(['NO-9001/2', 'NO-9001/3']);
    expect(candidates(measures, { recipient: SWEDEN, place: placeIn('NO') }).ids).toContain('NO-9001/0');
  });

  it('are those that follow or bind a named actor, wherever it is', () => {
    const vikings = actorCalled('Vikings', { parties: ['vikings'] });
    const list: MeasureOver = { regime: 'VI-1', target: { kind: 'listed-persons', iso2: [], actors: [vikings] } };
    const outwards: MeasureOver = { ...list, direction: 'from-target' };
    expect(candidates([{}, list, outwards], { recipient: known('vikings') }).ids).toEqual(['VI-1/1']);
    expect(candidates([{}, list, outwards], { supplier: known('vikings'), recipient: FINLAND }).ids).toEqual([
      'VI-1/2',
    ]);
  });

  it('are those towards a State that a listed actor ran', () => {
    const rulers = actorCalled('Vikings', { runs: [{ state: 'NO', from: '2004-01-01', to: '2006-01-01' }] });
    expect(candidates([{ target: { kind: 'listed-persons', iso2: [], actors: [rulers] } }]).ids).toEqual(['NO-9001/0']);
  });

  it('are those towards the home of an end user', () => {
    const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO' });
    expect(candidates([{}], { recipient: SWEDEN, endUser: navy }).ids).toEqual(['NO-9001/0']);
  });

  it('know every day on which an answer may change', () => {
    const actors = [
      actorCalled('Vikings', {
        listedFrom: '2002-01-01',
        listedTo: '2009-01-01',
        chiefsListedFrom: '2001-06-01',
        runs: [{ state: 'NO', from: '2004-01-01', to: '2006-01-01' }],
      }),
    ];
    const uncertain = { from: '2010-01-01', to: '2010-06-01', why: '' };
    const { changes } = candidates([
      {
        to: '2020-01-01',
        sunset: { date: '2011-12-31', by: [], laterRenewalConfirmed: false, note: null },
        uncertain,
        target: { actors },
        exemptions: [
          exemptionCalled('x', {
            from: '2003-01-01',
            until: '2005-01-01',
            uncertain: { from: '2007-01-01', to: '2008-01-01', why: '' },
          }),
        ],
      },
    ]);
    expect(changes).toEqual([
      '2001-01-15',
      '2001-06-01',
      '2002-01-01',
      '2003-01-01',
      '2004-01-01',
      '2005-01-01',
      '2006-01-01',
      '2007-01-01',
      '2008-01-01',
      '2009-01-01',
      '2010-01-01',
      '2010-06-01',
      '2012-01-01',
      '2020-01-01',
    ]);
  });

  it('know the days of exemptions that a record shares', () => {
    const parent: MeasureOver = { id: 'NO-9001/parent', exemptions: [exemptionCalled('x', { from: '2003-01-01' })] };
    const child: MeasureOver = {
      id: 'NO-9001/child',
      direction: 'from-target',
      target: { iso2: ['SE'] },
      exemptionsFollow: ['NO-9001/parent'],
    };
    expect(candidates([parent, child], { recipient: FINLAND }).changes).toEqual(['2001-01-15', '2003-01-01']);
  });
});

describe('stretchOf', () => {
  const changes = ['2001-01-15', '2003-01-01', '2005-01-01'];

  it.each([
    ['2001-01-14', 0],
    ['2001-01-15', 1],
    ['2002-12-31', 1],
    ['2003-01-01', 2],
    ['2005-01-01', 3],
    ['2030-01-01', 3],
  ])('%s lies in stretch %d', (day, stretch) => {
    expect(stretchOf(changes, day)).toBe(stretch);
  });

  it('is the only one where nothing changes', () => {
    expect(stretchOf([], '2001-01-14')).toBe(0);
  });
});
