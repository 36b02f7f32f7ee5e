import { factsOf } from '../facts.js';
import { candidatesOf } from '../law/candidates.js';
import { lawWith, measureOf } from '../testing/made-up-law.js';
import { DAY, reportOf } from '../testing/made-up-reports.js';
import { answerDeal } from './answer-deal.js';

function answer(count: number, missed: number) {
  const measures = Array.from({ length: count + missed }, (_, index) =>
    measureOf({ id: `NO-9001/${index}`, ...(index < count ? {} : { items: { scope: 'missiles' } }) }),
  );
  const law = lawWith(...measures);
  const facts = factsOf(reportOf(), law);
  return answerDeal(facts, candidatesOf(law, facts), law, DAY);
}

describe('answerDeal', () => {
  it('keeps all that was reached, and the six nearest that were not', () => {
    const { findings, determination, level } = answer(8, 9);
    expect(findings.map(({ finding }) => finding.determination)).toEqual([
      ...Array.from({ length: 8 }, () => 'prohibited'),
      ...Array.from({ length: 6 }, () => 'not-covered'),
    ]);
    expect([determination, level]).toEqual(['prohibited', 'violation']);
    expect(findings[0]?.time).toMatchObject({ element: 'time', outcome: 'holds' });
  });

  it('is silent where nothing is reached', () => {
    const { determination, level, notes } = answer(0, 1);
    expect([determination, level]).toEqual(['not-covered', null]);
    expect(notes).toEqual(['UN arms measures on Norway were in force (NO-9001), but none reaches this deal.']);
  });
});
