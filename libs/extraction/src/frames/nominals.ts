import { HOLDING_WORDS, PART_WORDS } from '../english/cues.js';
import type { ReportConduct } from '#libs/lexicon';
import { governorBit, nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { distinctParties, type PartyMention } from '../meaning/mention.js';
import type { Clause, Slot } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { isMilitary } from './agreements.js';
import { nominalStage } from './nominal-stage.js';
import { AT, isAside, itemsOf, partiesOf, placesOf, receiversOf, THROUGH, TOWARDS } from './roles.js';
import { STOPPING } from './seizures.js';
import { hasFrame, isContent, refersBack, type FrameContext } from './frame-context.js';

const KIND = {
  transfer: nounBit('transfer'),
  purchase: nounBit('purchase'),
  deal: nounBit('deal'),
  pact: nounBit('pact'),
  aid: nounBit('aid'),
  licence: nounBit('licence'),
  training: nounBit('training'),
  request: nounBit('request'),
  offer: nounBit('offer'),
  threat: nounBit('threat'),
  plan: nounBit('plan'),
  quantity: nounBit('quantity'),
  embargo: nounBit('embargo'),
};
const ACTS =
  KIND.transfer | KIND.purchase | KIND.deal | KIND.aid | KIND.licence | KIND.training | KIND.request | KIND.offer;
/** Verbs whose subject is the doer of the transfer that is their object. */
const DOER_GOVERNORS = (
  [
    'begin',
    'finish',
    'announce',
    'plan',
    'offer',
    'halt',
    'refuse',
    'agree',
    'threaten',
    'confirm',
    'deny',
    'weigh',
    'allow',
  ] as const
)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);
const HOSTING = new Set(['for', 'of', 'on', 'in', 'worth']);
const BLAMING = governorBit('accuse') | governorBit('convict') | governorBit('suspect');
const BLAMING_LINKS = new Set(['of', 'for', 'with', 'over']);
const INVOLVED = new Set('involve engage participate implicate'.split(' '));
const LIGHT = new Set(
  'lift impose introduce drop ease waive scrap make conduct undertake carry speed increase step expand boost organise organize arrange facilitate take broker oversee perform run mastermind resume send enter declare register notify'.split(
    ' ',
  ),
);

/** A transfer that a noun names: `Iran's shipments of rockets to Z`, `the sale of Y to Z by X`. */
export function readNominal(context: FrameContext, clause: Clause, slot: Slot): Fact | null {
  const { view } = context;
  const { phrase } = slot;
  const meaning = view.meaning(phrase);
  const isGoodsOnly = (meaning.kinds & ACTS) === 0;
  if ((meaning.kinds & KIND.embargo) !== 0 && meaning.items.length > 0 && (meaning.kinds & KIND.transfer) === 0)
    return null;
  if (isGoodsOnly && meaning.items.length === 0) return null;
  const after = view.following(clause, phrase);
  const items = [
    ...meaning.items,
    ...itemsOf(pick(context, after, 'including', 'of', 'with')),
    ...borrowed(context, clause, meaning, after),
  ];
  const isBare = items.length === 0 && !(meaning.kinds & KIND.training && isMilitary(context, phrase));
  if (isBare && (meaning.kinds & KIND.transfer) === 0) return null;
  const sides = sidesOf(context, clause, slot, meaning, after);
  const isOrphan = sides.suppliers.length + sides.recipients.length + sides.origins.length === 0;
  if (isOrphan && (isBare || isGoodsOnly)) return null;

  const host = slot.role === 'preposition' ? hostOf(context, clause, slot) : null;
  const reading = { ...nominalStage(view, clause, phrase, host?.phrase ?? phrase, context.wordOf) };
  if (isAside(slot) || isBare || (isGoodsOnly && !isTold(sides))) reading.stage = 'mentioned';
  const request = (meaning.kinds & KIND.request) !== 0 && reading.stage === 'mentioned';
  return {
    ...reading,
    stage: request ? 'requested' : reading.stage,
    ...sides,
    frame: isGoodsOnly ? 'goods' : 'nominal',
    conduct: conductOf(meaning),
    via: [...partiesOf(pick(context, after, ...THROUGH)), ...placesOf(pick(context, after, ...THROUGH))],
    places: [...meaning.places, ...placesOf(pick(context, after, ...TOWARDS, ...AT))],
    items,
    trigger: phrase,
    sentence: view.sentence.index,
    clause,
    isContinuation: refersBack(context, items),
    isContent: isContent(context, clause),
    isShipment: !isGoodsOnly,
  };
}

