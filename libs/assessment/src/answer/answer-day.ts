import type { CaseFacts } from '../facts.js';
import type { LawRecord } from '../law/law.js';
import { settleOpenParties } from './open-parties.js';
import { settleDuties, settleServed } from './regime-rules.js';
import { rankOf } from './severity.js';
import { verdictOf } from './verdict.js';
import type { Verdict } from './verdict.js';
import { weighRecord } from './weigh.js';

/** What the records say of a case on one day, most severe first. */
export function answerDay(records: readonly LawRecord[], facts: CaseFacts, day: string): Verdict[] {
  const verdicts = records.flatMap((record) => worstOf(record, facts, day) ?? []);
  return settleOpenParties(settleDuties(settleServed(verdicts)).sort(bySeverity), facts);
}

/** Of several items the one that the record treats worst decides. */
function worstOf(record: LawRecord, facts: CaseFacts, day: string): Verdict | null {
  let worst: Verdict | null = null;
  for (const goods of facts.goods) {
    const weighed = weighRecord(record, facts, goods, day);
    if (weighed === null) continue;
    const verdict = verdictOf(weighed, facts);
    if (worst === null || rankOf(verdict.determination) < rankOf(worst.determination)) worst = verdict;
  }
  return worst;
}

const EFFECTS = ['ban', 'notification-duty', 'condition-not-prohibition'] as const;

/** Bans before duties, binding records before calls, then the order of the catalogue. */
function bySeverity(one: Verdict, other: Verdict): number {
  return (
    rankOf(one.determination) - rankOf(other.determination) ||
    weight(one) - weight(other) ||
    one.weighed.record.position - other.weighed.record.position
  );
}

function weight({ weighed }: Verdict): number {
  const { binding, effectKind, conduct } = weighed.record.measure;
  const isMain = conduct === 'supply' || conduct === 'procurement' || conduct === 'assistance';
  return EFFECTS.indexOf(effectKind) * 4 + (binding ? 0 : 2) + (isMain ? 0 : 1);
}
