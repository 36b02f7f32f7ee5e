/* oxlint-disable max-lines -- the frames of giving and getting share their readers of roles */
import type { ItemCategory, ItemService, Party, ReportConduct, Stage } from '#libs/lexicon';
import { frameBit, nounBit } from '../english/words.js';
import type { VerbFrame } from '../english/verbs.js';
import type { Meaning } from '../meaning/meaning.js';
import {
  distinctParties,
  isNonState,
  partyKey,
  stateOf,
  type ItemMention,
  type PartyMention,
  type PlaceMention,
} from '../meaning/mention.js';
import type { VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isGoods, type ClauseView } from './clause-view.js';
import type { Fact } from './fact.js';
import {
  boundOf,
  doersIn,
  itemsOf,
  originsOf,
  partiesOf,
  placesOf,
  receiversOf,
  rolesOf,
  type Roles,
} from './roles.js';
import { clauseStage } from './stage.js';
import { goodsNamedBy, makersOf as makersOfPhrase, usersOf as usersOfPhrase } from './told-of-goods.js';

const CARRIER = nounBit('carrier');
const GROUP = nounBit('nonstate');
const PAPER = nounBit('pact') | nounBit('deal');
const AID = nounBit('aid');
const TRANSFER = nounBit('transfer');
const REPORTER = nounBit('inquiry') | nounBit('judge') | nounBit('medium');
/** Verbs of getting that tell of a contract and not yet of goods. */
const CONTRACTING = new Set('buy purchase order procure commission select choose hire rent source'.split(' '));
const BROKERS = new Set('broker middleman intermediary agent gobetween airline carrier shipper'.split(' '));
/** Where a plane was made to land is not where it was going. */
const FORCING = new Set('force order make compel divert'.split(' '));
const USING = new Set('use fire fly deploy employ field operate possess show parade display have own get'.split(' '));
const FLYING = new Set(['uav', 'missiles', 'combat-aircraft', 'attack-helicopters']);
/** Tanks that roll into a town fight there; nobody delivers them. */
const ROLLING = new Set('roll enter cross move pass head advance go drive pull'.split(' '));
const SELF_MOVING = new Set([
  'battle-tanks',
  'armoured-vehicles',
  'combat-aircraft',
  'attack-helicopters',
  'warships',
  'uav',
]);
/** `ended up with the rebels`. */
const ENDING = new Set('end turn wind finish land'.split(' '));
const LOADING = new Set('take load pick embark collect'.split(' '));
const SUPPLYING = new Set('supply resupply provide equip'.split(' '));
const ARRIVING = new Set('arrive land dock surface berth turn touch end come enter'.split(' '));
const TRADING = new Set(
  'sell supply donate give export lease deliver lend promise pledge guarantee offer grant present transfer hand provide receive get acquire'.split(
    ' ',
  ),
);
const MOVING = new Set(
  'bring transfer smuggle move import ship carry fly transport take divert haul traffic funnel'.split(' '),
);

export const hasFrame = (verb: VerbGroup, frame: VerbFrame): boolean =>
  (((verb.verb?.frames ?? 0) | (verb.verb?.weakFrames ?? 0)) & frameBit(frame)) !== 0;
export const isStrong = (verb: VerbGroup, frame: VerbFrame): boolean =>
  ((verb.verb?.frames ?? 0) & frameBit(frame)) !== 0;

export interface FrameContext {
  view: ClauseView;
  /** The State in which a place lies, as a party. */
  placeParty: (place: PlaceMention) => PartyMention | null;
  /** The folded word of a number. */
  wordOf: (word: number) => string;
}

/** What a frame fills in; the rest of a fact is the same for all. */
export interface Filled {
  frame: string;
  suppliers?: readonly PartyMention[];
  recipients?: readonly PartyMention[];
  origins?: readonly PartyMention[];
  via?: readonly (PartyMention | PlaceMention)[];
  places?: readonly PlaceMention[];
  items?: readonly ItemMention[];
  conduct?: ReportConduct;
  isMutual?: boolean;
  isShipment?: boolean;
  /** The words tell of arms without naming any. */
  impliesArms?: boolean;
}

