import type { Determination } from '../finding.js';
import { exemptionCalled, recordOf } from '../testing/made-up-law.js';
import type { MeasureOver } from '../testing/made-up-law.js';
import { DAY, factsFor, goodsCalled } from '../testing/made-up-reports.js';
import { settleDuties, settleServed } from './regime-rules.js';
import { verdictOf } from './verdict.js';
import type { Verdict } from './verdict.js';
import { weighRecord } from './weigh.js';

function verdict(determination: Determination, over: MeasureOver = {}): Verdict {
  const record = recordOf(over);
  const facts = factsFor(record);
  const weighed = weighRecord(record, facts, goodsCalled('rifles'), DAY);
  if (!weighed) throw new Error('The record has nothing to say');
  return { ...verdictOf(weighed, facts), determination };
}

const outcomes = (verdicts: readonly Verdict[]) => verdicts.map(({ determination }) => determination);

describe('Records that serve others', () => {
  const airfields: MeasureOver = { id: 'NO-9001/airfields', chain: 'airfields', serves: ['supply'] };

  it.each([
    ['prohibited', 'prohibited'],
    ['conditional', 'prohibited'],
    ['disputed', 'prohibited'],
    ['exempt', 'not-covered'],
    ['not-covered', 'not-covered'],
  ] as const)('are touched only where those are: %s gives %s', (served, expected) => {
    expect(outcomes(settleServed([verdict(served), verdict('prohibited', airfields)]))[1]).toBe(expected);
  });

  it('are not touched by another chain or regime, or alone', () => {
    const chain = verdict('prohibited', { chain: 'training' });
    const regime = verdict('prohibited', { regime: 'SE-1' });
    expect(outcomes(settleServed([chain, regime, verdict('prohibited', airfields)]))[2]).toBe('not-covered');
    expect(settleServed([verdict('conditional', airfields)])[0]).toMatchObject({ turnsOn: null });
  });

  it('stay as they are when they say nothing', () => {
    const silent = verdict('not-covered', airfields);
    expect(settleServed([verdict('prohibited'), silent])[1]).toBe(silent);
  });
});

describe('Duties', () => {
  const duty: MeasureOver = { id: 'NO-9001/notice', chain: 'notice', effectKind: 'notification-duty' };
  const freed = verdict('exempt', { exemptions: [exemptionCalled('free')] });

  it('do not make conditional what a written exemption frees', () => {
    expect(outcomes(settleDuties([freed, verdict('conditional', duty)]))).toEqual(['exempt', 'exempt']);
    expect(outcomes(settleDuties([freed, verdict('disputed', duty)]))).toEqual(['exempt', 'exempt']);
  });

  it('stand where nothing frees, or only the record itself leaves somebody out', () => {
    const leftOut = { ...verdict('exempt'), exemption: null };
    expect(outcomes(settleDuties([leftOut, verdict('conditional', duty)]))[1]).toBe('conditional');
    expect(outcomes(settleDuties([verdict('prohibited'), verdict('conditional', duty)]))[1]).toBe('conditional');
  });

  it('stand beside another regime, or another duty that is met', () => {
    const elsewhere = verdict('exempt', { regime: 'SE-1', exemptions: [exemptionCalled('free')] });
    expect(outcomes(settleDuties([elsewhere, verdict('conditional', duty)]))[1]).toBe('conditional');
    const met = verdict('exempt', { ...duty, chain: 'other', exemptions: [exemptionCalled('free')] });
    expect(outcomes(settleDuties([met, verdict('conditional', duty)]))[1]).toBe('conditional');
  });

  it('leave bans and settled answers alone', () => {
    expect(outcomes(settleDuties([freed, verdict('conditional')]))[1]).toBe('conditional');
    expect(outcomes(settleDuties([freed, verdict('not-covered', duty)]))[1]).toBe('not-covered');
  });
});
