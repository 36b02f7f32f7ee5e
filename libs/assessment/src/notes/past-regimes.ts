import { addDays, isInForce } from '#libs/catalogue';
import type { LawRecord } from '../law/law.js';
import { dayInWords } from '../words/days.js';
import type { NotesCase } from './notes-case.js';

/** Regimes of the State that were not law on the day: not yet, no more, or in a pause. */
export function pastRegimes({ records, facts, day }: NotesCase): string[] {
  const notes: string[] = [];
  const byRegime = new Map<string, LawRecord[]>();
  for (const record of records) {
    if (!isMain(record, facts.recipientStates)) continue;
    const list = byRegime.get(record.measure.regime) ?? [];
    byRegime.set(record.measure.regime, [...list, record]);
  }
  for (const [regime, list] of byRegime) {
    if (list.some(({ measure }) => isInForce(measure, day))) continue;
    const next = list
      .map(({ measure }) => measure.from)
      .filter((from) => from > day)
      .sort()[0];
    const last = list
      .flatMap(({ measure }) => measure.to ?? [])
      .filter((to) => to <= day)
      .sort()
      .at(-1);
    const ended = last ? `its last day was ${dayInWords(addDays(last, -1))}` : null;
    const begins = next ? `it ${last ? 'came back' : 'began'} only on ${dayInWords(next)}` : null;
    notes.push(`${regime} was not in force on that day: ${[ended, begins].filter(Boolean).join('; ')}.`);
  }
  return notes;
}

function isMain({ measure }: LawRecord, states: readonly string[]): boolean {
  return (
    measure.direction === 'to-target' &&
    measure.conduct === 'supply' &&
    measure.target.iso2.some((state) => states.includes(state))
  );
}
