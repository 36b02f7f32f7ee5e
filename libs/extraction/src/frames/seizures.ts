import { nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { distinctParties, isNonState, stateOf, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import { slotsOf, type Clause, type Slot } from '../reading/clause.js';
import type { Fact } from './fact.js';
import {
  boundOf,
  itemsOf,
  originsOf,
  partiesOf,
  placesOf,
  receiversOf,
  rolesOf,
  THROUGH,
  TOWARDS,
  type Roles,
} from './roles.js';
import { climb } from './stage.js';
import { factOf, isStrong, refersBack, type FrameContext } from './frame-context.js';
import { destinationPlaces, destinations, passedThrough, sendersOf } from './route.js';
import { goodsOf } from './transferred-goods.js';
import { itemsWithin } from './named-goods.js';

const SHIPPED = nounBit('carrier') | nounBit('transfer') | nounBit('quantity');

/** Verbs that are only said of goods under way. */
const INTERCEPTING = new Set('intercept interdict impound confiscate'.split(' '));
/** Verbs that stop a policy as well as a ship. */
export const STOPPING = new Set('halt block stop hold detain net capture catch find discover'.split(' '));
const POLICY =
  nounBit('licence') | nounBit('deal') | nounBit('purchase') | nounBit('aid') | nounBit('plan') | nounBit('training');

function isUnderWay({ kinds, items }: Meaning): boolean {
  if ((kinds & nounBit('carrier')) !== 0) return true;
  return items.length > 0 && (kinds & (POLICY | nounBit('transfer'))) === 0;
}

/** `The navy seized Y on its way from X to Z`, `a ship with Y for Z was stopped`. `inner` are the facts told of the goods. */
export function readSeize(
  context: FrameContext,
  clause: Clause,
  inner: (clause: Clause) => readonly Fact[],
): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const passive = view.isPassive(clause);
  const phrases = passive ? phrasesOf(clause) : slotsOf(clause, 'object');
  const goodsSide = passive ? view.subjects(clause) : view.objects(clause);
  const seizers = passive ? partiesOf(rolesOf(view, clause).by) : partiesOf(view.subjects(clause));
  if (seizers.some(({ party }) => isNonState(party))) return null;
  if (STOPPING.has(verb.lemma) && !goodsSide.slice(0, 1).some((meaning) => isUnderWay(meaning))) return null;
  if (verb.lemma === 'capture' && !goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0)) return null;
  const roles = rolesOf(view, clause);
  const told = phrases.flatMap((phrase) => view.toldOf(phrase)).flatMap(inner);
  const items = goodsItems(context, clause, goodsSide, roles, told, isStrong(verb, 'seize'));
  if (items.length === 0) return null;
  const named = gather(context, goodsSide, roles, told);
  const isLeaving =
    told.some(({ stage }) => stage === 'planned') && named.suppliers.length + named.origins.length === 0;
  return factOf(context, clause, 'seized', {
    frame: 'seize',
    suppliers: isLeaving ? whereSeized(context, clause, roles, named.recipients) : named.suppliers,
    recipients: named.recipients,
    origins: named.origins,
    via: [...passedThrough(roles), ...placesOf(roles.at), ...partiesOf(roles.at)],
    places: [...told.flatMap((fact) => [...fact.places]), ...destinationPlaces({ ...roles, at: [] })],
    items,
    isShipment: named.isShipment || INTERCEPTING.has(verb.lemma) || isRemoval(context, clause),
  });
}

function phrasesOf(clause: Clause): NounPhrase[] {
  const own = slotsOf(clause, 'subject');
  return own.length > 0 ? own : clause.antecedent === null ? [] : [clause.antecedent];
}

function goodsItems(
  context: FrameContext,
  clause: Clause,
  goodsSide: readonly Meaning[],
  roles: Roles,
  told: readonly Fact[],
  isSure: boolean,
): ItemMention[] {
  const own = itemsOf(goodsSide).filter(({ item }) => !item.civil);
  if (own.length > 0) return [...own, ...itemsOf(roles.including)];
  const inner = told.flatMap((fact) => [...fact.items]);
  if (inner.length > 0) return inner;
  const isStopped = context.view.isPassive(clause);
  const withIt = [...itemsOf(roles.with), ...itemsOf(roles.at)];
  const inside =
    isSure || goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0)
      ? itemsWithin({
          ...clause,
          slots: clause.slots.filter((slot) => isOfGoods(clause, slot, isStopped)),
        })
      : [];
  if (withIt.length === 0 && inside.length > 0) return inside;
  if (withIt.length > 0 && goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0)) return withIt;
  return isSure ? goodsOf(context, goodsSide) : [];
}

