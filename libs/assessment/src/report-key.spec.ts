import { keyOfReport } from './report-key.js';
import type { Report } from './report.js';
import { called, FINLAND, itemCalled, known, placeIn, reportOf } from './testing/made-up-reports.js';

const key = (over: Partial<Report> = {}) => keyOfReport(reportOf(over));

const CHANGES: readonly Partial<Report>[] = [
  { supplier: FINLAND },
  { supplier: null },
  { supplier: called('Finland') },
  { supplier: known('finland') },
  { supplier: known('finland', { name: 'Suomi' }) },
  { supplier: known('finland', { homeIso2: 'FI' }) },
  { recipient: FINLAND },
  { endUser: FINLAND },
  { place: placeIn('NO') },
  { place: placeIn('NO', 'NO-1') },
  { place: placeIn('NO', null, 'Oslo') },
  { via: [FINLAND] },
  { via: [placeIn('FI')] },
  { items: [itemCalled('pistols')] },
  { items: [itemCalled('rifles', { calibreMm: 9 })] },
  { items: [itemCalled('rifles'), itemCalled('rifles')] },
  { conduct: 'supply' },
  { stage: 'seized' },
  { attribution: 'accusation' },
  { circumstances: 'by air' },
];

describe('keyOfReport', () => {
  it('tells apart whatever is judged', () => {
    const keys = [key(), ...CHANGES.map(key)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not tell apart what is equal, or only the date', () => {
    expect(key()).toBe(key());
    expect(key({ items: [itemCalled('rifles')] })).toBe(key());
    expect(key({ date: { first: '1999-01-01', last: '1999-01-01' } })).toBe(key());
  });
});