const impliedItem = (text: string, category: ItemCategory, service: ItemService | null): ItemMention => ({
  item: {
    text,
    category,
    designation: null,
    register: null,
    smallArm: null,
    calibreMm: null,
    rangeKm: null,
    lethal: null,
    dualUse: false,
    service,
    civil: false,
  },
  range: null,
  isGeneral: true,
});

/** Arms of which nothing is told. */
export const UNNAMED_ARMS = impliedItem('arms', 'unspecified-arms', null);
export const UNNAMED_TRAINING = impliedItem('training', 'training', 'training');

/** Whether none of the goods is named within a sentence. */
export function refersBack(context: FrameContext, items: readonly ItemMention[]): boolean {
  const { from } = context.view.sentence.range;
  return (
    items.length > 0 &&
    items.every(({ range }) => range !== null && range.firstToken < from) &&
    !context.view.sentence.isHeadline
  );
}

const PROVIDING = new Set(
  'provide cover include foresee envisage entail stipulate comprise concern regulate mention'.split(' '),
);

/** `it provides for the supply of`, said of an agreement. */
export function isContent(context: FrameContext, clause: Clause): boolean {
  if (clause.verb === null || !PROVIDING.has(clause.verb.lemma)) return false;
  return context.view.subjects(clause).some((meaning) => meaning.anaphor === 'it' || (meaning.kinds & PAPER) !== 0);
}

export function factOf(context: FrameContext, clause: Clause, done: Stage, filled: Filled): Fact {
  const reading = clauseStage(context.view, clause, done);
  const suppliers = distinctParties(filled.suppliers ?? []);
  return {
    ...reading,
    frame: filled.frame,
    conduct: filled.conduct ?? 'transfer',
    suppliers,
    recipients: distinctParties(filled.recipients ?? []),
    origins: distinctParties([...(filled.origins ?? []), ...partiesOf(context.view.after(clause, 'origin'))]),
    via: filled.via ?? [],
    places: filled.places ?? [],
    items: (filled.items ?? []).length > 0 ? (filled.items ?? []) : filled.impliesArms === true ? [UNNAMED_ARMS] : [],
    trigger: clause.verb ?? clause,
    sentence: context.view.sentence.index,
    clause,
    isMutual: filled.isMutual ?? false,
    isContinuation: refersBack(context, filled.items ?? []),
    isContent: isContent(context, clause),
    isShipment: filled.isShipment ?? true,
  };
}

/** Goods of a clause; where only `they` or `the shipment` stands, the goods spoken of before. */
export function goodsOf(context: FrameContext, meanings: readonly Meaning[], isTrade = false): ItemMention[] {
  const items = itemsOf(meanings);
  if (items.length > 0) return items;
  if (isTrade) {
    const vehicles = meanings.flatMap((meaning) => [...meaning.vehicles]);
    if (vehicles.length > 0) return vehicles;
  }
  const cargo = meanings.flatMap((meaning) => (meaning.phrase === null ? [] : context.view.cargoOf(meaning.phrase)));
  if (cargo.length > 0) return cargo;
  const refersBack = meanings.some(
    (meaning) =>
      meaning.anaphor === 'goods' ||
      meaning.anaphor === 'it' ||
      meaning.anaphor === 'they' ||
      (meaning.kinds & (TRANSFER | CARRIER | AID)) !== 0,
  );
  if (!refersBack) return [];
  const named = meanings.flatMap((meaning) =>
    meaning.phrase === null ? [] : goodsNamedBy(context.view, meaning.phrase),
  );
  if (named.length > 0) return named;
  const before = meanings[0]?.phrase == null ? [] : context.view.goodsAbove(meanings[0].phrase);
  return before.length > 0 ? before : [...context.view.discourse.goodsBefore(context.view.sentence.index)];
}

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
      ...(reached.length === 0 ? [...usersOf(context, subjects), ...userOf(context, clause)] : []),
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

