import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import type { ItemMention, PartyMention } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import type { FrameContext } from './frame-context.js';
import { itemsOf, partiesOf } from './roles.js';
import { goodsNamedBy, makersOfPhrase, usersOfPhrase } from './told-of-goods.js';
import { CARRIER } from './route.js';
import { cargoOf, goodsAbove } from './named-goods.js';

export const AID = nounBit('aid');
const TRANSFER = nounBit('transfer');
const USING = new Set('use fire fly deploy employ field operate possess show parade display have own get'.split(' '));
export const TRADING = new Set(
  'sell supply donate give export lease deliver lend promise pledge guarantee offer grant present transfer hand provide receive get acquire'.split(
    ' ',
  ),
);

/** Goods of a clause; where only `they` or `the shipment` stands, the goods spoken of before. */
export function goodsOf(context: FrameContext, meanings: readonly Meaning[], isTrade = false): ItemMention[] {
  const items = itemsOf(meanings);
  if (items.length > 0) return items;
  if (isTrade) {
    const vehicles = meanings.flatMap((meaning) => [...meaning.vehicles]);
    if (vehicles.length > 0) return vehicles;
  }
  const cargo = meanings.flatMap((meaning) => (meaning.phrase === null ? [] : cargoOf(context.view, meaning.phrase)));
  if (cargo.length > 0) return cargo;
  const isSpokenOf = meanings.some(
    (meaning) =>
      meaning.anaphor === 'goods' ||
      meaning.anaphor === 'it' ||
      meaning.anaphor === 'they' ||
      (meaning.kinds & (TRANSFER | CARRIER | AID)) !== 0,
  );
  if (!isSpokenOf) return [];
  const named = meanings.flatMap((meaning) =>
    meaning.phrase === null ? [] : goodsNamedBy(context.view, meaning.phrase),
  );
  if (named.length > 0) return named;
  const before = meanings[0]?.phrase == null ? [] : goodsAbove(context.view, meanings[0].phrase);
  return before.length > 0 ? before : [...context.view.discourse.goodsBefore(context.view.sentence.index)];
}

/** Who uses the goods, where nobody else receives them. */
export function usersOf(context: FrameContext, goods: readonly Meaning[]): PartyMention[] {
  return goods.flatMap(({ phrase }) => (phrase === null ? [] : usersOfPhrase(context.view, phrase)));
}

/** `built in a yard of X`, `made by X's works`: told of the goods in a clause of their own. */
export function makersOf(context: FrameContext, goods: readonly Meaning[]): PartyMention[] {
  return goods.flatMap(({ phrase }) => (phrase === null ? [] : makersOfPhrase(context.view, phrase)));
}

/** In `Z used drones bought from X` whoever uses the goods has them. */
export function userOf(context: FrameContext, clause: Clause): PartyMention[] {
  const { parent, antecedent } = clause;
  if ((clause.kind !== 'reduced' && clause.kind !== 'relative') || antecedent === null || parent?.verb == null)
    return [];
  if (!USING.has(parent.verb.lemma) || context.view.isPassive(parent)) return [];
  if (!parent.slots.some((slot) => slot.role === 'object' && slot.phrase === antecedent)) return [];
  return partiesOf(context.view.subjects(parent));
}
