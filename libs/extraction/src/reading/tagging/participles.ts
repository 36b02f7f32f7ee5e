import { governorBit, nounBit, WORD } from '../../english/words.js';
import { TAG, type Unit } from '../unit.js';
import { becomeVerb, isClassed, opensPhrase, PHRASE_TAGS, previousWord, rawTag } from './neighbours.js';

const BODIES =
  nounBit('inquiry') | nounBit('forces') | nounBit('government') | nounBit('nonstate') | nounBit('company');

export function settleGerund(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const ofNoun = next?.marker === 'of';
  const describes =
    previous !== undefined &&
    [TAG.determiner, TAG.possessive, TAG.adjective, TAG.genitive, TAG.number].includes(previous.tag as never);
  const afterItem = previous?.entity?.form === 'item' && previous.entity.item?.service === null;
  if (isClassed(unit, WORD.noun) && (ofNoun || describes || (afterItem && !opensPhrase(units, at + 1)))) {
    unit.tag = TAG.noun;
  } else if (
    (describes || isNaming(previous, unit, next) || isIdleDescription(units, at)) &&
    next !== undefined &&
    PHRASE_TAGS.has(next.tag)
  ) {
    unit.tag = TAG.adjective;
  } else if (
    isClassed(unit, WORD.noun) &&
    unit.nounKinds !== 0 &&
    !opensPhrase(units, at + 1) &&
    previous?.tag !== TAG.be &&
    !continuesVerb(units, at)
  ) {
    unit.tag = TAG.noun;
  } else if (
    unit.verb === null &&
    next !== undefined &&
    PHRASE_TAGS.has(next.tag) &&
    previous?.tag === TAG.preposition
  ) {
    // `with brazing gear`: a word that is no verb we know describes what follows it.
    unit.tag = TAG.adjective;
  } else {
    becomeVerb(unit, WORD.gerund);
  }
}

/** `go on crossing`, `kept shipping`. */
function continuesVerb(units: readonly Unit[], at: number): boolean {
  const before = previousWord(units, at);
  return before?.tag === TAG.verb && ((before.verb?.governors ?? 0) & governorBit('begin')) !== 0;
}

/** `tonnes of ageing guns`, `with remaining stocks`: a verb that takes no part in any report describes what follows it. */
function isIdleDescription(units: readonly Unit[], at: number): boolean {
  const { verb } = units[at] as Unit;
  const previous = units[at - 1];
  const host = units[at - 2];
  const isIdle = verb === null || (verb.frames | verb.weakFrames | verb.governors) === 0;
  return isIdle && previous?.marker === 'of' && host !== undefined && (host.nounKinds & nounBit('quantity')) !== 0;
}

/** `the UN monitoring group`: a gerund between two nouns names what the second does. */
function isNaming(previous: Unit | undefined, unit: Unit, next: Unit | undefined): boolean {
  if (previous?.tag !== TAG.noun || next?.tag !== TAG.noun || next.entity !== null) return false;
  const isFrame = ((unit.verb?.frames ?? 0) | (unit.verb?.weakFrames ?? 0)) !== 0;
  return !isFrame && (next.nounKinds & BODIES) !== 0 && !isClassed(next, WORD.plural);
}

/** A participle before a noun describes it, unless a subject or an auxiliary stands before. */
export function settlePast(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const previous = previousWord(units, at);
  const next = units[at + 1];
  const participle = isClassed(unit, WORD.participle);
  if (previous?.tag === TAG.have || previous?.tag === TAG.be)
    return becomeVerb(unit, participle ? WORD.participle : WORD.past);
  const beforeNoun = next !== undefined && PHRASE_TAGS.has(rawTag(next));
  const describes =
    participle &&
    beforeNoun &&
    (previous === undefined ||
      [
        TAG.determiner,
        TAG.possessive,
        TAG.adjective,
        TAG.genitive,
        TAG.number,
        TAG.preposition,
        TAG.infinitiveMarker,
        TAG.verb,
        TAG.stop,
      ].includes(previous.tag as never) ||
      (previous.tag === TAG.coordinator && isDescribing(units[at - 2])));
  if (describes && !(previous?.tag === TAG.verb && isClassed(unit, WORD.past) && !participle)) unit.tag = TAG.adjective;
  else becomeVerb(unit, isClassed(unit, WORD.past) ? WORD.past : WORD.participle);
}

function isDescribing(unit: Unit | undefined): boolean {
  return unit?.tag === TAG.adjective;
}