/** Who uses the goods, where nobody else receives them. */
function usersOf(context: FrameContext, goods: readonly Meaning[]): PartyMention[] {
  return goods.flatMap(({ phrase }) => (phrase === null ? [] : usersOfPhrase(context.view, phrase)));
}

/** `built in a yard of X`, `made by X's works`: told of the goods in a clause of their own. */
function makersOf(context: FrameContext, goods: readonly Meaning[]): PartyMention[] {
  return goods.flatMap(({ phrase }) => (phrase === null ? [] : makersOfPhrase(context.view, phrase)));
}

/** In `Z used drones bought from X` whoever uses the goods has them. */
function userOf(context: FrameContext, clause: Clause): PartyMention[] {
  const { parent, antecedent } = clause;
  if ((clause.kind !== 'reduced' && clause.kind !== 'relative') || antecedent === null || parent?.verb == null)
    return [];
  if (!USING.has(parent.verb.lemma) || context.view.isPassive(parent)) return [];
  if (!parent.slots.some((slot) => slot.role === 'object' && slot.phrase === antecedent)) return [];
  return partiesOf(context.view.subjects(parent));
}

const sameMention = (one: PartyMention, others: readonly PartyMention[]): boolean =>
  others.some(({ party }) => partyKey(party) === partyKey(one.party));

interface Source {
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  via: (PartyMention | PlaceMention)[];
}

const isReporter = (meaning: Meaning): boolean => (meaning.kinds & REPORTER) !== 0 && meaning.parties.length === 0;

/** The doer supplies. An armed group that brings goods from a State receives them; a ship has its port of departure. */
function sourcesOf(context: FrameContext, subjects: readonly Meaning[], roles: Roles, verb: VerbGroup): Source {
  const isBroker = subjects.some(({ phrase }) => phrase !== null && BROKERS.has(context.wordOf(phrase.head.word)));
  if (isBroker && sendersOf(context, roles).length > 0) {
    return {
      suppliers: sendersOf(context, roles),
      recipients: [],
      origins: [],
      via: [...passedThrough(roles), ...partiesOf(subjects)],
    };
  }
  const doers = partiesOf(subjects.filter((meaning) => !isReporter(meaning)));
  const carriers = subjects.filter((meaning) => (meaning.kinds & CARRIER) !== 0);
  return settleSource(context, doers, carriers, roles, verb);
}

function agentOf(context: FrameContext, roles: Roles, verb: VerbGroup, goods: readonly Meaning[]): Source {
  const doers = doersIn(roles.by);
  const carriers = roles.by.filter((meaning) => (meaning.kinds & CARRIER) !== 0);
  const source = settleSource(context, doers, carriers, roles, verb);
  return { ...source, origins: [...source.origins, ...originsOf(goods)] };
}

function settleSource(
  context: FrameContext,
  doers: PartyMention[],
  carriers: readonly Meaning[],
  roles: Roles,
  verb: VerbGroup,
): Source {
  const from = sendersOf(context, roles);
  const fromPlaces = placesOf(roles.from);
  const via = [...passedThrough(roles)];
  const isMove = MOVING.has(verb.lemma);
  const loadedAt = LOADING.has(verb.lemma) && from.length === 0 ? receiversOf(roles.at, context.placeParty) : [];
  if (doers.length === 0)
    return {
      suppliers: from,
      recipients: [],
      origins: [...originsOf(carriers), ...originsOf(roles.from), ...loadedAt],
      via,
    };
  const otherFrom = from.filter(({ party }) => !doers.some((doer) => partyKey(doer.party) === partyKey(party)));
  if (isMove && otherFrom.length > 0 && doers.every(({ party }) => isNonState(party)))
    return { suppliers: otherFrom, recipients: doers, origins: [], via };
  return {
    suppliers: doers,
    recipients: [],
    origins: [],
    via: [...via, ...otherFrom, ...(otherFrom.length === 0 ? fromPlaces : [])],
  };
}

