import { FAINT_GOAL_WORDS, GOAL_WORDS, HOLDING_WORDS, SOURCE_WORDS } from '../english/cues.js';
import { nounBit } from '../english/words.js';
import type { PartyMention } from '../meaning/mention.js';
import type { Chunk, NounPhrase } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { isGoods } from '../meaning/goods-meaning.js';
import { receiversOf } from './roles.js';
import type { Signal } from './signals.js';
import type { FrameContext } from './frame-context.js';

/** What is done with goods where they come from. */
const TAKING_ON = new Set(
  'load put take ship charter pack stow buy purchase procure acquire produce manufacture make build assemble start begin originate hire embark dispatch design'.split(
    ' ',
  ),
);
/** What is done with them where they go. */
const SETTING_DOWN = new Set('unload discharge offload land end arrive dock deliver drop surface go head'.split(' '));
const LEAVING = new Set('leave depart quit exit'.split(' '));
const PLACING = new Set(['in', 'at', 'near', 'inside']);
const UNDER_WAY = nounBit('carrier') | nounBit('transfer') | nounBit('quantity');
/** A place within a place names nobody: `the Houthis in Yemen as the customer`. */
const LOCATING = new Set(['in', 'off', 'near', 'at', 'around']);

type Found = Omit<Signal, 'sentence'>;

/** Hints from nouns of role (`X as the sender`) and from what is told to have happened to goods somewhere. */
export function readRoleHints(context: FrameContext): Signal[] {
  const { view } = context;
  const { clauses, chunks, index } = view.sentence;
  const found: Found[] = [];
  chunks.forEach((chunk, at) => {
    if (chunk.kind === 'noun') found.push(...ofRoleNoun(context, chunks, chunk, at));
  });
  for (const clause of clauses)
    found.push(...ofPlace(context, clause), ...ofDeparture(context, clause), ...ofHolder(context, clause));
  return found.map(({ mention, side, weight }) => ({ mention, side, weight, sentence: index }));
}

const hintsOf = (mentions: readonly PartyMention[], side: Signal['side'], weight: number): Found[] =>
  mentions.map((mention) => ({ mention, side, weight }));

function ofRoleNoun(context: FrameContext, chunks: readonly Chunk[], phrase: NounPhrase, at: number): Found[] {
  const written = context.wordOf(phrase.head.word);
  const word = written.endsWith('s') ? written.slice(0, -1) : written;
  const side = SOURCE_WORDS.has(word) ? 'source' : GOAL_WORDS.has(word) || FAINT_GOAL_WORDS.has(word) ? 'goal' : null;
  if (side === null) return [];
  const own = context.view.meaning(phrase).parties;
  if (own.length > 0) return hintsOf(own, side, 3);
  const next = chunks[at + 1];
  const behind = next?.kind === 'verb' && next.lemma === 'be' ? followed(context, chunks, at + 2) : [];
  return hintsOf(behind.length > 0 ? behind : preceding(context, chunks, at), side, 3);
}

function followed(context: FrameContext, chunks: readonly Chunk[], from: number): readonly PartyMention[] {
  for (const chunk of chunks.slice(from, from + 4)) {
    if (chunk.kind === 'verb') return [];
    if (chunk.kind === 'noun') {
      const { parties, owners } = context.view.meaning(chunk);
      if (parties.length + owners.length > 0) return parties.length > 0 ? parties : owners;
    }
  }
  return [];
}

function preceding(context: FrameContext, chunks: readonly Chunk[], at: number): readonly PartyMention[] {
  for (let before = at - 1; before >= 0 && before > at - 10; before--) {
    const [link, chunk] = [chunks[before - 1], chunks[before]];
    if (chunk?.kind !== 'noun' || (link?.kind === 'marker' && LOCATING.has(link.marker))) continue;
    const { parties } = context.view.meaning(chunk);
    if (parties.length > 0) return parties;
  }
  return [];
}

/** `loaded in X`, `X, where the ship was loaded`, `Z, where it was to be unloaded`. */
function ofPlace(context: FrameContext, clause: Clause): Found[] {
  const { view } = context;
  const lemma = clause.verb?.lemma ?? '';
  const side = TAKING_ON.has(lemma) ? 'source' : SETTING_DOWN.has(lemma) ? 'goal' : null;
  if (side === null || clause.verb === null) return [];
  const weight = clause.verb.isNegated ? 0.5 : 2.5;
  if (clause.link === 'where' && clause.antecedent !== null)
    return hintsOf(receiversOf([view.meaning(clause.antecedent)], context.placeParty), side, weight);
  const there = clause.slots.filter((slot) => slot.role === 'preposition' && PLACING.has(slot.preposition));
  const isDone = view.isPassive(clause) || side === 'goal';
  return hintsOf(
    receiversOf(view.meanings(there.map((slot) => slot.phrase)), context.placeParty),
    side,
    isDone ? weight : 1.5,
  );
}

/** `the shipment left X`. */
function ofDeparture(context: FrameContext, clause: Clause): Found[] {
  const { view } = context;
  if (!LEAVING.has(clause.verb?.lemma ?? '')) return [];
  const isCargo = view.subjects(clause).some((meaning) => (meaning.kinds & UNDER_WAY) !== 0 || isGoods(meaning));
  return isCargo ? hintsOf(receiversOf(view.objects(clause), context.placeParty), 'source', 2.5) : [];
}

/** `in the hands of Z`, `in Z's arsenal`. */
function ofHolder(context: FrameContext, clause: Clause): Found[] {
  const { view } = context;
  const found: Found[] = [];
  for (const { preposition, phrase } of clause.slots) {
    if ((preposition !== 'in' && preposition !== 'into') || !HOLDING_WORDS.has(context.wordOf(phrase.head.word)))
      continue;
    const { owners, parties } = view.meaning(phrase);
    found.push(...hintsOf([...owners, ...parties], 'goal', 2));
  }
  return found;
}
