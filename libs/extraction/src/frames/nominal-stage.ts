import { DONE_WORDS, FUTURE_WORDS, ALLEGED_WORDS } from '../english/cues.js';
import { governorBit, nounBit } from '../english/words.js';
import type { Governor } from '../english/verbs.js';
import type { NounPhrase, VerbGroup } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import { TAG } from '../reading/unit.js';
import type { ClauseView } from './clause-view.js';
import type { FactStage, StageReading } from './fact.js';
import { isFigureOfSpeech } from './figures.js';
import { climb, hasCondition, HOST_STAGE } from './stage.js';
import { STOPPING } from './seizures.js';
import { hasFrame } from './frame-context.js';
import { isGeneric, isLaw } from './lawmakers.js';

/** What a verb makes of the transfer that is its object, or its subject when the verb is passive. Earlier entries win. */
const STAGE_OF_OBJECT: readonly (readonly [Governor, FactStage])[] = [
  ['deny', 'denied'],
  ['threaten', 'threatened'],
  ['refuse', 'refused'],
  ['halt', 'refused'],
  ['accuse', 'alleged'],
  ['request', 'requested'],
  ['offer', 'planned'],
  ['weigh', 'planned'],
  ['negotiate', 'planned'],
  ['plan', 'planned'],
  ['agree', 'contracted'],
  ['announce', 'announced'],
  ['allow', 'announced'],
  ['suspect', 'alleged'],
  ['claim', 'alleged'],
  ['finish', 'delivered'],
  ['begin', 'delivered'],
  ['find', 'delivered'],
  ['confirm', 'delivered'],
];

const PARTS = new Set('take have play'.split(' '));
const wordIsPart = (phrase: NounPhrase): boolean =>
  (phrase.head.nounKinds & nounBit('quantity')) !== 0 || phrase.head.nounKinds === 0;

/** To reject a report is to deny what it tells. */
const REJECTING = new Set('reject dismiss'.split(' '));

const DOING = new Set(
  'make conduct undertake receive take accept speed increase step expand boost organise organize arrange facilitate mastermind finance fund broker oversee perform carry effect execute track document witness record report describe detail unload see include involve pay reach arrive'.split(
    ' ',
  ),
);
const HAPPENING = new Set(
  'continue happen occur arrive reach grow increase violate breach contravene break flow go pass come take begin resume start follow land number total amount rise include consist contain worth involve date bear raise cause draw prompt spark worry alarm anger fuel stoke exacerbate undermine'.split(
    ' ',
  ),
);

const LIFTING = new Set('lift drop ease end waive scrap remove suspend relax'.split(' '));
const IMPOSING = new Set('impose introduce announce extend declare keep uphold maintain place'.split(' '));
const ATTACKING = new Set('attack bomb strike hit destroy target ambush shell sink raid'.split(' '));
const CARRIER = nounBit('carrier');
const LICENCE = nounBit('licence');
const DEAL = nounBit('deal') | nounBit('pact') | nounBit('purchase') | nounBit('aid');

const has = (verb: VerbGroup, governor: Governor): boolean =>
  ((verb.verb?.governors ?? 0) & governorBit(governor)) !== 0;

/** How far a transfer has come that only a noun names. Without a word on it the answer is `mentioned`, never `delivered`. */
export function nominalStage(
  view: ClauseView,
  clause: Clause,
  phrase: NounPhrase,
  host: NounPhrase,
  wordOf: (word: number) => string,
): StageReading {
  const own = ownCue(phrase, wordOf);
  const placed = isFigureOfSpeech(clause, wordOf) ? 'mentioned' : byVerb(view, clause, host);
  const stage = host === phrase ? strongest(own, placed) : ofHost(host, strongest(own, placed), clause.verb);
  return climb(view, clause, { stage, cue: clause.verb, attribution: 'fact', accusers: [] });
}

/** `talks on a sale`, `a plan for the delivery`: as long as nobody ended it, the sale is what the noun before it says. */
function ofHost(host: NounPhrase, stage: FactStage, verb: VerbGroup | null): FactStage {
  if (stage === 'denied' || stage === 'refused' || stage === 'hypothetical' || stage === 'alleged') return stage;
  if ((host.head.nounKinds & nounBit('embargo')) !== 0)
    return verb === null
      ? 'mentioned'
      : LIFTING.has(verb.lemma)
        ? 'planned'
        : IMPOSING.has(verb.lemma)
          ? 'refused'
          : 'mentioned';
  const entry = HOST_STAGE.find(([bit]) => (host.head.nounKinds & bit) !== 0);
  if (entry === undefined) return stage;
  return entry[1] === 'contracted' && stage !== 'mentioned' ? stage : entry[1];
}

