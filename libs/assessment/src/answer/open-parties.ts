import type { CaseFacts } from '../facts.js';
import { aimsAtOpenParty } from '../law/open-party.js';
import { rankOf } from './severity.js';
import type { Verdict } from './verdict.js';

/**
 * A missing name may be any, so that every ban of the day may reach the deal: one record of each regime says so. Where a
 * record reaches the deal, or may, by the names that are reported, the guesses are left out (docs/adr/0007).
 */
export function settleOpenParties(verdicts: readonly Verdict[], facts: CaseFacts): Verdict[] {
  const isGuess = ({ weighed }: Verdict) => aimsAtOpenParty(weighed.record, facts);
  const isReached = verdicts.some((verdict) => !isGuess(verdict) && mayReach(verdict));
  const told = new Set<string>();
  return verdicts.filter((verdict) => {
    if (!isGuess(verdict)) return true;
    const { regime } = verdict.weighed.record.measure;
    if (isReached || verdict.determination === 'not-covered' || told.has(regime)) return false;
    told.add(regime);
    return true;
  });
}

function mayReach({ determination }: Verdict): boolean {
  return rankOf(determination) <= rankOf('conditional');
}
