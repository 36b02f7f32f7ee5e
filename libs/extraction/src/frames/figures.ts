import type { Clause } from '../reading/clause.js';

const BRINGING = new Set('bring put throw call come take move draw'.split(' '));
const MATTERS = new Set(
  'play question focus discussion debate conversation talk doubt view spotlight equation picture consideration account'.split(
    ' ',
  ),
);

/** `brings arms deliveries into play`, `put the sale into question`: the words speak of the matter, nothing moves. */
export function isFigureOfSpeech(clause: Clause, wordOf: (word: number) => string): boolean {
  if (clause.verb === null || !BRINGING.has(clause.verb.lemma)) return false;
  return clause.slots.some(
    ({ preposition, phrase }) =>
      (preposition === 'into' || preposition === 'in') && MATTERS.has(wordOf(phrase.head.word)),
  );
}
