import { catalogueOf, exemptionCalled, measureOf, regimeOf, whos } from '../testing/made-up-law.js';
import { FINLAND, itemCalled, known, reportOf } from '../testing/made-up-reports.js';
import type { Report } from '../report.js';
import { assessAsJson } from './answer-line.js';

const catalogue = catalogueOf([
  regimeOf([
    measureOf({
      target: { iso2: ['NO'] },
      exemptions: [exemptionCalled('navy', { who: whos(['government']), procedure: 'notification' })],
    }),
    measureOf({ id: 'NO-9001/missiles', chain: 'missiles', items: { scope: 'missiles' } }),
  ]),
]);
const line = (report: Partial<Report>, options = {}) => assessAsJson(reportOf(report), catalogue, options);
const parsed = (report: Partial<Report>, options = {}) =>
  JSON.parse(line(report, options)) as { determination: string; level: string | null; findings: { measure: string }[] };

const navy = known('navy', { actorKind: 'state-force', homeIso2: 'NO' });
const US = { kind: 'state', iso2: 'US', name: 'United States' } as const;

describe('assessAsJson', () => {
  it('has the fields that tools count on, in their order', () => {
    expect(line({ supplier: US, endUser: navy })).toBe(
      JSON.stringify({
        determination: 'conditional',
        level: null,
        findings: [
          {
            regime: 'NO-9001',
            measure: 'NO-9001/supply',
            determination: 'conditional',
            citations: ['S/RES/9001 (2001) ¶5', 'S/RES/9001 (2001) ¶6'],
            openQuestions: ['Was the Committee told?'],
            exemptions: [
              {
                id: 'navy',
                when: 'the case of navy',
                procedure: 'notification',
                citation: 'S/RES/9001 (2001) ¶6',
                outcome: 'may-apply',
                why: 'fits, if the step is taken: notice to the Committee',
              },
            ],
            supplierVote: { 'S/RES/9001 (2001)': 'for' },
          },
        ],
      }),
    );
  });

  it('leaves out what was tried in vain, unless there is nothing else', () => {
    expect(parsed({}).findings.map(({ measure }) => measure)).toEqual(['NO-9001/supply']);
    expect(parsed({ items: [itemCalled('rice')] }).findings.map(({ measure }) => measure)).toEqual([
      'NO-9001/supply',
      'NO-9001/missiles',
    ]);
    expect(parsed({ recipient: FINLAND }).findings).toEqual([]);
  });

  it('has no vote of a supplier who is not known', () => {
    expect(parsed({ supplier: null }).findings[0]).toMatchObject({ supplierVote: {} });
  });

  it('answers by the law of the day, or of another day when asked', () => {
    expect(parsed({ date: { first: '2001-01-14', last: '2001-01-14' } }).determination).toBe('not-covered');
    expect(parsed({}, { asOf: '2001-01-14' }).determination).toBe('not-covered');
    expect(parsed({}, { knownAt: '2020-01-01' }).determination).toBe('not-covered');
  });

  it('gives the same line twice', () => {
    expect(line({})).toBe(line({}));
  });
});