function conductOf(meaning: Meaning): ReportConduct {
  if ((meaning.kinds & KIND.licence) !== 0) return 'licence';
  if ((meaning.kinds & KIND.training) !== 0 && meaning.items.every(({ item }) => item.category === 'training'))
    return 'assistance';
  return (meaning.kinds & KIND.purchase) !== 0 ? 'procurement' : 'transfer';
}

const pick = (context: FrameContext, slots: readonly Slot[], ...prepositions: readonly string[]): Meaning[] =>
  context.view.meanings(slots.filter((slot) => prepositions.includes(slot.preposition)).map((slot) => slot.phrase));

/** `two shipments to Z of rockets`; goods named elsewhere in the clause when the noun itself names none. */
function borrowed(
  context: FrameContext,
  clause: Clause,
  meaning: Meaning,
  after: readonly Slot[],
): Meaning['items'][number][] {
  if (
    meaning.items.length > 0 ||
    (meaning.kinds & (KIND.transfer | KIND.licence | KIND.deal | KIND.request | KIND.offer)) === 0
  )
    return [];
  const following = itemsOf(context.view.meanings(after.map((slot) => slot.phrase)));
  if (following.length > 0) return following;
  const isNamed =
    after.some((slot) => ['by', 'from', 'to', 'into'].includes(slot.preposition)) &&
    (meaning.kinds & KIND.transfer) !== 0;
  return meaning.anaphor === 'goods' || isNamed
    ? [...context.view.discourse.goodsBefore(context.view.sentence.index)]
    : [];
}

/** Goods alone tell of a transfer only with both ends. */
const isTold = (sides: Sides): boolean =>
  sides.recipients.length > 0 && sides.suppliers.length + sides.origins.length > 0;

interface Sides {
  suppliers: PartyMention[];
  recipients: PartyMention[];
  origins: PartyMention[];
  isMutual: boolean;
}

function sidesOf(context: FrameContext, clause: Clause, slot: Slot, meaning: Meaning, after: readonly Slot[]): Sides {
  const { view } = context;
  const by = partiesOf(pick(context, after, 'by'));
  const from = partiesOf(pick(context, after, 'from', 'of'));
  const to = receiversOf(pick(context, after, ...TOWARDS), context.placeParty);
  const meant = [...receiversOf(pick(context, after, 'for'), context.placeParty), ...heldBy(context, after)];
  const withOther = partiesOf(pick(context, after, 'with', 'between'));
  const doers = (meaning.kinds & ACTS) === 0 ? [] : doersOf(context, clause, slot);
  const owners = [...meaning.origins];
  const isPurchase = (meaning.kinds & (KIND.purchase | KIND.request)) !== 0 && (meaning.kinds & KIND.transfer) === 0;
  const recipients = distinctParties([
    ...to.filter(({ isPlaceName }) => !isPlaceName || meant.length === 0),
    ...meant,
    ...meaning.bound,
  ]);
  if (isPurchase) {
    const host = hostOf(context, clause, slot);
    const sellers =
      from.length > 0 || host === null
        ? from
        : partiesOf(pick(context, view.following(clause, host.phrase), 'with', 'from'));
    const buyers = [...by, ...owners, ...recipients];
    const refuser =
      sellers.length === 0 && (meaning.kinds & KIND.request) !== 0 ? refusersOf(context, clause, slot) : [];
    if (refuser.length > 0 && buyers.length > 0)
      return { suppliers: refuser, recipients: distinctParties(buyers), origins: [], isMutual: false };
    return {
      suppliers: sellers,
      recipients: distinctParties(buyers.length > 0 ? buyers : doers),
      origins: [],
      isMutual: false,
    };
  }
  const named = distinctParties([...by, ...from]);
  const suppliers = named.length > 0 ? named : owners.length > 0 && meaning.kinds & ACTS ? owners : doers;
  const isOpen = recipients.length === 0 && withOther.length > 0;
  return {
    suppliers: distinctParties(suppliers),
    recipients: isOpen ? withOther : recipients,
    origins: named.length > 0 || (meaning.kinds & ACTS) === 0 ? owners : [],
    isMutual: isOpen && (meaning.kinds & (KIND.deal | KIND.pact)) !== 0,
  };
}

