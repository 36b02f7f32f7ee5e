import { factsOf } from '../facts.js';
import type { Report } from '../report.js';
import { clauses, lawWith, measureOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { DAY, itemCalled, reportOf } from '../testing/made-up-reports.js';
import { answerDay } from './answer-day.js';

function answers(measures: readonly MeasureOver[], report: Partial<Report> = {}) {
  const law = lawWith(...measures.map((over, index) => measureOf({ id: `NO-9001/${index}`, ...over })));
  return answerDay(law.records, factsOf(reportOf(report), law), DAY).map(
    ({ determination, weighed }) => `${weighed.record.measure.id.slice(8)} ${determination}`,
  );
}

describe('answerDay', () => {
  it('puts the most severe first', () => {
    expect(answers([{ items: { scope: 'missiles' } }, { binding: false }, {}])).toEqual([
      '2 prohibited',
      '1 disputed',
      '0 not-covered',
    ]);
  });

  it('puts bans before duties, main conducts before others, then keeps the order of the catalogue', () => {
    const unknown = { items: { scope: 'heavy-conventional' as const } };
    const arms = { items: [itemCalled('arms')] };
    expect(
      answers(
        [
          { ...unknown, effectKind: 'condition-not-prohibition' },
          { ...unknown, effectKind: 'notification-duty' },
          { ...unknown, conduct: 'transit' },
          unknown,
          { ...unknown, conduct: 'procurement' },
          { ...unknown, conduct: 'assistance' },
        ],
        arms,
      ),
    ).toEqual(['3 conditional', '4 conditional', '5 conditional', '2 conditional', '1 conditional', '0 conditional']);
  });

  it('puts what binds before what does not', () => {
    const open = { items: { scope: 'missiles' as const } };
    expect(answers([{ ...open, binding: false }, open])).toEqual(['1 not-covered', '0 not-covered']);
  });

  it('lets the worst of several items decide', () => {
    const items = [itemCalled('rice'), itemCalled('rifles'), itemCalled('arms')];
    expect(answers([{ items: { scope: 'missiles' } }], { items })).toEqual(['0 conditional']);
    expect(answers([{ items: { covers: clauses('small-arms') } }], { items })).toEqual(['0 prohibited']);
  });

  it('leaves out records that have nothing to say', () => {
    expect(answers([{ to: DAY }, { reaches: ['training'] }])).toEqual([]);
  });

  it('settles duties and records that serve others', () => {
    expect(answers([{ chain: 'airfields', serves: ['none'] }])).toEqual(['0 not-covered']);
  });
});
