import { recordOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { DAY, factsFor, goodsCalled } from '../testing/made-up-reports.js';
import { timeElement } from './trace.js';
import { weighRecord } from './weigh.js';

function time(over: MeasureOver) {
  const record = recordOf(over);
  const weighed = weighRecord(record, factsFor(record), goodsCalled('rifles'), DAY);
  if (!weighed) throw new Error('The record has nothing to say');
  return timeElement(weighed, '15 June 2005');
}

describe('timeElement', () => {
  it('tells the days of the record', () => {
    expect(time({})).toMatchObject({
      element: 'time',
      outcome: 'holds',
      fact: '15 June 2005',
      citation: 'S/RES/9001 (2001) ¶5',
    });
    expect(time({}).rule).toMatch(/^from 15 January 2001, /);
    expect(time({ to: '2006-01-01' }).rule).toMatch(/^from 15 January 2001, .*2006|2005/);
  });

  it('is unknown where the term has passed or the days are uncertain', () => {
    const sunset = { date: '2005-06-14', by: [], laterRenewalConfirmed: false, note: null };
    expect(time({ sunset })).toMatchObject({ outcome: 'unknown' });
    expect(time({ sunset }).rule).toContain('14 June 2005');
    const uncertain = { from: '2005-06-01', to: '2006-01-01', why: 'no text says when' };
    expect(time({ uncertain })).toMatchObject({ outcome: 'unknown' });
    expect(time({ uncertain }).rule).toContain('no text says when');
  });
});
