import { mostSevere } from '../answer/severity.js';
import { unique } from '../words/lists.js';
import type { NotesCase } from './notes-case.js';
import { openPartyNotes } from './open-party-notes.js';
import { negativeNotes } from './negative-notes.js';
import { pastRegimes } from './past-regimes.js';
import { smallArmsNotes } from './small-arms-notes.js';

/** Answers that need no finding: that nothing covers a State, that a measure had ended, that small arms stood apart. */
export function notesOf(it: NotesCase): string[] {
  const guesses = it.verdicts.filter(({ turnsOn }) => turnsOn === 'party');
  const told = it.verdicts.filter(({ turnsOn }) => turnsOn !== 'party');
  const worst = mostSevere(told.map(({ determination }) => determination));
  const isFree = worst === 'not-covered';
  return unique([
    ...(isFree ? negativeNotes(it) : []),
    ...(isFree ? pastRegimes(it) : []),
    ...openPartyNotes(guesses, it.facts),
    ...(isFree || worst === 'exempt' ? [] : smallArmsNotes(it)),
    ...(it.law.knownAt !== null && it.law.records.length === 0
      ? [`The catalogue held no record on ${it.law.knownAt}; what it knows was entered later.`]
      : []),
  ]);
}
