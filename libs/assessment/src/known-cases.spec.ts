import { answerOf, assess } from './assess.js';
import { catalogueOf, measureOf, regimeOf } from './testing/made-up-law.js';
import { FINLAND, itemCalled, reportOf } from './testing/made-up-reports.js';

const catalogue = () => catalogueOf([regimeOf([measureOf(), measureOf({ id: 'NO-9001/b', from: '2004-01-01' })])]);
const on = (day: string) => reportOf({ date: { first: day, last: day } });

describe('Answers that were given', () => {
  it('are the same object while the law stands still', () => {
    const law = catalogue();
    expect(answerOf(on('2002-01-01'), law)).toBe(answerOf(on('2003-12-31'), law));
    expect(answerOf(on('2004-01-01'), law)).not.toBe(answerOf(on('2003-12-31'), law));
    expect(answerOf(on('2004-01-01'), law)).toBe(answerOf(on('2024-01-01'), law));
    expect(answerOf({ ...on('2004-01-01'), recipient: FINLAND }, law).determination).toBe('not-covered');
    expect(answerOf(on('2004-01-01'), catalogue())).not.toBe(answerOf(on('2004-01-01'), law));
  });

  it('are forgotten in time, and then given again', () => {
    const law = catalogue();
    const first = answerOf(on('2002-01-01'), law);
    for (let index = 0; index < 6001; index += 1) {
      answerOf(reportOf({ items: [itemCalled(`rifles of batch ${index}`)] }), law);
    }
    const again = answerOf(on('2002-01-01'), law);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  it('are bounded by their own number too', () => {
    const law = catalogueOf([
      regimeOf(
        Array.from({ length: 40 }, (_, index) => measureOf({ id: `NO-9001/${index}`, from: `20${index + 10}-01-01` })),
      ),
    ]);
    const year = (index: number) => on(`20${index + 10}-06-01`);
    const first = answerOf(year(0), law);
    for (let batch = 0; batch < 230; batch += 1) {
      for (let index = 0; index < 40; index += 1) {
        answerOf({ ...year(index), items: [itemCalled(`rifles of batch ${batch}`)] }, law);
      }
    }
    expect(answerOf(year(0), law)).not.toBe(first);
  });
});

describe('An assessment', () => {
  it('is plain data of its own, which nobody can spoil for another', () => {
    const law = catalogue();
    const one = assess(on('2002-01-01'), law);
    one.notes.push('spoilt');
    one.findings.pop();
    const other = assess(on('2002-01-01'), law);
    expect(other.notes).toEqual([]);
    expect(other.findings).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(other))).toEqual(other);
  });

  it('carries the version of the catalogue and the day of the report', () => {
    const { catalogueVersion, findings } = assess(on('2002-01-01'), catalogue());
    expect(catalogueVersion).toBe('made-up');
    expect(findings[0]?.trace[0]).toMatchObject({ element: 'time', outcome: 'holds', fact: '1 January 2002' });
  });

  it('judges by the law of another day when asked', () => {
    const answer = assess(on('2002-01-01'), catalogue(), { asOf: '2000-01-01' });
    expect(answer.determination).toBe('not-covered');
    const later = assess(on('2000-01-01'), catalogue(), { asOf: '2002-01-01' });
    expect(later.findings[0]?.trace[0]?.fact).toBe('1 January 2002');
  });
});
