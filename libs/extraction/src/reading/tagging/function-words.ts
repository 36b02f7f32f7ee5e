import { ANY_VERB, WORD, nounBit } from '../../english/words.js';
import { TAG, type Unit } from '../unit.js';
import { isClassed, opensPhrase, PHRASE_TAGS, rawTag, tagAt } from './neighbours.js';

const CLAIM = nounBit('claim');

/** `to` before a verb marks the infinitive, before a phrase it is a preposition. */
export function settleTo(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  let next = at + 1;
  while (tagAt(units, next) === TAG.adverb) next++;
  const verb = units[next];
  unit.tag = TAG.preposition;
  const before = units[at - 1];
  // `flown on to Z`
  if (before?.marker === 'on' && before.tag === TAG.preposition) before.tag = TAG.adverb;
  // `were about to be flown`
  if (before?.marker === 'about' && tagAt(units, at - 2) === TAG.be) before.tag = TAG.adverb;
  if (verb === undefined) return;
  if (verb.tag === TAG.be || verb.tag === TAG.have || verb.tag === TAG.do) unit.tag = TAG.infinitiveMarker;
  if (!isClassed(verb, WORD.base)) return;
  if (verb.entity !== null && verb.entity.form !== 'item') return;
  const after = units[next + 1];
  if (isClassed(verb, WORD.nounLike | WORD.noun)) {
    if (
      after === undefined ||
      after.tag === TAG.stop ||
      after.marker === 'of' ||
      after.tag === TAG.verb ||
      after.tag === TAG.be
    ) {
      if (!startsInfinitive(units[at - 1])) return;
    }
    if (verb.entity !== null && !opensPhrase(units, next + 1)) return;
  }
  unit.tag = TAG.infinitiveMarker;
}

function startsInfinitive(previous: Unit | undefined): boolean {
  return (
    previous !== undefined && (previous.tag === TAG.verb || previous.tag === TAG.adjective || previous.tag === TAG.be)
  );
}

/** `that` opens a clause, points back at a noun, or is a determiner. */
export function settleThat(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const beforeVerb =
    next !== undefined &&
    (isClassed(next, ANY_VERB | WORD.be | WORD.have | WORD.do | WORD.modal) || next.tag === TAG.adverb);
  if (previous?.tag === TAG.noun || previous?.tag === TAG.pronoun) {
    const pluralVerb =
      isClassed(previous, WORD.plural) &&
      isClassed(next, WORD.base) &&
      next?.entity === null &&
      (opensPhrase(units, at + 2) || tagAt(units, at + 2) === TAG.infinitiveMarker || units[at + 2]?.marker === 'to');
    // `a gang that controls part of`, as opposed to `the claim that exports to Z`.
    const singularVerb =
      !isClassed(previous, WORD.plural) &&
      (previous.nounKinds & CLAIM) === 0 &&
      isClassed(next, WORD.third) &&
      next?.entity === null &&
      opensPhrase(units, at + 2);
    unit.tag =
      (beforeVerb && !opensPhrase(units, at + 1)) || pluralVerb || singularVerb ? TAG.relative : TAG.subordinator;
    return;
  }
  if (
    previous?.tag === TAG.verb ||
    previous?.tag === TAG.comma ||
    previous?.tag === TAG.adjective ||
    previous?.tag === TAG.coordinator
  ) {
    unit.tag = TAG.subordinator;
    return;
  }
  unit.tag = next !== undefined && PHRASE_TAGS.has(rawTag(next)) ? TAG.determiner : TAG.pronoun;
}

/** `should Seoul deliver shells`: the subject stands after the verb. */
function isInverted(previous: Unit | undefined, next: Unit | undefined): boolean {
  if (next === undefined) return false;
  if (previous?.tag === TAG.noun) return next.entity !== null;
  return [TAG.noun, TAG.determiner, TAG.adjective, TAG.possessive].includes(next.tag as never);
}

/** `May`, `will` and `might` are nouns after an article or as the name of the month. */
export function settleModal(units: Unit[], at: number): void {
  const unit = units[at] as Unit;
  const [previous, next] = [units[at - 1], units[at + 1]];
  const isMonth =
    unit.capital &&
    unit.marker === 'may' &&
    (previous?.tag === TAG.preposition || previous?.tag === TAG.number || next?.tag === TAG.number);
  if (unit.marker === 'should' && isInverted(previous, next)) {
    unit.tag = TAG.subordinator;
    unit.marker = 'if';
    return;
  }
  if (isMonth || previous?.tag === TAG.determiner || previous?.tag === TAG.possessive) unit.tag = TAG.noun;
}
