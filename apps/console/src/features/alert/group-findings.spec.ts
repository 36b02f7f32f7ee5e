import type { AlertFinding } from '../../api/contract.js';
import { groupFindings } from './group-findings.js';

const finding = (over: Partial<AlertFinding>): AlertFinding => ({
  reportId: 'r1',
  catalogueVersion: '1',
  regime: 'KP-1718',
  regimeTitle: 'DPRK',
  measure: 'KP-1718/supply',
  determination: 'prohibited',
  level: 'possible',
  summary: 'Arms may not go to the DPRK.',
  paraphrase: '',
  citations: [],
  reasonsFor: [],
  reasonsAgainst: [],
  openQuestions: [],
  exemptions: [],
  readings: [],
  votes: [],
  trace: [],
  ...over,
});

describe('findings of many reports', () => {
  it('are read once where measure, determination and sentence are the same', () => {
    const { reasons } = groupFindings([
      finding({}),
      finding({ reportId: 'r2' }),
      finding({ reportId: 'r2' }),
      finding({ reportId: 'r3', determination: 'conditional' }),
    ]);
    expect(reasons.map((group) => group.reportIds)).toEqual([['r1', 'r2'], ['r3']]);
  });

  it('keep the order of severity in which they come', () => {
    const { reasons } = groupFindings([finding({ measure: 'b' }), finding({ measure: 'a' })]);
    expect(reasons.map((group) => group.finding.measure)).toEqual(['b', 'a']);
  });

  it('of measures that do not reach the report stand apart, exemptions do not', () => {
    const { reasons, tried } = groupFindings([
      finding({ determination: 'not-covered' }),
      finding({ determination: 'exempt' }),
    ]);
    expect(reasons.map((group) => group.finding.determination)).toEqual(['exempt']);
    expect(tried.map((group) => group.finding.determination)).toEqual(['not-covered']);
  });
});