/** `seized at the port of Z rifles that were about to be shipped to Y`: goods that have not left come from where they are. */
function whereSeized(
  context: FrameContext,
  clause: Clause,
  roles: Roles,
  recipients: readonly PartyMention[],
): PartyMention[] {
  const before = clause.slots.filter(
    ({ preposition, at }) => (preposition === 'in' || preposition === 'at') && at < clause.verbAt,
  );
  const places = [...roles.at, ...context.view.meanings(before.map(({ phrase }) => phrase))];
  return receiversOf(places, context.placeParty).filter(
    ({ party }) => !isNonState(party) && !recipients.some((one) => stateOf(one.party) === stateOf(party)),
  );
}

/** Who seizes, and on what ship he came, is no goods. */
function isOfGoods({ verbAt }: Clause, { role, preposition, at }: Slot, isStopped: boolean): boolean {
  if (isStopped) return preposition !== 'by';
  return role !== 'subject' && at > verbAt;
}

interface Named {
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  isShipment: boolean;
}

function gather(context: FrameContext, goodsSide: readonly Meaning[], roles: Roles, told: readonly Fact[]): Named {
  const suppliers = [
    ...told.flatMap((fact) => [...fact.suppliers]),
    ...sendersOf(context, roles).filter(({ party }) => !isNonState(party)),
  ];
  return {
    suppliers,
    recipients: [
      ...told.flatMap((fact) => [...fact.recipients]),
      ...destinations(context, roles, true),
      ...boundOf(goodsSide),
    ],
    origins: [...originsOf(goodsSide), ...originsOf(roles.with), ...told.flatMap((fact) => [...fact.origins])],
    isShipment: roles.to.length + roles.for.length > 0 || goodsSide.some(({ kinds }) => (kinds & SHIPPED) !== 0),
  };
}

const CARRIER = nounBit('carrier');
const REMOVING = new Set('take remove lift pull unload offload confiscate'.split(' '));

/** `taken off a dhow`, `removed from the ship`. */
export function isRemoval(context: FrameContext, clause: Clause): boolean {
  const { verb } = clause;
  if (verb === null || !REMOVING.has(verb.lemma)) return false;
  return (
    context.view
      .after(clause, 'off', 'from')
      .some(({ kinds, parties, owners }) => (kinds & CARRIER) !== 0 && parties.length + owners.length === 0) &&
    context.view.after(clause, 'to', 'for').length === 0
  );
}

/** `the seizure of a ship with arms for Z`. */
export function readSeizureNoun(
  context: FrameContext,
  clause: Clause,
  slot: Slot,
  inner: (clause: Clause) => readonly Fact[],
): Fact | null {
  const { view } = context;
  const { phrase } = slot;
  const goods = phrase.of;
  if ((phrase.head.nounKinds & nounBit('seizure')) === 0 || goods === null) return null;
  const told = [...view.toldOf(goods), ...view.toldOf(phrase)].flatMap(inner);
  const after = view.following(clause, phrase);
  const pick = (...prepositions: string[]): Meaning[] =>
    view.meanings(after.filter((one) => prepositions.includes(one.preposition)).map((one) => one.phrase));
  const roles: Roles = {
    to: pick(...TOWARDS),
    for: pick('for'),
    from: pick('from'),
    by: pick('by'),
    with: pick('with'),
    via: pick(...THROUGH),
    at: pick('in', 'at', 'off', 'near', 'aboard'),
    including: pick('including'),
  };
  const goodsSide = [view.meaning(goods)];
  const items = goodsItems(context, clause, goodsSide, roles, told, false);
  if (items.length === 0) return null;
  const named = gather(context, goodsSide, roles, told);
  if (named.suppliers.length + named.recipients.length + named.origins.length === 0) return null;
  return {
    ...climb(view, clause, { stage: 'seized', cue: phrase, attribution: 'fact', accusers: [] }),
    frame: 'seizure',
    conduct: 'transfer',
    suppliers: distinctParties(named.suppliers),
    recipients: distinctParties(named.recipients),
    origins: distinctParties(named.origins),
    via: [...passedThrough(roles), ...placesOf(roles.at)],
    places: told.flatMap((fact) => [...fact.places]),
    items,
    trigger: phrase,
    sentence: view.sentence.index,
    clause,
    isMutual: false,
    isContinuation: refersBack(context, items),
    isContent: false,
    isShipment: named.isShipment,
  };
}
