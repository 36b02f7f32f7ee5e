import { isForum, isNonState, type ItemMention, type PartyMention, stateOf } from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isGoods } from '../meaning/goods-meaning.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext } from './frame-context.js';
import { itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import { goodsOf, makersOf, TRADING, userOf } from './transferred-goods.js';
import { isReporter, passedThrough, sendersOf } from './route.js';

/** Verbs of getting that tell of a contract and not yet of goods. */
const CONTRACTING = new Set('buy purchase order procure commission select choose hire rent source'.split(' '));

const HAND_ARMS = new Set(['salw', 'ammunition']);

/** Rebels who buy rifles carry them home; what an army buys is ordered first. */
const isOverTheCounter = (verb: VerbGroup, buyers: readonly PartyMention[], items: readonly ItemMention[]): boolean =>
  (verb.lemma === 'buy' || verb.lemma === 'purchase') &&
  buyers.length > 0 &&
  buyers.every(({ party, isPrivate }) => isNonState(party) || isPrivate === true) &&
  items.every(({ item }) => HAND_ARMS.has(item.category));

/** `Z received Y from X`, `Y was bought by Z from X`. */
export function readGet(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const roles = rolesOf(view, clause);
  const passive = view.isPassive(clause);
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const items = goodsOf(context, goodsSide, CONTRACTING.has(verb.lemma) || TRADING.has(verb.lemma));
  const receivers = passive
    ? partiesOf(roles.by)
    : partiesOf(view.subjects(clause).filter((meaning) => !isReporter(meaning) && !isGoods(meaning)));
  const senders = sendersOf(context, roles);
  // `the Council has never ordered it`
  if (items.length === 0 || (receivers.length > 0 && receivers.every(({ party }) => isForum(party)))) return null;
  const forOthers = receiversOf(roles.for, context.placeParty).filter(
    ({ party }) => !receivers.some((one) => stateOf(one.party) === stateOf(party)),
  );
  const isAgent = forOthers.length > 0 && receivers.length > 0 && !passive;
  const suppliers = isAgent && senders.length === 0 ? receivers : senders;
  const boughtAt =
    suppliers.length === 0
      ? receiversOf(roles.at, context.placeParty).filter(
          ({ party }) => !receivers.some((one) => stateOf(one.party) === stateOf(party)),
        )
      : [];
  const isUnloading = verb.lemma === 'unload' || verb.lemma === 'offload';
  const isContract = CONTRACTING.has(verb.lemma) && !isOverTheCounter(verb, receivers, items);
  const beneficiaries = receiversOf(roles.for, context.placeParty);
  const using = receivers.length + beneficiaries.length === 0 ? userOf(context, clause) : [];
  const isAgentOnly = beneficiaries.length > 0 && (passive || receivers.length === 0 || isAgent);
  return factOf(context, clause, isContract ? 'contracted' : 'delivered', {
    frame: 'get',
    suppliers,
    recipients: isAgent
      ? forOthers
      : isAgentOnly
        ? [...beneficiaries, ...receivers]
        : [...receivers, ...(receivers.length === 0 ? beneficiaries : []), ...(isUnloading ? boughtAt : []), ...using],
    origins: [
      ...originsOf(goodsSide),
      ...makersOf(context, goodsSide),
      ...(verb.lemma === 'receive' || verb.lemma === 'get' || isUnloading ? [] : boughtAt),
    ],
    via: passedThrough(roles),
    places: placesOf(roles.to),
    items: [...items, ...itemsOf(roles.including)],
    conduct: isContract ? 'procurement' : 'transfer',
  });
}