function ownCue(phrase: NounPhrase, wordOf: (word: number) => string): FactStage {
  for (const unit of phrase.units) {
    if (unit.tag !== TAG.adjective && unit.tag !== TAG.verb) continue;
    const word = wordOf(unit.word);
    if (ALLEGED_WORDS.has(word)) return 'alleged';
    if (FUTURE_WORDS.has(word)) return 'planned';
    if (DONE_WORDS.has(word)) return 'delivered';
  }
  return 'mentioned';
}

function strongest(own: FactStage, placed: FactStage): FactStage {
  if (placed === 'mentioned') return own;
  if (own === 'alleged' && placed === 'delivered') return own;
  return placed;
}

/** By the verb whose subject or object the phrase is. */
function byVerb(view: ClauseView, clause: Clause, phrase: NounPhrase): FactStage {
  const { verb } = clause;
  if (verb === null) return 'mentioned';
  const slot = clause.slots.find((one) => one.phrase === phrase || one.phrase.of === phrase);
  if (slot === undefined) return 'mentioned';
  if (slot.phrase !== phrase && REJECTING.has(verb.lemma) && !verb.isNegated) return 'denied';
  if (slot.role === 'preposition') return byPreposition(view, clause, verb, slot.preposition);
  const isObject = (slot.role === 'object') !== view.isPassive(clause);
  if (
    (has(verb, 'halt') || has(verb, 'refuse') || has(verb, 'urge')) &&
    (isLaw(view, clause) || isGeneric(view, clause))
  )
    return 'hypothetical';
  if (verb.isNegated) return isObject && (has(verb, 'halt') || has(verb, 'refuse')) ? 'planned' : 'denied';
  const stage = isObject ? ofObject(verb, phrase) : ofSubject(verb);
  if (stage === 'delivered' && (verb.tense === 'future' || verb.tense === 'infinitive'))
    return hasCondition(view, clause) ? 'threatened' : 'planned';
  return stage;
}

function ofObject(verb: VerbGroup, phrase: NounPhrase): FactStage {
  if ((phrase.head.nounKinds & LICENCE) !== 0 && hasFrame(verb, 'give')) return 'announced';
  if (ATTACKING.has(verb.lemma) && (phrase.head.nounKinds & CARRIER) !== 0) return 'in-transit';
  if (hasFrame(verb, 'seize') && !(STOPPING.has(verb.lemma) && (phrase.head.nounKinds & CARRIER) === 0))
    return 'seized';
  if (hasFrame(verb, 'sign') && (phrase.head.nounKinds & DEAL) !== 0) return 'contracted';
  const entry = STAGE_OF_OBJECT.find(([governor]) => has(verb, governor));
  if (entry !== undefined) return entry[1];
  if (hasFrame(verb, 'approve')) return 'announced';
  return DOING.has(verb.lemma) || hasFrame(verb, 'give') || hasFrame(verb, 'get') ? 'delivered' : 'mentioned';
}

function ofSubject(verb: VerbGroup): FactStage {
  return HAPPENING.has(verb.lemma) || hasFrame(verb, 'arrive') || hasFrame(verb, 'breach') ? 'delivered' : 'mentioned';
}

/** `accused of deliveries`, `convicted of sales`, `involved in shipments`, `agreed on a sale`. */
function byPreposition(view: ClauseView, clause: Clause, verb: VerbGroup, preposition: string): FactStage {
  if (
    preposition === 'in' &&
    PARTS.has(verb.lemma) &&
    clause.slots.some((slot) => slot.role === 'object' && wordIsPart(slot.phrase))
  )
    return 'delivered';
  if (preposition === 'of' || preposition === 'for' || preposition === 'with' || preposition === 'over') {
    if (has(verb, 'convict')) return 'delivered';
    if (has(verb, 'accuse')) return 'alleged';
  }
  if (preposition === 'in' || preposition === 'on' || preposition === 'for' || preposition === 'to') {
    if (has(verb, 'agree')) return 'contracted';
    if (verb.lemma === 'involve' || verb.lemma === 'engage' || verb.lemma === 'participate') return 'delivered';
    if (has(verb, 'request') && preposition === 'for') return 'requested';
    if (hasFrame(verb, 'sign')) return 'contracted';
  }
  return 'mentioned';
}