export function passedThrough(roles: Roles): (PartyMention | PlaceMention)[] {
  return [...partiesOf(roles.via), ...(partiesOf(roles.via).length === 0 ? placesOf(roles.via) : [])];
}

/** Who sends: a party, or the State of the port or town that goods come from. */
export function sendersOf(context: FrameContext, roles: Roles): PartyMention[] {
  const named = partiesOf(roles.from);
  return named.length > 0 ? named : receiversOf(roles.from, context.placeParty);
}

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

/** `to` and `for` name who receives; a place only counts where nobody is named. */
export function destinations(context: FrameContext, roles: Roles, withFor: boolean): PartyMention[] {
  const told = withFor ? receiversOf(roles.for, context.placeParty) : [];
  const there =
    told.length > 0 && told.every(({ isAnaphoric }) => isAnaphoric)
      ? placesOf(roles.at)
          .map((place) => context.placeParty(place))
          .filter((party) => party !== null)
      : [];
  const meant = there.length > 0 ? there : told;
  const reached = receiversOf(roles.to, context.placeParty);
  if (meant.length > 0 && reached.every(({ isPlaceName }) => isPlaceName)) return meant;
  if (meant.length + reached.length === 0 && roles.to.length + roles.for.length > 0) return partiesOf(roles.including);
  const named = reached.filter(({ isPlaceName }) => !isPlaceName);
  const others = (named.length > 0 ? named : reached).filter(
    ({ party }) => !meant.some((one) => livesIn(one.party, party)),
  );
  return [...meant, ...others];
}

/** `into Z for the rebels of Z`: the rebels receive, Z is where they are. */
const livesIn = (group: Party, state: Party): boolean =>
  isNonState(group) &&
  group.kind === 'actor' &&
  state.kind === 'state' &&
  (group.homeIso2 === state.iso2 || group.operatesIn.includes(state.iso2));

export function destinationPlaces(roles: Roles): PlaceMention[] {
  return [...placesOf(roles.to), ...placesOf(roles.at)];
}

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
  if (items.length === 0) return null;
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
  const isContract = CONTRACTING.has(verb.lemma);
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

/** `X arms Z with Y`. */
export function readEquip(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const roles = rolesOf(view, clause);
  const passive = view.isPassive(clause);
  const doers = passive
    ? partiesOf(roles.by)
    : partiesOf(view.subjects(clause).filter((meaning) => !isReporter(meaning)));
  const receivers = receiversOf(passive ? view.subjects(clause) : view.objects(clause), context.placeParty);
  const items = itemsOf(roles.with);
  const isArming = isStrong(verb, 'equip');
  const isNameless =
    !passive &&
    isArming &&
    view.objects(clause).some(({ phrase }) => phrase !== null && view.groupMeant(phrase).length > 0);
  if ((receivers.length === 0 && !isNameless) || (items.length === 0 && !isArming)) return null;
  if (doers.length === 0 && (passive || items.length === 0) && originsOf(roles.with).length === 0) return null;
  if (doers.some((doer) => receivers.some(({ party }) => partyKey(party) === partyKey(doer.party)))) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'equip',
    suppliers: doers,
    recipients: receivers,
    origins: originsOf(roles.with),
    via: passedThrough(roles),
    places: placesOf(roles.at),
    items,
    impliesArms: true,
  });
}

