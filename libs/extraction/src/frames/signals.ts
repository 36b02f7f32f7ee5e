import { frameBit, governorBit, nounBit } from '../english/words.js';
import type { Meaning } from '../meaning/meaning.js';
import { distinctParties, isNonState, partyKey, type PartyMention } from '../meaning/mention.js';
import type { Clause, Slot } from '../reading/clause.js';
import { isOfAside, receiversOf, TOWARDS } from './roles.js';
import type { FrameContext } from './frame-context.js';

/** A hint, from its place in a sentence alone, that somebody supplies or receives. */
export interface Signal {
  mention: PartyMention;
  side: 'source' | 'goal';
  weight: number;
  sentence: number;
}

/** What a sentence hints at, and who in it only speaks, seizes or judges. */
export interface Signals {
  hints: Signal[];
  bystanders: PartyMention[];
}

const GIVING = frameBit('give') | frameBit('equip') | frameBit('train') | frameBit('repair') | frameBit('deploy');
const GETTING = frameBit('get');
const SEIZING = frameBit('seize');
const SPEAKING = (['say', 'claim', 'accuse', 'find', 'suspect', 'urge', 'warn', 'convict', 'halt'] as const)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);
const GOODS = nounBit('transfer') | nounBit('carrier') | nounBit('quantity');
const CARRIER = nounBit('carrier');
const COMPANY = nounBit('company');
const EMBARGO = nounBit('embargo');

/** Reads the hints of one sentence, clause by clause. */
export function readSignals(context: FrameContext): Signals {
  const signals: Signals = { hints: [], bystanders: [] };
  const reader = new SignalReader(context, signals);
  for (const clause of context.view.sentence.clauses) reader.read(clause);
  return signals;
}

class SignalReader {
  constructor(
    private readonly context: FrameContext,
    private readonly signals: Signals,
  ) {}

  read(clause: Clause): void {
    const frames = (clause.verb?.verb?.frames ?? 0) | (clause.verb?.verb?.weakFrames ?? 0);
    const governors = clause.verb?.verb?.governors ?? 0;
    for (const slot of clause.slots) this.readSlot(clause, slot, frames, governors);
  }

  private readSlot(clause: Clause, slot: Slot, frames: number, governors: number): void {
    const meaning = this.context.view.meaning(slot.phrase);
    this.ofModifiers(meaning);
    if (slot.role === 'preposition') return this.ofPreposition(clause, slot, meaning, frames);
    const passive = this.context.view.isPassive(clause);
    const isDoer = slot.role === 'subject' && !passive;
    if (isDoer && (frames & SEIZING) !== 0 && (frames & (GIVING | GETTING)) === 0) return this.bystand(meaning);
    if (isDoer && (governors & governorBit('confirm')) !== 0) this.hint(meaning.parties, 'source', 2);
    if (isDoer && (governors & SPEAKING) !== 0 && (frames & GIVING) === 0) return this.bystand(meaning);
    if ((meaning.kinds & COMPANY) !== 0) this.hint(meaning.parties, 'source', 1.5);
    if (isDoer && (frames & GIVING) !== 0) this.hint(meaning.parties, 'source', 2);
    if (isDoer && (frames & GETTING) !== 0) this.hint(meaning.parties, 'goal', 2);
    if (slot.role === 'object' && (frames & frameBit('equip')) !== 0) this.hint(this.named(meaning), 'goal', 3);
    if (passive && slot.role === 'subject' && (frames & (frameBit('equip') | frameBit('give'))) !== 0)
      this.hint(meaning.parties, 'goal', 2);
    this.ofGroup(meaning);
  }

  private ofPreposition(clause: Clause, slot: Slot, meaning: Meaning, frames: number): void {
    const { context } = this;
    const place = slot.preposition;
    if (place === 'according' || place === 'against') return this.bystand(meaning);
    const speaks = ((clause.verb?.verb?.governors ?? 0) & SPEAKING) !== 0;
    if (place === 'by' && (frames & GIVING) === 0 && ((frames & SEIZING) !== 0 || speaks)) return this.bystand(meaning);
    if (place === 'by')
      this.hint(
        meaning.parties,
        (frames & GETTING) !== 0 ? 'goal' : 'source',
        (frames & (GIVING | GETTING)) !== 0 ? 3 : 1,
      );
    if (place === 'from' || place === 'origin')
      this.hint(receiversOf([meaning], context.placeParty), 'source', context.view.belongsToNoun(clause, slot) ? 1 : 3);
    const receivers = receiversOf([meaning], context.placeParty);
    if (isOfAside(clause, slot)) return;
    if (TOWARDS.includes(place as never)) this.hint(receivers.length > 0 ? receivers : this.named(meaning), 'goal', 3);
    if (place === 'for') this.hint(this.named(meaning), 'goal', 2);
    if (place === 'in' || place === 'at' || place === 'near' || place === 'on')
      this.hint(
        this.targets(meaning),
        'goal',
        (frames & (GIVING | frameBit('arrive'))) !== 0 ? 1.4 : (frames & SEIZING) !== 0 ? 1.2 : 0.6,
      );
    if ((meaning.kinds & COMPANY) !== 0) this.hint(meaning.parties, 'source', 1.5);
    this.ofGroup(meaning);
  }

  /** The party, or the group that only its country tells. */
  private named(meaning: Meaning): readonly PartyMention[] {
    if (meaning.parties.length > 0 || meaning.phrase === null) return meaning.parties;
    return this.context.view.groupMeant(meaning.phrase);
  }

  /** Places of the event, and the State that an embargo lies on. */
  private targets(meaning: Meaning): PartyMention[] {
    return receiversOf([meaning], this.context.placeParty);
  }

  private ofModifiers(meaning: Meaning): void {
    const isGoods = meaning.items.length > 0 || (meaning.kinds & GOODS) !== 0;
    if (isGoods) this.hint(meaning.origins, 'source', 2);
    if ((meaning.kinds & CARRIER) !== 0) this.hint(meaning.origins, 'goal', 1.2);
    if ((meaning.kinds & EMBARGO) !== 0) this.hint([...meaning.origins, ...meaning.owners], 'goal', 1.5);
    this.hint(meaning.bound, 'goal', 3);
  }

  /** An armed group that arms are spoken of with is more often their recipient than not. */
  private ofGroup(meaning: Meaning): void {
    this.hint(
      [...meaning.parties, ...meaning.owners].filter(({ party }) => isNonState(party)),
      'goal',
      1.3,
    );
  }

  private bystand(meaning: Meaning): void {
    this.signals.bystanders.push(...meaning.parties);
  }

  private hint(mentions: readonly PartyMention[], side: Signal['side'], weight: number): void {
    const { index } = this.context.view.sentence;
    for (const mention of mentions) this.signals.hints.push({ mention, side, weight, sentence: index });
  }
}

/** A sentence of so many hints is a list, which says of the same parties the same again and again. */
const MANY = 24;

/** Without what a sentence hints at twice: of hints that are alike only the first can ever count. */
export function distinctSignals(signals: Signals): Signals {
  if (signals.hints.length + signals.bystanders.length < MANY) return signals;
  const seen = new Set<string>();
  const hints = signals.hints.filter(({ mention, side, weight }) => {
    const key = `${side} ${weight} ${mention.isAnaphoric} ${partyKey(mention.party)}`;
    return !seen.has(key) && seen.add(key);
  });
  return { hints, bystanders: distinctParties(signals.bystanders) };
}
