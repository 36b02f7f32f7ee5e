import { nounBit, WORD } from '../../english/words.js';
import { TAG, type Unit } from '../unit.js';
import { isClosingSpeech } from './closing-speech.js';
import {
  awaitsRelativeVerb,
  endsRelative,
  finiteVerbFollows,
  hasNounBefore,
  isListed,
  letsBareVerb,
  SAYS,
  subjectBefore,
  verbAlready,
} from './clause-words.js';
import { isClassed, opensPhrase, previousWord, rawTag } from './neighbours.js';

const TRANSFER_NOUN = nounBit('transfer') | nounBit('deal') | nounBit('purchase') | nounBit('embargo');

/** Whether a word that may be noun or verb is a verb, by what stands on either side. */
export function isVerbBetween(units: readonly Unit[], at: number, isItem: boolean): boolean {
  const unit = units[at] as Unit;
  const previous = previousWord(units, at);
  const third = isClassed(unit, WORD.third);
  if (previous === undefined) return false;
  switch (previous.tag) {
    case TAG.infinitiveMarker:
    case TAG.modal:
    case TAG.do:
      return !third;
    case TAG.pronoun:
    case TAG.relative:
      if (previous.marker === 'whose') return false;
      return !isItem || opensPhrase(units, at + 1);
    case TAG.number:
      return (
        third &&
        !isItem &&
        opensPhrase(units, at + 1) &&
        units[at - 2]?.capital === true &&
        subjectBefore(units, at) === 'singular'
      );
    case TAG.noun:
      if (!third && endsRelative(units, at)) return true;
      return third ? isThirdAfterNoun(units, at, previous, isItem) : isBaseAfterNoun(units, at, previous, isItem);
    case TAG.comma:
    case TAG.bracketClose:
    case TAG.dash:
      if (isSubjectOfSaying(units, at)) return false;
      return third && !isItem && opensPhrase(units, at + 1) && hasNounBefore(units, at) && !isListed(units, at);
    case TAG.coordinator:
      return !isItem && isVerbPair(units, at) && opensPhrase(units, at + 1);
    default:
      return false;
  }
}

/** `..., exiles report.` */
function isSubjectOfSaying(units: readonly Unit[], at: number): boolean {
  const [verb, after] = [units[at + 1], units[at + 2]];
  return (
    isClassed(verb, WORD.base) &&
    ((verb?.verb?.governors ?? 0) & SAYS) !== 0 &&
    (after === undefined || after.tag === TAG.stop)
  );
}

function isThirdAfterNoun(units: readonly Unit[], at: number, previous: Unit, isItem: boolean): boolean {
  if (!isItem && isClosingSpeech(units, at)) return true;
  const next = units[at + 1];
  if (next === undefined) return false;
  const subject = subjectBefore(units, at);
  if (subject === 'plural' && !isItem) return false;
  if (previous.entity?.form === 'item')
    return !isItem && (isOnlyVerb(units, at) || (subject === 'singular' && takesObject(units, at)));
  if (previous.entity === null && verbAlready(units, at)) return false;
  if (previous.entity === null && isClassed(previous, WORD.plural) && subject !== 'singular' && subject !== 'either')
    return false;
  if (next.tag === TAG.noun && next.entity === null && (next.nounKinds & TRANSFER_NOUN) !== 0 && !next.capital)
    return false;
  if (isItem)
    return (
      opensPhrase(units, at + 1) &&
      (next.entity === null
        ? next.tag !== TAG.noun || (next.nounKinds & nounBit('nonstate')) !== 0
        : next.entity.form !== 'item')
    );
  if (
    opensPhrase(units, at + 1) ||
    next.tag === TAG.infinitiveMarker ||
    next.tag === TAG.subordinator ||
    next.marker === 'that'
  )
    return true;
  if (next.tag === TAG.preposition || next.tag === TAG.adverb)
    return !finiteVerbFollows(units, at + 1) || awaitsRelativeVerb(units, at);
  return false;
}

/** `a French frigate seizes rifles`: a singular, a verb of reports, its object, and no other verb. */
function takesObject(units: readonly Unit[], at: number): boolean {
  const { verb } = units[at] as Unit;
  const frames = (verb?.frames ?? 0) | (verb?.weakFrames ?? 0);
  return frames !== 0 && opensPhrase(units, at + 1) && !finiteVerbFollows(units, at + 1);
}

/** In `a ship loaded with tanks docks in Z` nothing else can be the verb. */
function isOnlyVerb(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next === undefined || verbAlready(units, at) || finiteVerbFollows(units, at + 1)) return false;
  if (next.tag !== TAG.preposition && !opensPhrase(units, at + 1)) return false;
  return units.slice(Math.max(0, at - 8), at).some((unit) => unit.tag === TAG.verb);
}

function isBaseAfterNoun(units: readonly Unit[], at: number, previous: Unit, isItem: boolean): boolean {
  if (!isItem && isBaseOfPlural(units, at)) return true;
  if (!opensPhrase(units, at + 1)) return false;
  // `jets reportedly bomb a shipment`
  if (!isItem && units[at - 1]?.tag === TAG.adverb && isClassed(previous, WORD.plural)) return true;
  const plural = isClassed(previous, WORD.plural) || previous.entity?.form === 'people';
  if (plural && previous.entity?.form !== 'item') return true;
  if (isPair(units, units.indexOf(previous))) return true;
  if (plural && !isItem && !finiteVerbFollows(units, at + 1)) return true;
  return letsBareVerb(units, at - 1);
}

/** `men of the army buy rifles`, `agents in Miami find guns`: the verb of a plural subject that has none yet. */
function isBaseOfPlural(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const subject = subjectBefore(units, at);
  if (next === undefined || (subject !== 'plural' && subject !== 'either')) return false;
  // `buy looted rifles`: the participle describes what is bought.
  const describes = next.entity === null && rawTag(next) === TAG.adjective && opensPhrase(units, at + 2);
  if (finiteVerbFollows(units, describes ? at + 2 : at + 1)) return false;
  if (opensPhrase(units, at + 1) || describes || next.marker === 'that') return true;
  const frames = (units[at]?.verb?.frames ?? 0) | (units[at]?.verb?.weakFrames ?? 0);
  return next.tag === TAG.preposition && next.marker !== 'of' && frames !== 0 && !isClassed(units[at], WORD.plural);
}

/** `Russia, North Korea seal`, `Moscow and Minsk sign`: two names are a plural. */
function isPair(units: readonly Unit[], at: number): boolean {
  const [other, link, one] = [units[at - 2], units[at - 1], units[at]];
  const isParty = (unit: Unit | undefined): boolean =>
    unit?.entity?.party !== null && unit?.entity?.party !== undefined && unit.tag === TAG.noun;
  return (link?.tag === TAG.comma || link?.tag === TAG.coordinator) && isParty(other) && isParty(one);
}

function isVerbPair(units: readonly Unit[], at: number): boolean {
  for (let back = at - 2; back >= 0 && back > at - 10; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.verb)
      return (
        unit.form === (isClassed(units[at], WORD.third) ? WORD.third : unit.form) &&
        unit.form !== WORD.past &&
        unit.form !== WORD.participle
      );
    if (unit.tag === TAG.stop || unit.tag === TAG.comma) return false;
  }
  return false;
}
