import { TRIP_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import { isNonState } from '../meaning/mention.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { isGoods } from '../meaning/goods-meaning.js';
import { itemsOf, partiesOf, placesOf, receiversOf, rolesOf } from './roles.js';
import { factOf, type FrameContext } from './frame-context.js';
import { sendersOf } from './route.js';
import { goodsOf } from './transferred-goods.js';
import { cargoOf } from './named-goods.js';

const CARRIER = nounBit('carrier');
const LEAVING = new Set('load sail depart leave start embark come go fly'.split(' '));
const SWAPPING = new Set('exchange swap trade barter'.split(' '));

/** `the plane had taken off in X`, `she had been loaded in X`, `all of them sailed from X`: the goods on board come from there. */
export function readDeparture(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const { verb } = clause;
  const isTakeOff =
    verb?.lemma === 'take' && verb.units.length > 0 && clause.slots.every(({ role }) => role !== 'object');
  if (verb === null || (!LEAVING.has(verb.lemma) && !isTakeOff)) return null;
  const subjects = view.subjects(clause);
  // `she had been loaded in X` is a ship; whoever `had flown from X` is a traveller.
  const isLoaded = verb.lemma === 'load' || verb.lemma === 'sail';
  const isShip = subjects.some(
    ({ kinds, anaphor }) =>
      (kinds & CARRIER) !== 0 ||
      anaphor === 'it' ||
      anaphor === 'they' ||
      anaphor === 'goods' ||
      (anaphor === 'he' && isLoaded),
  );
  const items = view.discourse.goodsBefore(view.sentence.index);
  if (!isShip || items.length === 0) return null;
  const roles = rolesOf(view, clause);
  const from = sendersOf(context, roles);
  const at =
    from.length > 0 || verb.lemma === 'come' || verb.lemma === 'go' ? [] : receiversOf(roles.at, context.placeParty);
  const origins = [...from, ...at].filter(({ party }) => !isNonState(party));
  if (origins.length === 0) return null;
  return factOf(context, clause, 'in-transit', { frame: 'departure', origins, items });
}

const ACCIDENTS = new Set('overturn crash sink capsize explode derail ground strand break'.split(' '));

/** `a lorry full of rifles overturned in Z`: goods that an accident brings to light. */
export function readAccident(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !ACCIDENTS.has(clause.verb.lemma)) return null;
  const subjects = view.subjects(clause);
  if (!subjects.some(({ kinds }) => (kinds & CARRIER) !== 0)) return null;
  const roles = rolesOf(view, clause);
  const items = [
    ...itemsOf(roles.with),
    ...subjects.flatMap(({ phrase }) => (phrase === null ? [] : cargoOf(view, phrase))),
  ];
  if (items.length === 0) return null;
  const bound = [...receiversOf(roles.to, context.placeParty), ...receiversOf(roles.for, context.placeParty)];
  const recipients = bound.length > 0 ? bound : receiversOf(roles.at, context.placeParty);
  return factOf(context, clause, 'in-transit', {
    frame: 'accident',
    suppliers: sendersOf(context, roles),
    recipients,
    places: placesOf(roles.at),
    items,
  });
}

/** `made four flights from X to Z with rifles`. */
export function readTrip(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const isTrip = clause.slots.some(
    (slot) =>
      slot.role === (view.isPassive(clause) ? 'subject' : 'object') &&
      TRIP_WORDS.has(context.wordOf(slot.phrase.head.word)),
  );
  if (clause.verb === null || !isTrip) return null;
  const roles = rolesOf(view, clause);
  const items = itemsOf(roles.with);
  const named = clause.slots.flatMap((slot) =>
    slot.role === 'object' || slot.role === 'preposition'
      ? view.meaning(slot.phrase).owners.filter(({ party }) => isNonState(party))
      : [],
  );
  const recipients = named.length > 0 ? named : receiversOf(roles.to, context.placeParty);
  if (items.length === 0 || recipients.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'trip',
    suppliers: sendersOf(context, roles),
    recipients,
    places: placesOf(roles.to),
    items,
  });
}

const USING = new Set('use employ field deploy'.split(' '));

/** `the shipment would be used by Z`: whoever is to use goods is to have them. */
export function readUse(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !USING.has(clause.verb.lemma) || !view.isPassive(clause)) return null;
  const subjects = view.subjects(clause);
  const items = goodsOf(context, subjects);
  const recipients = partiesOf(view.after(clause, 'by'));
  if (
    items.length === 0 ||
    recipients.length === 0 ||
    !subjects.some((meaning) => isGoods(meaning) || meaning.anaphor !== null)
  )
    return null;
  return { ...factOf(context, clause, 'in-transit', { frame: 'use', recipients, items }), stage: 'mentioned' };
}

/** `X and Z exchange missile technology`: each supplies the other. */
export function readExchange(context: FrameContext, clause: Clause): readonly Fact[] {
  const { view } = context;
  if (clause.verb === null || !SWAPPING.has(clause.verb.lemma)) return [];
  const items = itemsOf(view.objects(clause));
  const parties = [...partiesOf(view.subjects(clause)), ...partiesOf(view.after(clause, 'with'))];
  const [first, second] = parties;
  if (items.length === 0 || first === undefined || second === undefined || parties.length > 2) return [];
  const fill = (suppliers: typeof parties, recipients: typeof parties): Fact =>
    factOf(context, clause, 'delivered', { frame: 'exchange', suppliers, recipients, items });
  return [fill([first], [second]), fill([second], [first])];
}