/** `Y reached Z from X`: the goods move by themselves, or on a ship. */
export function readArrive(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const subjects = view.subjects(clause);
  if (
    !subjects.some((meaning) => isGoods(meaning) || (meaning.kinds & AID) !== 0) &&
    !subjects.some((meaning) => meaning.anaphor === 'they' || meaning.anaphor === 'it')
  )
    return null;
  const roles = rolesOf(view, clause);
  const own = goodsOf(context, subjects);
  const carried = subjects.some(({ kinds }) => (kinds & CARRIER) !== 0) ? itemsOf(roles.with) : [];
  const items = carried.length > 0 ? carried : own;
  const isShip = items.length === 0 && subjects.some(({ kinds }) => (kinds & CARRIER) !== 0);
  if (verb.lemma === 'fly' && items.length > 0 && items.every(({ item }) => FLYING.has(item.category))) return null;
  if (clause.kind === 'infinitive' && FORCING.has(clause.parent?.verb?.lemma ?? '')) return null;
  if ((items.length === 0 && !isShip) || (view.isPassive(clause) && !isStrong(verb, 'arrive'))) return null;
  const reached =
    verb.lemma === 'reach' || verb.lemma === 'enter' ? receiversOf(view.objects(clause), context.placeParty) : [];
  const left =
    verb.lemma === 'leave' || verb.lemma === 'depart' ? receiversOf(view.objects(clause), context.placeParty) : [];
  const endsUp = ENDING.has(verb.lemma) ? partiesOf(roles.with) : [];
  const to = [...reached, ...endsUp, ...destinations(context, roles, true)];
  const suppliers = [...sendersOf(context, roles), ...left];
  const at = to.length === 0 && ARRIVING.has(verb.lemma) ? receiversOf(roles.at, context.placeParty) : [];
  if (to.length + at.length + suppliers.length === 0) return null;
  if (
    ROLLING.has(verb.lemma) &&
    suppliers.length === 0 &&
    own.length > 0 &&
    own.every(({ item }) => SELF_MOVING.has(item.category)) &&
    originsOf(subjects).length === 0
  )
    return null;
  if (suppliers.length === 0 && own.length > 0 && own.every(({ item }) => item.category === 'warships')) return null;
  const users =
    to.length + at.length > 0 ? [] : [...usersOf(context, subjects), ...subjects.flatMap(({ owners }) => [...owners])];
  return factOf(context, clause, left.length > 0 ? 'in-transit' : 'delivered', {
    frame: 'arrive',
    suppliers,
    recipients: [...to, ...at, ...boundOf(subjects), ...users],
    origins: [...originsOf(subjects), ...originsOf(roles.with), ...makersOf(context, subjects)],
    via: passedThrough(roles),
    places: [...placesOf(view.objects(clause)), ...destinationPlaces(roles)],
    items,
  });
}

/** `a ship carrying Y from X to Z`. */
export function readCarry(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const verb = clause.verb as VerbGroup;
  const roles = rolesOf(view, clause);
  const passive = view.isPassive(clause);
  const subjects = view.subjects(clause);
  const loaded = passive && subjects.some((meaning) => (meaning.kinds & CARRIER) !== 0 && meaning.items.length === 0);
  const goodsSide = loaded ? roles.with : passive ? subjects : view.objects(clause);
  const items = passive && !loaded ? goodsOf(context, goodsSide) : itemsOf(goodsSide);
  if (items.length === 0) return null;
  const isSpokenOf = subjects.some(({ anaphor }) => anaphor === 'goods' || anaphor === 'they' || anaphor === 'it');
  const carriers = passive && !loaded ? [...roles.by, ...roles.at] : subjects;
  const ends = roles.to.length + roles.for.length + roles.from.length;
  if (verb.lemma === 'carry' && ends === 0 && !isSpokenOf && !carriers.some(({ kinds }) => (kinds & CARRIER) !== 0))
    return null;
  const doers = partiesOf(carriers);
  const from = sendersOf(context, roles);
  return factOf(context, clause, 'in-transit', {
    frame: 'carry',
    suppliers: from.length > 0 ? from : doers,
    recipients: [...destinations(context, roles, true), ...boundOf(goodsSide), ...boundOf(carriers)],
    origins: [...originsOf(goodsSide), ...originsOf(carriers)],
    via: passedThrough(roles),
    places: placesOf(roles.to),
    items: [...items, ...itemsOf(roles.including)],
  });
}
