import { openCatalogue } from './open-catalogue.js';
import { compiledOrThrow, parsedOrThrow } from './testing/sample-catalogue.js';
import { REGIME_YAML, withText } from './testing/regime-yaml.js';

const catalogue = openCatalogue(compiledOrThrow());
const idsOn = (day: string, filter = {}) => catalogue.measuresInForce(day, filter).map(({ id }) => id);

describe('the records in force on a day', () => {
  it.each([
    ['the day before the first record', '2001-01-14', []],
    ['its first day', '2001-01-15', ['NO-9001/supply-heavy']],
    ['its last day', '2002-01-14', ['NO-9001/supply-heavy']],
    ['the day on which another takes its place', '2002-01-15', ['NO-9001/supply-all']],
    ['long before any law', '1900-01-01', []],
    ['long after the last change', '2099-12-31', ['NO-9001/supply-all']],
  ])('%s', (_, day, expected) => {
    expect(idsOn(day)).toEqual(expected);
  });

  it('narrow by regime, State and actor', () => {
    expect(idsOn('2001-06-01', { regime: 'NO-9001', state: 'NO', actor: 'northmen' })).toEqual([
      'NO-9001/supply-heavy',
    ]);
    expect(idsOn('2001-06-01', { actor: 'Vikings' })).toHaveLength(1);
    expect(idsOn('2001-06-01', { state: 'SE' })).toEqual([]);
    expect(idsOn('2001-06-01', { regime: 'NO-9001', state: 'SE' })).toEqual([]);
    expect(idsOn('2002-06-01', { actor: 'vikings' })).toEqual([]);
  });

  it('hold nothing that the catalogue did not know yet', () => {
    expect(idsOn('2001-06-01', { knownAt: '2026-11-23' })).toEqual([]);
    expect(idsOn('2001-06-01', { knownAt: '2026-11-24' })).toHaveLength(1);
    expect(idsOn('2001-06-01', { knownAt: '2030-01-01' })).toHaveLength(1);
  });

  it('are the same list for every day of a stretch, so that asking costs nothing', () => {
    expect(catalogue.measuresInForce('2001-03-01')).toBe(catalogue.measuresInForce('2001-12-31'));
  });
});

describe('the standing of a record', () => {
  const measure = catalogue.measure('NO-9001/supply-all');

  it('tells a term that has passed from a record in force, to the day', () => {
    if (!measure) throw new Error('The sample has this record');
    expect(catalogue.standing(measure, '2002-01-14')).toBe('not-yet');
    expect(catalogue.standing(measure, '2002-01-15')).toBe('in-force');
    expect(catalogue.standing(measure, '2003-01-14')).toBe('in-force');
    expect(catalogue.standing(measure, '2003-01-15')).toBe('term-passed');
  });

  it('weighs days on which it is not known whether a record ran, outside its own days as well', () => {
    const uncertain = withText(
      '    exemptions: []',
      '    uncertain: {from: 2001-12-01, to: 2001-12-24, why: the day of effect is disputed}\n    exemptions: []',
    );
    const other = openCatalogue(compiledOrThrow(parsedOrThrow(uncertain)));
    const weighed = (day: string) => other.measuresToWeigh(day).map(({ id }) => id);
    expect(weighed('2001-11-30')).toEqual(['NO-9001/supply-heavy']);
    expect(weighed('2001-12-01')).toEqual(['NO-9001/supply-heavy', 'NO-9001/supply-all']);
    expect(weighed('2001-12-23')).toEqual(['NO-9001/supply-heavy', 'NO-9001/supply-all']);
    expect(weighed('2001-12-24')).toEqual(['NO-9001/supply-heavy']);
    expect(other.measuresInForce('2001-12-01')).toHaveLength(1);
  });
});

describe('votes', () => {
  it.each([
    ['CN', 'abstained'],
    ['RU', 'for'],
    ['NO', 'for'],
    ['SE', 'not-a-member'],
  ])('%s on S/RES/9001: %s', (iso2, expected) => {
    expect(catalogue.vote('S/RES/9001 (2001)', iso2)).toBe(expected);
  });

  it('are null for a text that is not listed or was never voted as a whole', () => {
    expect(catalogue.vote('S/RES/1 (1946)', 'US')).toBeNull();
    const unvoted = withText(
      'vote: {for: 14, against: [], abstaining: [CN]',
      'vote: {for: null, against: [], abstaining: []',
    );
    expect(openCatalogue(compiledOrThrow(parsedOrThrow(unvoted))).vote('S/RES/9001 (2001)', 'US')).toBeNull();
  });

  it('change with the Council on 1 January', () => {
    expect(catalogue.sat('UA', '2001-12-31')).toBe(true);
    expect(catalogue.sat('UA', '2002-01-01')).toBe(false);
    expect(catalogue.councilMember('NO', 2002)).toBe('elected');
    expect(catalogue.councilMember('CN', 1850)).toBe('permanent');
  });
});

describe('citations', () => {
  it('carry the year, the paragraph and the official address', () => {
    expect(catalogue.measure('NO-9001/supply-all')?.basis[0]).toEqual({
      text: 'S/RES/9002 (2002) ¶2(a)(i)',
      symbol: 'S/RES/9002 (2002)',
      paragraph: '2(a)(i)',
    });
    expect(catalogue.officialUrl('S/RES/1718 (2006)')).toBe('https://undocs.org/S/RES/1718(2006)');
  });

  it('resolve shared exemptions and actors into the record', () => {
    const measure = catalogue.measure('NO-9001/supply-heavy');
    expect(measure?.exemptions.map(({ id }) => id)).toEqual(['protective-clothing']);
    expect(measure?.target.actors[0]).toMatchObject({
      id: 'vikings',
      listedFrom: '2001-02-01',
      listedTo: '2004-01-01',
    });
  });

  it('leave the sample untouched in plain JSON', () => {
    expect(JSON.parse(JSON.stringify(catalogue.compiled))).toEqual(catalogue.compiled);
    expect(REGIME_YAML).toContain('NO-9001');
  });
});
