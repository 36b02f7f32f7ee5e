import { isInForce } from '#libs/catalogue';
import { inWords } from '../words/lists.js';
import type { NotesCase } from './notes-case.js';

/** "No UN arms measure covers Ukraine", with what the catalogue keeps of States that are wrongly thought to be under one. */
export function negativeNotes({ facts, records, law, day }: NotesCase): string[] {
  const { recipient } = facts.report;
  if (!recipient || recipient.kind === 'unknown') return [];
  const code = recipient.kind === 'state' ? recipient.iso2 : null;
  const aimed = records.filter(
    ({ measure }) =>
      measure.direction === 'to-target' &&
      code !== null &&
      measure.target.iso2.includes(code) &&
      isInForce(measure, day),
  );
  const known = law.catalogue.negative(code ?? recipient.name);
  const notes = [
    aimed.length === 0 ? `No UN arms measure covers ${facts.recipientName}.` : stillThere(aimed, facts.recipientName),
  ];
  if (!known) return notes;
  const { fact, stillCovered, caution } = known.entry;
  const told = fact.replace(/^None\.\s*/, '');
  if (told !== '') notes.push(told);
  for (const { regime, note } of stillCovered) notes.push(`Still covered by ${regime}: ${note}.`);
  if (caution) notes.push(caution);
  return notes;
}

function stillThere(aimed: readonly { measure: { regime: string } }[], name: string): string {
  const regimes = [...new Set(aimed.map(({ measure }) => measure.regime))];
  return `UN arms measures on ${name} were in force (${inWords(regimes)}), but none reaches this deal.`;
}
