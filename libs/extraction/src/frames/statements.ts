import { FORMERLY_WORDS, SOURCE_WORDS, GOAL_WORDS, GIFT_WORDS } from '../english/cues.js';
import { WORD, nounBit } from '../english/words.js';
import { isForum, isNonState, isSameName, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import { slotsOf, type Clause, type Slot } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { wordsOf } from './agreements.js';
import { itemsOf, originsOf, partiesOf, placesOf, receiversOf, rolesOf, TOWARDS } from './roles.js';
import { isGoods } from '../meaning/goods-meaning.js';
import { factOf, hasFrame, type FrameContext } from './frame-context.js';
import { goodsOf } from './transferred-goods.js';
import { itemsWithin } from './named-goods.js';

const EMBARGO = nounBit('embargo');

const KEEPING = new Set('respect observe honour honor heed obey comply'.split(' '));

/** `violated`, and `did not respect`. */
export const isBreaching = (verb: VerbGroup): boolean =>
  (hasFrame(verb, 'breach') && !verb.isNegated) || (KEEPING.has(verb.lemma) && verb.isNegated);

/** `X has broken the arms embargo on Z`: that arms moved follows, though not which. */
export function readBreach(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const passive = view.isPassive(clause);
  const phrases = passive ? slotsOf(clause, 'subject') : slotsOf(clause, 'object');
  const embargo = phrases.find((phrase) => isArmsEmbargo(context, phrase));
  if (embargo === undefined) return null;
  const meaning = view.meaning(embargo);
  const after = view.following(clause, embargo);
  const on = after
    .filter((slot) => ['on', 'against', 'for', 'imposed'].includes(slot.preposition))
    .map((slot) => slot.phrase);
  const targets = [...receiversOf(view.meanings(on), context.placeParty), ...meaning.owners, ...meaning.origins].filter(
    ({ party }) => !isForum(party),
  );
  const doers = passive ? partiesOf(view.after(clause, 'by')) : partiesOf(view.subjects(clause));
  const isTarget = ({ party }: PartyMention): boolean => targets.some((target) => isSameName(target.party, party));
  const suppliers = targets.length === 0 ? [] : doers.filter((doer) => !isTarget(doer));
  const recipients = targets.length > 0 ? targets : doers;
  if (recipients.length === 0 || (targets.length === 0 && doers.every(({ isAnaphoric }) => isAnaphoric))) return null;
  const named = context.view.sentence.clauses.flatMap((one) => itemsWithin(one)).filter(({ isGeneral }) => !isGeneral);
  const fact = factOf(context, clause, 'delivered', {
    frame: 'breach',
    suppliers,
    recipients,
    items: named.length > 0 ? named : meaning.items,
    impliesArms: true,
  });
  return fact.stage === 'denied' ? { ...fact, stage: 'delivered' } : fact;
}

export function isArmsEmbargo(context: FrameContext, phrase: NounPhrase): boolean {
  const words = wordsOf(context, phrase);
  return (
    (phrase.head.nounKinds & EMBARGO) !== 0 &&
    words.some((word) => word === 'arms' || word === 'weapons' || word === 'embargo')
  );
}

/** `X is the main supplier of arms to Z`, `for Z the seller is X`. */
export function readCopula(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb?.lemma !== 'be' && clause.verb?.lemma !== 'become' && clause.verb?.lemma !== 'remain') return null;
  const where = readWhere(context, clause);
  if (where !== null) return where;
  const slots = [...clause.slots.filter(({ role }) => role !== 'preposition')];
  const noun = slots.find((slot) => isRole(context, slot));
  if (noun === undefined) return goesTo(context, clause);
  const named = partiesOf(view.meanings(slots.filter((slot) => slot !== noun).map((slot) => slot.phrase)));
  const roles = rolesOf(view, clause);
  const items = [...itemsOf(view.meanings([noun.phrase])), ...ofItems(context, noun.phrase), ...itemsOf(roles.for)];
  const known = items.length > 0 ? items : [...view.discourse.goodsBefore(view.sentence.index)];
  const isSource = SOURCE_WORDS.has(context.wordOf(noun.phrase.head.word));
  const others = isSource
    ? [...receiversOf(view.after(clause, ...TOWARDS, 'for'), context.placeParty), ...view.meaning(noun.phrase).owners]
    : partiesOf(roles.from);
  if (named.length === 0 || known.length === 0) return null;
  const [suppliers, recipients] = isSource ? [named, others] : [others, named];
  return factOf(context, clause, 'delivered', { frame: 'copula', suppliers, recipients, items: known });
}

