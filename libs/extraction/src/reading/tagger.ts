import { ANY_VERB, type VerbEntry, WORD } from '../english/words.js';
import { apostropheTag, genitiveTag } from './tagging/apostrophes.js';
import { settleModal, settleThat, settleTo } from './tagging/function-words.js';
import {
  becomeVerb,
  isClassed,
  opensPhrase,
  PARTICIPLE_OR_PAST,
  PHRASE_TAGS,
  previousWord,
  rawTag,
  tagAt,
} from './tagging/neighbours.js';
import { settleGerund, settlePast } from './tagging/participles.js';
import { isParticle, joinParticle } from './tagging/particles.js';
import { isVerbBetween } from './tagging/verb-or-noun.js';
import { TAG, type Unit } from './unit.js';

const CLOSED =
  WORD.be |
  WORD.have |
  WORD.do |
  WORD.modal |
  WORD.preposition |
  WORD.subordinator |
  WORD.relative |
  WORD.determiner |
  WORD.pronoun;

/** Settles, from left to right, which of its classes each unit has in this sentence. */
export function tagUnits(all: Unit[], phrasalOf: (lemma: string, particle: string) => VerbEntry | null): void {
  const isTitleCase = hasTitleCase(all);
  all.forEach((unit, at) => {
    if (unit.tag === TAG.quote) unit.tag = apostropheTag(all, at);
  });
  // `is "secretly supplying" shells`: quotation marks part nothing that grammar joins.
  const units = all.filter(({ tag }) => tag !== TAG.quote);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.tag === TAG.genitive && unit.marker === "'s") unit.tag = genitiveTag(units, at);
    else if (unit.entity !== null) settleEntity(units, at);
    else if (isParticle(units, at)) unit.tag = TAG.adverb;
    else if (!isTitleCase && isProper(units, at)) unit.tag = TAG.noun;
    else settleWord(units, at);
    joinParticle(units, at, phrasalOf);
  }
}

/** In a headline of capitals a capital says nothing. */
function hasTitleCase(units: readonly Unit[]): boolean {
  const words = units.filter((unit) => unit.entity === null && unit.classes !== 0 && unit.tag !== TAG.preposition);
  return words.filter((unit) => unit.capital).length * 2 > words.length;
}

/** `in Bar`, `Captain March`: a capital inside a sentence makes a verb a name. */
function isProper(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const previous = units[at - 1];
  if (
    !unit.capital ||
    previous === undefined ||
    previous.lastToken + 1 < unit.firstToken ||
    previous.tag === TAG.stop ||
    previous.tag === TAG.dash
  )
    return false;
  return isClassed(unit, ANY_VERB) && (unit.classes & CLOSED) === 0;
}

/** `arms` and a few other item words are verbs too: `Russia arms the rebels`. */
function settleEntity(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  if (unit.entity?.form !== 'item' || unit.entity.firstToken !== unit.entity.lastToken) return;
  if (unit.verb === null) return;
  if (isClassed(unit, WORD.gerund)) {
    const before = previousWord(units, at)?.tag;
    if ((before === TAG.preposition || before === TAG.be || before === TAG.verb) && opensPhrase(units, at + 1))
      becomeVerb(unit, WORD.gerund);
    return;
  }
  if (!isClassed(unit, WORD.base | WORD.third)) return;
  if (isVerbBetween(units, at, true)) becomeVerb(unit, isClassed(unit, WORD.third) ? WORD.third : WORD.base);
}

const REFLEXIVES = new Set('itself himself herself themselves'.split(' '));

/** `a US official said`: a word for a person or a body that could describe stands last behind a name. */
function isTitleHead(units: readonly Unit[], at: number): boolean {
  const [previous, unit, next] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (unit.tag !== TAG.adjective || !isClassed(unit, WORD.noun) || unit.nounKinds === 0) return false;
  if (previous?.entity?.party == null || next === undefined) return false;
  return next.tag === TAG.verb || next.tag === TAG.be || next.tag === TAG.have || next.tag === TAG.modal;
}

function settleWord(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const { classes } = unit;
  if (unit.marker === 'to') return settleTo(units, at);
  if (unit.marker === 'that') return settleThat(units, at);
  if (unit.marker === 'worth' && (units[at + 1]?.marker === 'of' || units[at - 1]?.tag === TAG.genitive))
    unit.tag = TAG.noun;
  if (unit.tag === TAG.possessive && unit.marker === 'her' && !opensPhrase(units, at + 1)) unit.tag = TAG.pronoun;
  if (unit.tag === TAG.modal) return settleModal(units, at);
  if (unit.tag === TAG.relative || unit.tag === TAG.subordinator) return;
  // `had itself sent`
  if (REFLEXIVES.has(unit.marker) && [TAG.have, TAG.be, TAG.modal].includes(tagAt(units, at - 1) as never))
    unit.tag = TAG.adverb;
  // `the past year`
  if (unit.tag === TAG.preposition && tagAt(units, at - 1) === TAG.determiner && tagAt(units, at + 1) === TAG.noun)
    unit.tag = TAG.adjective;
  if (unit.tag === TAG.adjective && isClassed(unit, WORD.noun) && units[at + 1]?.marker === 'of') unit.tag = TAG.noun;
  if (isTitleHead(units, at)) unit.tag = TAG.noun;
  if (unit.tag === TAG.determiner && isClassed(unit, WORD.pronoun) && !PHRASE_TAGS.has(rawTag(units[at + 1])))
    unit.tag = TAG.pronoun;
  if (unit.tag === TAG.number && (classes & (WORD.noun | ANY_VERB)) === 0) return;
  if ((classes & ANY_VERB) !== 0 && unit.tag !== TAG.be && unit.tag !== TAG.have && unit.tag !== TAG.do)
    settleVerb(units, at);
}

function settleVerb(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const { classes } = unit;
  if (unit.tag === TAG.preposition) return;
  if ((classes & WORD.gerund) !== 0) return settleGerund(units, at);
  if ((classes & PARTICIPLE_OR_PAST) !== 0 && (classes & (WORD.base | WORD.third)) === 0) return settlePast(units, at);
  const before = units[at - 1]?.tag;
  const beforeNoun =
    [TAG.determiner, TAG.possessive, TAG.number, TAG.genitive, TAG.preposition].includes(before as never) ||
    (before === TAG.adjective && units[at - 1]?.entity !== null);
  if (beforeNoun && (classes & (WORD.nounLike | WORD.noun)) === 0)
    unit.tag = PHRASE_TAGS.has(rawTag(units[at + 1])) ? TAG.adjective : TAG.noun;
  else if (
    (classes & (WORD.nounLike | WORD.noun | WORD.adjective | WORD.preposition)) === 0 ||
    isVerbBetween(units, at, false)
  )
    becomeVerb(unit, formOf(units, at));
  else if (unit.tag === TAG.verb) unit.tag = (classes & WORD.adjective) !== 0 ? TAG.adjective : TAG.noun;
}

/** The form of a word that may be several (`put`, `cut`, `set`, `read`). */
function formOf(units: readonly Unit[], at: number): number {
  const { classes } = units[at] as Unit;
  const previous = previousWord(units, at);
  const afterHave = previous?.tag === TAG.have || previous?.tag === TAG.be;
  if (afterHave && (classes & WORD.participle) !== 0) return WORD.participle;
  if ((classes & WORD.third) !== 0) return WORD.third;
  const bare = previous?.tag === TAG.modal || previous?.tag === TAG.infinitiveMarker || previous?.tag === TAG.do;
  if (bare || (classes & PARTICIPLE_OR_PAST) === 0) return WORD.base;
  return WORD.past;
}
