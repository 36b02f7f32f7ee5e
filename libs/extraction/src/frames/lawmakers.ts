import { nounBit } from '../english/words.js';
import { isForum } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import { isPlural } from '../reading/noun-phrases.js';
import type { ClauseView } from './clause-view.js';

const ANYBODY = nounBit('country') | nounBit('government');
const EVERY = new Set(['every', 'any', 'no', 'each', 'all']);
const LAWGIVER = nounBit('lawgiver');

/** `all States must`, `countries may not`: nobody in particular. */
export function isGeneric(view: ClauseView, clause: Clause): boolean {
  const subjects = view.subjects(clause);
  return (
    subjects.length > 0 &&
    subjects.every(
      ({ kinds, parties, phrase }) =>
        (kinds & ANYBODY) !== 0 &&
        parties.length === 0 &&
        phrase !== null &&
        (isPlural(phrase) || phrase.units.some(({ marker }) => EVERY.has(marker))) &&
        !phrase.units.some(({ marker }) => marker === 'the' || marker === 'both' || marker === 'two'),
    )
  );
}

/** Whether the doer of a clause makes law: what the Security Council bans, no supplier refuses. */
export function isLaw(view: ClauseView, clause: Clause): boolean {
  const doers = view.isPassive(clause) ? view.after(clause, 'by', 'under') : view.subjects(clause);
  return doers.some(({ kinds, parties }) => (kinds & LAWGIVER) !== 0 || parties.some(({ party }) => isForum(party)));
}