const COMING = new Set('come originate start sail depart leave load make produce sit'.split(' '));

/** `X is where the arms came from`, `X is where the supplier sits`. */
function readWhere(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const inner = view.sentence.clauses.find(
    (one) => one.link === 'where' && (one.parent === clause || one.parent?.parent === clause),
  );
  if (inner?.verb == null) return null;
  const speaksOfSource = COMING.has(inner.verb.lemma) || inner.slots.some((slot) => isRole(context, slot));
  const items = view.discourse.goodsBefore(view.sentence.index);
  const suppliers = partiesOf(view.subjects(clause));
  if (!speaksOfSource || items.length === 0 || suppliers.length === 0) return null;
  return factOf(context, clause, 'delivered', { frame: 'where', suppliers, items });
}

const LISTING = new Set('list name include cite count identify mention give call describe see rank'.split(' '));

/** `among the sources of the arms they list X and Y`, `as the sponsor of Z the report names X`. */
export function readSources(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  if (clause.verb === null || !LISTING.has(clause.verb.lemma) || clause.verb.isNegated) return null;
  const noun = clause.slots.find(
    (slot) => slot.role === 'preposition' && SOURCE_WORDS.has(context.wordOf(slot.phrase.head.word).replace(/s$/, '')),
  );
  if (noun === undefined) return null;
  const suppliers = partiesOf(view.objects(clause));
  const of = noun.phrase.of === null ? [] : [view.meaning(noun.phrase.of)];
  const items = [...itemsOf(of), ...view.discourse.goodsBefore(view.sentence.index)];
  if (suppliers.length === 0) return null;
  return factOf(context, clause, 'delivered', {
    frame: 'sources',
    suppliers,
    recipients: partiesOf(of),
    items,
    impliesArms: partiesOf(of).length > 0,
  });
}

const SEEING = new Set('see suspect put place'.split(' '));

/** `X is behind the deliveries to Z`, `behind the shipments they see X`. */
export function readBehind(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const { verb } = clause;
  const isStanding = verb?.lemma === 'be' || verb?.lemma === 'stand';
  if (verb === null || (!isStanding && !SEEING.has(verb.lemma))) return null;
  const slot = clause.slots.find((one) => one.preposition === 'behind');
  if (slot === undefined || !isGoods(view.meaning(slot.phrase))) return null;
  const suppliers = partiesOf(isStanding ? view.subjects(clause) : view.objects(clause));
  const items = goodsOf(context, [view.meaning(slot.phrase)]);
  const to = view
    .following(clause, slot.phrase)
    .filter((one) => ['to', 'into', 'for'].includes(one.preposition))
    .map((one) => one.phrase);
  const users = view.meanings([slot.phrase]).flatMap((meaning) => [...meaning.owners, ...meaning.bound]);
  const recipients = [
    ...receiversOf(view.meanings(to), context.placeParty),
    ...users,
    ...usedWith(context, slot.phrase),
  ];
  if (suppliers.length === 0 || items.length === 0) return null;
  return factOf(context, clause, 'delivered', { frame: 'behind', suppliers, recipients, items });
}

/** `the mortars with which Z shelled a town`. */
function usedWith(context: FrameContext, phrase: NounPhrase): PartyMention[] {
  return context.view
    .toldOf(phrase)
    .flatMap((clause) => (clause.link === 'which' ? partiesOf(context.view.subjects(clause)) : []));
}

