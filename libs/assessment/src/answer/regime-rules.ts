import type { Verdict } from './verdict.js';

/** Records that serve others, such as the duty to keep banned traffic off airfields, are touched only where those are. */
export function settleServed(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.map((verdict) => {
    const { serves, regime } = verdict.weighed.record.measure;
    if (serves.length === 0 || verdict.determination === 'not-covered') return verdict;
    const touched = verdicts.some(
      ({ determination, weighed: { record } }) =>
        record.measure.regime === regime &&
        serves.includes(record.measure.chain) &&
        determination !== 'exempt' &&
        determination !== 'not-covered',
    );
    return touched ? verdict : { ...verdict, determination: 'not-covered', turnsOn: null };
  });
}

/**
 * Duties to tell are tested after the bans: where a written exemption without procedure frees a deal, silence breaches
 * the duty alone and does not make the deal conditional.
 */
export function settleDuties(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.map((verdict) => {
    const { measure } = verdict.weighed.record;
    const isOpen = verdict.determination === 'conditional' || verdict.determination === 'disputed';
    if (measure.effectKind === 'ban' || !isOpen) return verdict;
    return freedInRegime(verdicts, measure.regime) ? { ...verdict, determination: 'exempt' } : verdict;
  });
}

function freedInRegime(verdicts: readonly Verdict[], regime: string): boolean {
  return verdicts.some(
    ({ determination, exemption, weighed: { record } }) =>
      record.measure.regime === regime &&
      record.measure.effectKind === 'ban' &&
      determination === 'exempt' &&
      exemption !== null,
  );
}
