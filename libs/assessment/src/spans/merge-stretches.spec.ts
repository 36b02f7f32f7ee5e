import { assess } from '../assess.js';
import type { Determination } from '../finding.js';
import type { Report } from '../report.js';
import { catalogueOf, exemptionCalled, measureOf, regimeOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { itemCalled, reportOf } from '../testing/made-up-reports.js';
import { joint } from './merge-stretches.js';

const YEAR = { first: '2005-01-01', last: '2005-12-31' };

function over(date: Report['date'], measures: readonly MeasureOver[], report: Partial<Report> = {}) {
  const regimes = new Map<string, ReturnType<typeof measureOf>[]>();
  measures.forEach((each, index) => {
    const made = measureOf({ id: `${each.regime ?? 'NO-9001'}/${index}`, ...each });
    regimes.set(made.regime, [...(regimes.get(made.regime) ?? []), made]);
  });
  const catalogue = catalogueOf([...regimes.values()].map((list) => regimeOf(list)));
  return assess(reportOf({ date, ...report }), catalogue);
}

describe('A date of which only the month or year is known', () => {
  it('gets the answer that holds on every day of it', () => {
    expect(over(YEAR, [{ to: '2006-01-01' }])).toMatchObject({ determination: 'prohibited', notes: [] });
    expect(over(YEAR, [{ from: '2006-01-01' }]).determination).toBe('not-covered');
  });

  it('keeps the answer where one record takes the place of another', () => {
    const { determination, findings, notes } = over(YEAR, [{ to: '2005-06-01' }, { from: '2005-06-01' }]);
    expect([determination, notes]).toEqual(['prohibited', []]);
    expect(findings.map(({ measure, determination: each, readings }) => [measure, each, readings])).toEqual([
      ['NO-9001/0', 'prohibited', []],
      ['NO-9001/1', 'prohibited', []],
    ]);
  });

  it('is conditional, with the days of each reading, where the law changes within it', () => {
    const { determination, level, findings, notes } = over(YEAR, [{ from: '2005-03-02' }]);
    expect([determination, level]).toEqual(['conditional', 'possible']);
    expect(notes).toContain('The date spans changes of the law (2 March 2005); each reading is given with its days.');
    expect(findings[0]).toMatchObject({
      determination: 'conditional',
      level: 'possible',
      openQuestions: [
        'On which day? from 1 January 2005 to 1 March 2005: not-covered; from 2 March 2005 to 31 December 2005: prohibited.',
      ],
      readings: [
        { condition: 'from 1 January 2005 to 1 March 2005', determination: 'not-covered', citations: [] },
        {
          condition: 'from 2 March 2005 to 31 December 2005',
          determination: 'prohibited',
          citations: ['S/RES/9001 (2001) ¶5'],
        },
      ],
    });
  });

  it('calls one day of it by its name', () => {
    const [finding] = over({ first: '2005-03-01', last: '2005-03-31' }, [{ from: '2005-03-31' }]).findings;
    expect(finding?.readings.map(({ condition }) => condition)).toEqual([
      'from 1 March 2005 to 30 March 2005',
      'on 31 March 2005',
    ]);
  });

  it('keeps the questions and readings of the days themselves', () => {
    const open = { from: '2005-03-02', items: { scope: 'missiles' as const, detail: 'missiles' } };
    const [finding] = over(YEAR, [open], { items: [itemCalled('arms')] }).findings;
    expect(finding?.openQuestions).toHaveLength(2);
    expect(finding?.readings.map(({ condition }) => condition)).toEqual([
      'from 1 January 2005 to 1 March 2005',
      'from 2 March 2005 to 31 December 2005',
      'if it is within the record: missiles',
      'if it is not',
    ]);
  });

  it('is exempt where it is exempt on some days and not covered on the others', () => {
    const free = { from: '2005-03-02', exemptions: [exemptionCalled('free')] };
    const answer = over(YEAR, [free]);
    expect(answer).toMatchObject({ determination: 'exempt', level: null });
    expect(answer.findings[0]).toMatchObject({ determination: 'exempt', readings: [] });
    expect(answer.notes).not.toContain(expect.stringContaining('spans'));
  });

  it('does not lend the change of one regime to another', () => {
    const { findings } = over(YEAR, [{ from: '2005-03-02' }, { regime: 'NO-9002' }]);
    expect(findings.map(({ measure, determination }) => [measure, determination])).toEqual([
      ['NO-9002/1', 'prohibited'],
      ['NO-9001/0', 'conditional'],
    ]);
  });

  it('leaves records that did not reach the deal as they are', () => {
    const { findings } = over(YEAR, [{ from: '2005-03-02' }, { items: { scope: 'missiles' } }]);
    expect(findings.map(({ determination }) => determination)).toEqual(['conditional', 'not-covered']);
    expect(findings[1]?.readings).toEqual([]);
  });

  it('takes the level from how far the deal has come', () => {
    const ban = [{ from: '2005-03-02' }];
    expect(over(YEAR, ban, { stage: 'planned' }).level).toBe('possible');
    expect(over(YEAR, ban, { conduct: 'agreement' }).level).toBe('review');
  });

  it('tells the span as the time of each finding', () => {
    const [finding] = over(YEAR, [{}]).findings;
    expect(finding?.trace[0]).toMatchObject({ element: 'time', fact: '2005' });
  });

  it('does not say the same note for every stretch', () => {
    const { notes } = over(YEAR, [{ to: '2001-02-01' }, { from: '2005-03-02', to: '2005-03-02' }]);
    expect(new Set(notes).size).toBe(notes.length);
  });
});

describe('joint', () => {
  const CASES: readonly (readonly [days: readonly Determination[], together: Determination])[] = [
    [['prohibited'], 'prohibited'],
    [['prohibited', 'prohibited'], 'prohibited'],
    [['prohibited', 'not-covered'], 'conditional'],
    [['exempt', 'not-covered'], 'exempt'],
    [['exempt', 'prohibited', 'not-covered'], 'conditional'],
    [['disputed', 'unconfirmed'], 'conditional'],
  ];

  it.each(CASES)('%j together are %s', (days, together) => {
    expect(joint(days)).toBe(together);
  });
});