/** `papers name a buyer in Z`, `the seller, a trader in X`. */
export function readRoleNoun(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const slot = clause.slots.find(
    (one) => one.role !== 'subject' && isRole(context, one) && view.meaning(one.phrase).parties.length > 0,
  );
  const items = view.discourse.goodsBefore(view.sentence.index);
  if (slot === undefined || items.length === 0 || clause.verb?.isNegated === true) return null;
  const parties = partiesOf([view.meaning(slot.phrase)]);
  const isSource = SOURCE_WORDS.has(context.wordOf(slot.phrase.head.word).replace(/s$/, ''));
  return factOf(context, clause, 'in-transit', {
    frame: 'role',
    items,
    ...(isSource ? { suppliers: parties } : { recipients: parties }),
  });
}

/** `rifles destined, the drivers said, for Z`. */
export function readBound(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const main = clause.verb?.units.at(-1);
  if (main === undefined || (main.classes & WORD.bound) === 0) return null;
  const subjects = view.subjects(clause);
  const items = goodsOf(context, subjects);
  const recipients = receiversOf(view.after(clause, ...TOWARDS, 'for'), context.placeParty);
  if (items.length === 0 || recipients.length === 0) return null;
  return factOf(context, clause, 'in-transit', {
    frame: 'bound',
    suppliers: partiesOf(view.after(clause, 'from')),
    recipients,
    origins: originsOf(subjects),
    items,
  });
}

function isRole(context: FrameContext, slot: Slot): boolean {
  const word = context.wordOf(slot.phrase.head.word).replace(/s$/, '');
  return SOURCE_WORDS.has(word) || GOAL_WORDS.has(word);
}

function ofItems(context: FrameContext, phrase: NounPhrase): ReturnType<typeof itemsOf> {
  return phrase.of === null ? [] : itemsOf([context.view.meaning(phrase.of)]);
}

/** `the rifles were for Z`, `the arms are bound for Z`, `the missiles were from X`. */
function goesTo(context: FrameContext, clause: Clause): Fact | null {
  const { view } = context;
  const subjects = view.subjects(clause);
  const predicate = view.objects(clause);
  const own = subjects.some((meaning) => isGoods(meaning) || meaning.anaphor === 'they' || meaning.anaphor === 'it')
    ? goodsOf(context, subjects)
    : [];
  const items = own.length > 0 ? own : itemsOf(predicate);
  const gift = clause.slots.find(
    (slot) => slot.role === 'object' && GIFT_WORDS.has(context.wordOf(slot.phrase.head.word)),
  );
  const givers = gift?.phrase.of == null ? [] : partiesOf([view.meaning(gift.phrase.of)]);
  const makers = [
    ...originsOf(view.after(clause, 'of')),
    ...(own.length > 0 ? view.after(clause, 'of').flatMap((meaning) => [...meaning.owners]) : []),
  ];
  const owners = subjects.flatMap((meaning) => [...meaning.owners]).filter(({ party }) => isNonState(party));
  if (items.length > 0 && givers.length + makers.length > 0) {
    return factOf(context, clause, 'delivered', {
      frame: 'gift',
      suppliers: givers,
      recipients: owners,
      origins: makers,
      items,
    });
  }
  const roles = rolesOf(view, clause);
  if (clause.verb?.units.some((unit) => FORMERLY_WORDS.has(context.wordOf(unit.word)))) return null;
  const behind = clause.slots
    .filter((slot) => slot.at > clause.verbAt && ['bound', 'for', 'to', 'held'].includes(slot.preposition))
    .map((slot) => slot.phrase);
  const bound = receiversOf(view.meanings(behind), context.placeParty);
  const from = partiesOf(roles.from);
  if (items.length === 0 || bound.length + from.length === 0) return null;
  const isHeld = clause.slots.some(({ preposition }) => preposition === 'held');
  return factOf(context, clause, isHeld ? 'delivered' : 'in-transit', {
    frame: 'bound',
    suppliers: from,
    recipients: bound,
    origins: [...originsOf(subjects), ...originsOf(roles.with)],
    places: placesOf(roles.to),
    items,
  });
}
