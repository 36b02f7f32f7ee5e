import type { CaseFacts } from '../facts.js';
import type { LawRecord } from '../law/law.js';
import { entryPointNamed } from '../places/entry-point.js';
import { check } from './check.js';
import type { Check } from './check.js';

/** Records that reach only what comes by a point of entry that the Government had not listed; null for all others. */
export function checkEntryPoint({ measure, regime }: LawRecord, facts: CaseFacts): Check | null {
  if (measure.entryPoint === null) return null;
  const told = facts.entryPoint ?? entryPointNamed(facts.place?.name ?? null, regime.regime.entryPoints);
  return check(told === null ? 'maybe' : told === 'unlisted' ? 'yes' : 'no', {
    fact: facts.place?.name ?? 'the point of entry is not reported',
    rule: 'only points of entry that the Government has not listed',
    question: 'By which point of entry did it come? Only points that the Government had not listed are covered.',
  });
}
