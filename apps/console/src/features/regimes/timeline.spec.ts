import type { Measure } from '../../api/catalogue-contract.js';
import {
  changeDays,
  changesAround,
  dayNumber,
  dayOf,
  isInForceOn,
  placeOf,
  rowsOf,
  scaleOf,
  ticksOf,
} from './timeline.js';

const measure = (over: Partial<Measure>): Measure => ({
  id: 'KP-1718/supply-2006',
  chain: 'supply',
  conduct: 'supply',
  direction: 'to-target',
  target: 'DPRK',
  items: 'all arms',
  from: '2006-10-14',
  to: '2009-06-12',
  sunset: null,
  binding: true,
  effectKind: 'ban',
  dispute: null,
  note: null,
  paraphrase: '',
  citations: [],
  exemptions: [],
  inForce: false,
  ...over,
});

describe('whether a record is in force', () => {
  it.each([
    ['2006-10-13', false],
    ['2006-10-14', true],
    ['2009-06-11', true],
    ['2009-06-12', false],
  ])('on %s: %s', (day, expected) => {
    expect(isInForceOn(measure({}), day)).toBe(expected);
  });

  it('without an end holds on every later day', () => {
    expect(isInForceOn(measure({ to: null }), '2099-12-31')).toBe(true);
  });
});

describe('days as numbers', () => {
  it.each(['1966-12-16', '1969-12-31', '1970-01-01', '2016-02-29', '2024-06-20'])('keep %s', (day) => {
    expect(dayOf(dayNumber(day))).toBe(day);
  });
  it('lie one apart over a change of clocks', () => {
    expect(dayNumber('2024-04-01') - dayNumber('2024-03-31')).toBe(1);
  });
});

describe('the timeline', () => {
  const records = [
    measure({ id: 'b', from: '2009-06-12', to: '2016-03-02' }),
    measure({ id: 'a' }),
    measure({ id: 'c', chain: 'procurement', from: '2005-01-01', to: null }),
  ];
  const scale = scaleOf(records, '2024-06-20');

  it('reaches beyond the first and the last day of law and today', () => {
    expect(dayOf(scale.first) < '2005-01-01').toBe(true);
    expect(dayOf(scale.last) > '2024-06-20').toBe(true);
  });

  it('puts the records of one obligation into one row, in order, the oldest row first', () => {
    const rows = rowsOf(records, scale);
    expect(rows.map((row) => [row.chain, row.bars.map((bar) => bar.measure.id)])).toEqual([
      ['procurement', ['c']],
      ['supply', ['a', 'b']],
    ]);
    expect(rows[1]?.measure.id).toBe('b');
  });

  it('lets a record begin where the one before it ends', () => {
    const [, supply] = rowsOf(records, scale);
    expect(supply?.bars[0]?.end).toBe(supply?.bars[1]?.start);
  });

  it('draws an open end to the edge', () => {
    const [procurement] = rowsOf(records, scale);
    expect(procurement?.bars[0]).toMatchObject({ end: 1, confirmedEnd: 1 });
  });

  it('tells the recorded term, its last day included, from what runs on without a renewal on record', () => {
    const [renewable] = rowsOf([measure({ to: null, sunset: '2023-09-12' })], scale);
    expect(renewable?.bars[0]).toMatchObject({ end: 1, confirmedEnd: placeOf('2023-09-13', scale) });
    const [ended] = rowsOf([measure({ to: '2010-01-01', sunset: '2023-09-12' })], scale);
    expect(ended?.bars[0]?.confirmedEnd).toBe(ended?.bars[0]?.end);
  });

  it('keeps days off the scale at its edges', () => {
    expect(placeOf('1900-01-01', scale)).toBe(0);
    expect(placeOf('2199-01-01', scale)).toBe(1);
  });

  it('of a regime without records still spans the last year', () => {
    const empty = scaleOf([], '2024-06-20');
    expect(empty.last - empty.first).toBeGreaterThan(365);
    expect(rowsOf([], empty)).toEqual([]);
  });

  it('shows no more years than can be read', () => {
    expect(ticksOf(scale).length).toBeLessThanOrEqual(13);
    expect(ticksOf(scaleOf([{ from: '1966-12-16', to: null }], '2024-06-20')).map((tick) => tick.year)).toEqual([
      1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025,
    ]);
  });
});

describe('changes of law', () => {
  const days = changeDays([
    { from: '2006-10-14', to: '2009-06-12' },
    { from: '2009-06-12', to: null },
  ]);
  it('are told once each, in order', () => {
    expect(days).toEqual(['2006-10-14', '2009-06-12']);
  });
  it('before and after a day leave out the day itself', () => {
    expect(changesAround(days, '2009-06-12')).toEqual({ previous: '2006-10-14', next: null });
    expect(changesAround(days, '2009-06-11')).toEqual({ previous: '2006-10-14', next: '2009-06-12' });
    expect(changesAround(days, '2006-10-14')).toEqual({ previous: null, next: '2009-06-12' });
  });
});
