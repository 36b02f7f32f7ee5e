import { nounBit } from '../english/words.js';
import { itemMention } from '../meaning/entity-mentions.js';
import type { ItemMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { ClauseView } from './clause-view.js';

const CARRIER = nounBit('carrier');

/** Goods on a ship or in a shipment that clauses after it tell of: `lorries loaded with rifles`. */
export function cargoOf(view: ClauseView, phrase: NounPhrase): ItemMention[] {
  const told = view.toldOf(phrase).flatMap((clause) => {
    const inside = [...view.objects(clause), ...view.after(clause, 'with', 'of', 'including')];
    return inside.flatMap((meaning) => [...meaning.items]);
  });
  return told.length > 0 ? told : loadOf(view, phrase);
}

/** `a ship with rifles is heading for`: what follows a carrier directly, before its verb. */
function loadOf(view: ClauseView, phrase: NounPhrase): ItemMention[] {
  if ((phrase.head.nounKinds & CARRIER) === 0) return [];
  const clause = view.sentence.clauses.find((one) =>
    one.slots.some((slot) => slot.phrase === phrase && slot.role === 'subject'),
  );
  if (clause === undefined) return [];
  return view
    .meanings(
      view
        .following(clause, phrase)
        .filter(({ preposition }) => preposition === 'with' || preposition === 'of')
        .map((slot) => slot.phrase),
    )
    .flatMap(({ items }) => [...items]);
}

/** Every kind of goods that any phrase of a clause names, however deep. */
export function itemsWithin(clause: Clause): ItemMention[] {
  const found: ItemMention[] = [];
  for (const { preposition, phrase } of clause.slots) {
    // `by lorry and helicopter` is how they go.
    if (preposition !== 'by' || (phrase.head.nounKinds & CARRIER) === 0) gatherItems(phrase, found);
  }
  return found;
}

/** What `them` in `bought rifles and sold them` means: goods named before in the sentence. */
export function goodsAbove(view: ClauseView, phrase: NounPhrase): ItemMention[] {
  const slots = view.sentence.clauses
    .flatMap((clause) => clause.slots)
    .filter((slot) => slot.phrase.lastToken < phrase.firstToken);
  const goods = slots
    .map((slot) => deepItems(slot.phrase).filter(({ item }) => !item.civil))
    .findLast((items) => items.length > 0);
  return goods ?? [];
}

function deepItems(phrase: NounPhrase): ItemMention[] {
  const found: ItemMention[] = [];
  gatherItems(phrase, found);
  return found;
}

function gatherItems(phrase: NounPhrase, found: ItemMention[]): void {
  // `has transferred no missile`
  if (phrase.units[0]?.marker === 'no') return;
  for (const { entity } of phrase.units) {
    const mention = entity === null ? null : itemMention(entity);
    if (mention !== null) found.push(mention);
  }
  if (phrase.of !== null) gatherItems(phrase.of, found);
}
