import { frameBit } from '../english/words.js';
import { distinctParties, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import { slotsOf } from '../reading/clause.js';
import type { ClauseView } from './clause-view.js';

const TAKEN = new Set('loot steal take plunder obtain buy source'.split(' '));
const USED = new Set(
  'use fire fly wield possess operate own employ field launch drop deploy carry brandish aim'.split(' '),
);

/** `among the goods that X sent are missiles`: what a copula says the goods are. */
export function goodsNamedBy(view: ClauseView, phrase: NounPhrase): ItemMention[] {
  return view.sentence.clauses
    .filter(
      (clause) =>
        clause.verb?.lemma === 'be' &&
        clause.slots.some(
          (slot) => slot.phrase === phrase && (slot.role === 'subject' || slot.preposition === 'among'),
        ),
    )
    .flatMap((clause) => view.meanings(slotsOf(clause, 'object')))
    .flatMap(({ items }) => [...items]);
}

/** Who built or made what a phrase names, by a clause after it. */
export function makersOfPhrase(view: ClauseView, phrase: NounPhrase): PartyMention[] {
  const made = view
    .toldOf(phrase)
    .filter(
      ({ verb }) =>
        ((verb?.verb?.frames ?? 0) & frameBit('produce')) !== 0 ||
        ['build', 'make', 'develop', 'design'].includes(verb?.lemma ?? ''),
    );
  const taken = view.toldOf(phrase).filter(({ verb }) => TAKEN.has(verb?.lemma ?? ''));
  return distinctParties([
    ...predicateMakers(view, phrase),
    ...made.flatMap((clause) => view.after(clause, 'by', 'in').flatMap(({ parties }) => [...parties])),
    ...taken.flatMap((clause) =>
      view.after(clause, 'from', 'in').flatMap(({ parties, owners }) => [...parties, ...owners]),
    ),
  ]);
}

/** `the howitzers are Chinese`. */
function predicateMakers(view: ClauseView, phrase: NounPhrase): PartyMention[] {
  return view.sentence.clauses
    .filter(
      ({ verb, slots }) =>
        verb?.lemma === 'be' &&
        !verb.isNegated &&
        slots.some((slot) => slot.phrase === phrase && slot.role === 'subject'),
    )
    .flatMap((clause) => slotsOf(clause, 'object'))
    .filter(({ head }) => head.entity?.form === 'adjective')
    .flatMap((predicate) => [...view.sentence.phrases.meaningOf(predicate).parties]);
}

/** Who uses what a phrase names: `drones flown by the rebels`. */
export function usersOfPhrase(view: ClauseView, phrase: NounPhrase): PartyMention[] {
  const used = view.toldOf(phrase).filter(({ verb }) => USED.has(verb?.lemma ?? ''));
  return distinctParties(
    used.flatMap((clause) =>
      (view.isPassive(clause) ? view.after(clause, 'by') : view.subjects(clause)).flatMap(({ parties }) => [
        ...parties,
      ]),
    ),
  );
}
