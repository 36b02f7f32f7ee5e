import { addDays } from '#libs/catalogue';
import { itemOfCategory } from '../goods/category-items.js';
import { answerDay } from '../answer/answer-day.js';
import { mostSevere } from '../answer/severity.js';
import type { Verdict } from '../answer/verdict.js';
import type { CaseFacts } from '../facts.js';
import type { Determination } from '../finding.js';
import { goodsOf } from '../goods/goods-of.js';
import type { LawRecord } from '../law/law.js';
import { dayInWords } from '../words/days.js';
import type { NotesCase } from './notes-case.js';

/**
 * Some regimes treated small arms apart for a time. Where the goods of a report are not small arms, or not told, the
 * reader must know since when the answer is the same for them.
 */
export function smallArmsNotes(it: NotesCase): string[] {
  const regimes = new Set(it.verdicts.filter(isReachedBan).map(({ weighed }) => weighed.record.measure.regime));
  const isSmall = it.facts.goods.every(({ small }) => small === 'yes');
  if (isSmall || !it.facts.goods.some(({ military }) => military === 'yes')) return [];
  return [...regimes].flatMap((regime) => {
    const records = it.records.filter(({ measure }) => measure.regime === regime);
    return records.some(setsSmallArmsApart) ? noteOf(regime, records, it) : [];
  });
}

function isReachedBan({ determination, weighed }: Verdict): boolean {
  return determination === 'prohibited' && weighed.met.includes('goods');
}

function setsSmallArmsApart({ measure }: LawRecord): boolean {
  return measure.items.scope === 'salw' || measure.items.leavesOut.some(({ of }) => of === 'small-arms');
}

function noteOf(regime: string, records: readonly LawRecord[], it: NotesCase): string[] {
  const small: CaseFacts = { ...it.facts, goods: [goodsOf(itemOfCategory('salw'))] };
  const now = answerOn(it.day, small, records);
  for (const change of [...it.changes].reverse()) {
    if (change > it.day) continue;
    const before = addDays(change, -1);
    const then = answerOn(before, small, records);
    if (then.determination === now.determination) continue;
    // Where nothing was barred before, the whole measure began on that day, not a rule on small arms.
    if (!isBarred(answerOn(before, it.facts, records).determination)) return [];
    const cite = then.citation ? ` (${then.citation})` : '';
    return [
      `For small arms and light weapons the answer under ${regime} changed on ${dayInWords(change)}: ${then.determination} before${cite}, ${now.determination} since.`,
    ];
  }
  return [];
}

/** Or would be, for some of the goods that a vague report may mean. */
function isBarred(determination: Determination): boolean {
  return determination === 'prohibited' || determination === 'conditional';
}

function answerOn(
  day: string,
  facts: CaseFacts,
  records: readonly LawRecord[],
): { determination: Determination; citation: string | null } {
  const verdicts = answerDay(records, facts, day);
  const determination = mostSevere(verdicts.map((verdict) => verdict.determination));
  const deciding = verdicts.find((verdict) => verdict.determination === determination);
  return { determination, citation: deciding?.weighed.record.citations[0]?.text ?? null };
}
