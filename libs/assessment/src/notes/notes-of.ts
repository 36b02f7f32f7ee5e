import { mostSevere } from '../answer/severity.js';
import { unique } from '../words/lists.js';
import type { NotesCase } from './notes-case.js';
import { negativeNotes } from './negative-notes.js';
import { pastRegimes } from './past-regimes.js';
import { smallArmsNotes } from './small-arms-notes.js';

/** Answers that need no finding: that nothing covers a State, that a measure had ended, that small arms stood apart. */
export function notesOf(it: NotesCase): string[] {
  const worst = mostSevere(it.verdicts.map(({ determination }) => determination));
  const isFree = worst === 'not-covered';
  return unique([
    ...(isFree ? negativeNotes(it) : []),
    ...(isFree ? pastRegimes(it) : []),
    ...(isFree || worst === 'exempt' ? [] : smallArmsNotes(it)),
    ...(it.law.knownAt !== null && it.law.records.length === 0
      ? [`The catalogue held no record on ${it.law.knownAt}; what it knows was entered later.`]
      : []),
  ]);
}
