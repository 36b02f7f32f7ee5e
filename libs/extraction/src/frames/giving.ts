import type { Meaning } from '../meaning/meaning.js';
import { isSameName, type PartyMention, stateOf } from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isGoods } from '../meaning/goods-meaning.js';
import type { Fact } from './fact.js';
import { factOf, type FrameContext, isStrong } from './frame-context.js';
import { boundOf, itemsOf, originsOf, partiesOf, receiversOf, type Roles, rolesOf } from './roles.js';
import { goodsOf, makersOf, TRADING, userOf, usersOf } from './transferred-goods.js';
import { agentOf, CARRIER, destinationPlaces, destinations, GROUP, LOADING, sourcesOf } from './route.js';

const SUPPLYING = new Set('supply resupply provide equip'.split(' '));

/** `X supplied Y to Z`, `Y was supplied to Z by X`, `Z was given Y by X`. */
export function readGive(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const [subjects, objects, roles] = [view.subjects(clause), view.objects(clause), rolesOf(view, clause)];
  return view.isPassive(clause)
    ? givePassive(context, clause, verb, subjects, objects, roles)
    : giveActive(context, clause, verb, subjects, objects, roles);
}

function giveActive(
  context: FrameContext,
  clause: Clause,
  verb: VerbGroup,
  subjects: Meaning[],
  objects: Meaning[],
  roles: Roles,
): Fact | null {
  const goods = goodsOf(context, objects, TRADING.has(verb.lemma));
  const withGoods = itemsOf(roles.with);
  const receivers = partiesOf(
    objects.filter((meaning) => meaning.items.length === 0 && meaning.anaphor !== 'they' && meaning.anaphor !== 'it'),
  );
  const items = goods.length > 0 ? [...goods, ...itemsOf(roles.including)] : withGoods;
  if (items.length === 0) return null;
  if (goods.length === 0 && receivers.length === 0) return null;
  if (verb.lemma === 'let' && roles.to.length + roles.for.length + roles.via.length === 0) return null;
  if ((verb.lemma === 'fly' || verb.lemma === 'take') && roles.to.length + roles.from.length === 0) return null;
  const source = sourcesOf(context, subjects, roles, verb);
  const named = [
    ...receivers,
    ...source.recipients,
    ...destinations(context, roles, goods.length > 0),
    ...boundOf(objects),
  ];
  if (
    !isStrong(verb, 'give') &&
    named.length + source.via.length + destinationPlaces(roles).length + roles.to.length === 0
  )
    return null;
  const isUnderWay = verb.isProgressive && subjects.some(({ kinds }) => (kinds & CARRIER) !== 0);
  return factOf(context, clause, isUnderWay ? 'in-transit' : 'delivered', {
    frame: 'give',
    suppliers: source.suppliers,
    recipients: [
      ...named,
      ...handedOverAt(context, verb, roles, named, source.suppliers),
      ...(named.length === 0 ? userOf(context, clause).filter((user) => !sameMention(user, source.suppliers)) : []),
    ],
    origins: [...originsOf(objects), ...source.origins, ...makersOf(context, objects)],
    via: source.via,
    places: destinationPlaces(roles),
    items,
  });
}