const REFUSE = governorBit('refuse') | governorBit('deny');

/** Who turns a request down is whom it was made to. */
function refusersOf(context: FrameContext, clause: Clause, slot: Slot): PartyMention[] {
  const { view } = context;
  if (((clause.verb?.verb?.governors ?? 0) & REFUSE) === 0) return [];
  const passive = view.isPassive(clause);
  if (slot.role !== (passive ? 'subject' : 'object')) return [];
  return partiesOf(passive ? view.after(clause, 'by') : view.subjects(clause));
}

/** `in the rebels' hands`, `in Z's arsenal`. */
function heldBy(context: FrameContext, after: readonly Slot[]): PartyMention[] {
  return after
    .filter(({ preposition, phrase }) => preposition === 'in' && HOLDING_WORDS.has(context.wordOf(phrase.head.word)))
    .flatMap(({ phrase }) => [...context.view.meaning(phrase).owners]);
}

/** Who is accused or convicted of a transfer; of a person without a country, the country of the court. */
function blamed(context: FrameContext, clause: Clause): PartyMention[] {
  const { view } = context;
  const passive = view.isPassive(clause);
  const named = partiesOf(passive ? view.subjects(clause) : view.objects(clause));
  if (named.length > 0 || passive) return named;
  return partiesOf(view.subjects(clause)).concat(view.subjects(clause).flatMap((meaning) => [...meaning.owners]));
}

/** `took part in`, `had a role in`, `was involved in`. */
function takesPart(context: FrameContext, clause: Clause, slot: Slot): boolean {
  if (slot.preposition !== 'in' || clause.verb === null) return false;
  if (INVOLVED.has(clause.verb.lemma)) return true;
  return clause.slots.some((one) => one.role === 'object' && PART_WORDS.has(context.wordOf(one.phrase.head.word)));
}

/** `cancels a contract for the purchase of`: the noun before the preposition, when it names a deal or a plan. */
export function hostOf(context: FrameContext, clause: Clause, slot: Slot): Slot | null {
  if (!HOSTING.has(slot.preposition)) return null;
  const before = clause.slots.filter(
    (one) => one.at < slot.at && one.at > Math.max(clause.verbAt < slot.at ? clause.verbAt : -1, -1),
  );
  const wanted =
    ACTS |
    KIND.plan |
    KIND.pact |
    (slot.preposition === 'on' ? KIND.embargo : 0) |
    (slot.preposition === 'in' || slot.preposition === 'worth' ? KIND.quantity : 0);
  const host = before.findLast(
    (one) =>
      (context.view.meaning(one.phrase).kinds & wanted) !== 0 ||
      (slot.preposition === 'in' && (one.phrase.head.nounKinds & KIND.quantity) !== 0),
  );
  return host ?? null;
}

/** Who does the transfer that is the object of a verb: `X halted its deliveries`, never `X condemned the deliveries`. */
function doersOf(context: FrameContext, clause: Clause, slot: Slot): PartyMention[] {
  const { verb } = clause;
  const { view } = context;
  if (verb === null) return [];
  if (slot.role === 'preposition') {
    if (takesPart(context, clause, slot)) return partiesOf(view.subjects(clause));
    if (BLAMING_LINKS.has(slot.preposition) && ((verb.verb?.governors ?? 0) & BLAMING) !== 0)
      return blamed(context, clause);
    const host = hostOf(context, clause, slot);
    return host === null ? [] : doersOf(context, clause, host);
  }
  const isDoing =
    ((verb.verb?.governors ?? 0) & DOER_GOVERNORS) !== 0 || LIGHT.has(verb.lemma) || hasFrame(verb, 'approve');
  if (!isDoing || (hasFrame(verb, 'seize') && !STOPPING.has(verb.lemma))) return [];
  const passive = view.isPassive(clause);
  if (passive) return slot.role === 'subject' ? partiesOf(view.after(clause, 'by')) : [];
  return slot.role === 'object' ? partiesOf(view.subjects(clause)) : [];
}
