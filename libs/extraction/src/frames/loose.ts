import type { Stage } from '#libs/lexicon';
import { frameBit, nounBit } from '../english/words.js';
import { distinctParties, type ItemMention, type PartyMention } from '../meaning/mention.js';
import type { NounPhrase } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { Fact } from './fact.js';
import { isFigureOfSpeech } from './figures.js';
import { bringsOwn, isVisit } from './own-arms.js';
import { nominalStage } from './nominal-stage.js';
import type { Signal, Signals } from './signals.js';
import { clauseStage } from './stage.js';
import { isContent, refersBack, type FrameContext } from './frame-context.js';
import { itemsWithin } from './named-goods.js';

const STAGE_OF_FRAME: readonly (readonly [number, Stage])[] = [
  [frameBit('seize'), 'seized'],
  [frameBit('sign'), 'contracted'],
  [frameBit('give') | frameBit('equip') | frameBit('arrive'), 'delivered'],
  [frameBit('get'), 'delivered'],
  [frameBit('carry'), 'in-transit'],
];
/** Frames whose everyday verbs (`strike`, `make`, `pass`, `find`) say nothing by themselves. */
const LOOSEST = frameBit('sign') | frameBit('arrive') | frameBit('seize') | frameBit('get');
const CUE_NOUNS = nounBit('transfer') | nounBit('purchase') | nounBit('seizure') | nounBit('deal');
const USE = nounBit('use');
/** What marks an end of a transfer. */
const ENDS = new Set(['to', 'into', 'from', 'for', 'bound', 'by', 'towards', 'via', 'through', 'in', 'at', 'origin']);
const MOVED = frameBit('arrive') | frameBit('carry');
const STRONG = 2;

/** A sentence's transfer that no frame has read: goods, a word of moving them, and at least one end that is marked as such. */
export function readLoose(context: FrameContext, signals: Signals, found: readonly Fact[]): Fact[] {
  const isTold = found.some(
    (fact) => fact.stage !== 'mentioned' && fact.stage !== 'hypothetical' && fact.items.length > 0,
  );
  if (isTold || found.some((fact) => fact.stage === 'hypothetical' || fact.isContent)) return [];
  const items = armsIn(context);
  if (items.length === 0) return [];
  const cue = cueOf(context);
  if (cue === null) return [];
  const suppliers = strongest(signals, 'source');
  const recipients = strongest(signals, 'goal').filter(
    ({ party }) => !suppliers.some((one) => one.party.name === party.name),
  );
  if (suppliers.length + recipients.length === 0) return [];
  const told = factOfCue(context, cue, items);
  const isWhole = suppliers.length > 0 && recipients.length > 0;
  return [{ ...told, stage: isWhole ? told.stage : 'mentioned', suppliers, recipients }];
}

/** That goods move, told without a word on who has a part in it: what the whole article says of that is another matter. */
export function readBareCue(context: FrameContext): Fact | null {
  const cue = cueOf(context);
  if (cue === null) return null;
  const own = armsIn(context);
  const items = own.length > 0 ? own : [...context.view.discourse.goodsBefore(context.view.sentence.index)];
  return items.length === 0 ? null : factOfCue(context, cue, items);
}

function armsIn({ view }: FrameContext): ItemMention[] {
  const found: ItemMention[] = [];
  for (const clause of view.sentence.clauses)
    for (const mention of itemsWithin(clause))
      if (!mention.item.civil && mention.item.category !== 'non-arms') found.push(mention);
  return found;
}

function factOfCue(context: FrameContext, { clause, stage, phrase }: Cue, items: readonly ItemMention[]): Fact {
  const { view } = context;
  const reading =
    phrase === null ? clauseStage(view, clause, stage) : nominalStage(view, clause, phrase, phrase, context.wordOf);
  return {
    ...reading,
    frame: 'loose',
    conduct: 'transfer',
    suppliers: [],
    recipients: [],
    origins: [],
    via: [],
    places: [],
    items,
    trigger: clause.verb ?? clause,
    sentence: view.sentence.index,
    clause,
    isMutual: false,
    isContinuation: refersBack(context, items),
    isContent: isContent(context, clause),
    isShipment: true,
  };
}

interface Cue {
  clause: Clause;
  stage: Stage;
  /** The noun that names the transfer, when no verb does. */
  phrase: NounPhrase | null;
}

/** The word that tells of a transfer: a verb whose clause has goods, else a noun. */
function cueOf(context: FrameContext): Cue | null {
  const { view } = context;
  for (const clause of view.sentence.clauses) {
    if (
      isFigureOfSpeech(clause, context.wordOf) ||
      bringsOwn(context, clause) ||
      isVisit(context, clause) ||
      isVisit(context, clause.parent ?? clause)
    )
      continue;
    const frames = (clause.verb?.verb?.frames ?? 0) | (clause.verb?.verb?.weakFrames ?? 0);
    const strong = clause.verb?.verb?.frames ?? 0;
    const entry =
      STAGE_OF_FRAME.find(([bits]) => (strong & bits) !== 0) ??
      (clause.slots.some(({ preposition }) => ENDS.has(preposition))
        ? STAGE_OF_FRAME.find(([bits]) => (frames & bits & ~LOOSEST) !== 0)
        : undefined);
    if (entry !== undefined && hasGoods(context, clause)) return { clause, stage: entry[1], phrase: null };
  }
  for (const clause of view.sentence.clauses) {
    const slot = clause.slots.find(
      ({ phrase }) =>
        (phrase.head.nounKinds & CUE_NOUNS) !== 0 &&
        (phrase.head.nounKinds & USE) === 0 &&
        itemsWithin({ ...clause, slots: [{ role: 'object', preposition: '', phrase, at: 0 }] }).length > 0,
    );
    if (slot !== undefined) return { clause, stage: 'delivered', phrase: slot.phrase };
  }
  return null;
}

/** Goods that something is done with; what does the verb itself is no goods. */
function hasGoods(context: FrameContext, clause: Clause): boolean {
  const { view } = context;
  const frames = (clause.verb?.verb?.frames ?? 0) | (clause.verb?.verb?.weakFrames ?? 0);
  const isMoved = view.isPassive(clause) || (frames & MOVED) !== 0;
  const slots = isMoved ? clause.slots : clause.slots.filter(({ role }) => role !== 'subject');
  const goods: ItemMention[] = itemsWithin({ ...clause, slots });
  return (
    goods.some(({ item }) => !item.civil) || (isMoved && view.subjects(clause).some(({ items }) => items.length > 0))
  );
}

function strongest(signals: Signals, side: Signal['side']): PartyMention[] {
  const own = signals.hints.filter(
    (hint) =>
      hint.side === side &&
      hint.weight >= STRONG &&
      !signals.bystanders.some(({ party }) => party.name === hint.mention.party.name),
  );
  const top = Math.max(...own.map(({ weight }) => weight));
  return distinctParties(own.filter(({ weight }) => weight === top).map(({ mention }) => mention));
}