function givePassive(
  context: FrameContext,
  clause: Clause,
  verb: VerbGroup,
  subjects: Meaning[],
  objects: Meaning[],
  roles: Roles,
): Fact | null {
  const subjectIsReceiver = partiesOf(subjects).length > 0 && !subjects.some(isGoods);
  const given = [...itemsOf(objects), ...itemsOf(roles.with)];
  if (!subjectIsReceiver && MANNED.has(verb.lemma) && roles.by.length > 0 && roles.to.length + roles.from.length === 0)
    return handled(context, clause, subjects, roles);
  const goods = subjectIsReceiver
    ? given.length > 0 || !SUPPLYING.has(verb.lemma)
      ? given
      : [...context.view.discourse.goodsBefore(context.view.sentence.index)]
    : goodsOf(context, subjects, TRADING.has(verb.lemma));
  if (goods.length === 0) return null;
  const agent = agentOf(context, roles, verb, subjectIsReceiver ? [] : subjects);
  const reached = [
    ...(subjectIsReceiver ? partiesOf(subjects) : []),
    ...agent.recipients,
    ...destinations(context, roles, !subjectIsReceiver),
    ...boundOf(subjects),
  ];
  const isAnonymous =
    agent.suppliers.length + agent.origins.length === 0 && roles.by.some(({ kinds }) => (kinds & GROUP) !== 0);
  const fact = factOf(context, clause, 'delivered', {
    frame: 'give-passive',
    suppliers: agent.suppliers,
    recipients: [
      ...reached,
      ...handedOverAt(context, verb, roles, reached, agent.suppliers),
      ...(reached.length === 0
        ? [...usersOf(context, subjects), ...userOf(context, clause), ...whereTheyAre(context, clause, agent.suppliers)]
        : []),
    ],
    origins: [
      ...originsOf(subjectIsReceiver ? objects : subjects),
      ...agent.origins,
      ...makersOf(context, subjectIsReceiver ? objects : subjects),
    ],
    via: agent.via,
    places: destinationPlaces(roles),
    items: [...goods, ...itemsOf(roles.including)],
  });
  return isAnonymous ? { ...fact, isAnonymous } : fact;
}

const STANDING = new Set(
  'be stand arrive appear see spot photograph station deploy base park fly operate display'.split(' '),
);

/** `missiles supplied by X are now in place at Z`: who has them on his soil has received them. */
function whereTheyAre(
  context: FrameContext,
  { kind, parent, antecedent }: Clause,
  suppliers: readonly PartyMention[],
): PartyMention[] {
  if (kind !== 'reduced' || antecedent === null || suppliers.length === 0) return [];
  if (parent?.verb == null || !STANDING.has(parent.verb.lemma)) return [];
  if (!parent.slots.some(({ phrase, role }) => phrase === antecedent && role === 'subject')) return [];
  return receiversOf(rolesOf(context.view, parent).at, context.placeParty).filter(
    ({ party }) => !suppliers.some((one) => stateOf(one.party) === stateOf(party)),
  );
}

const MANNED = new Set('drive fly sail pilot operate'.split(' '));

/** `cars from X are driven by Z's men`: whoever drives them has them. */
function handled(context: FrameContext, clause: Clause, subjects: Meaning[], roles: Roles): Fact | null {
  const items = itemsOf(subjects);
  const recipients = partiesOf(roles.by);
  const sources = clause.slots.filter(({ preposition, at }) => preposition === 'from' && at < clause.verbAt);
  const suppliers = partiesOf(context.view.meanings(sources.map((slot) => slot.phrase)));
  if (items.length === 0 || recipients.length === 0) return null;
  const fact = factOf(context, clause, 'delivered', {
    frame: 'handled',
    suppliers,
    recipients,
    origins: [...originsOf(subjects), ...makersOf(context, subjects)],
    items,
  });
  return suppliers.length + fact.origins.length > 0 ? fact : { ...fact, stage: 'mentioned' };
}

const sameMention = (one: PartyMention, others: readonly PartyMention[]): boolean =>
  others.some(({ party }) => isSameName(party, one.party));

/** Where goods were handed over, when nothing else says for whom. */
function handedOverAt(
  context: FrameContext,
  verb: VerbGroup,
  roles: Roles,
  known: readonly PartyMention[],
  suppliers: readonly PartyMention[],
): PartyMention[] {
  if (known.length > 0 || LOADING.has(verb.lemma)) return [];
  return receiversOf(roles.at, context.placeParty).filter(
    ({ party }) => !suppliers.some((one) => stateOf(one.party) === stateOf(party)),
  );
}
