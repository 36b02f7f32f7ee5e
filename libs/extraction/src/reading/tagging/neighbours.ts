import { WORD } from '../../english/words.js';
import { type Tag, TAG, type Unit } from '../unit.js';

export const PARTICIPLE_OR_PAST = WORD.past | WORD.participle;

export const tagAt = (units: readonly Unit[], at: number): Tag => units[at]?.tag ?? TAG.stop;

const NOMINAL_TAGS = new Set<Tag>([TAG.noun, TAG.adjective, TAG.number, TAG.determiner, TAG.possessive, TAG.pronoun]);
export const PHRASE_TAGS = new Set<Tag>([TAG.noun, TAG.adjective, TAG.number]);

export const opensPhrase = (units: readonly Unit[], at: number): boolean => NOMINAL_TAGS.has(tagAt(units, at));
export const isClassed = (unit: Unit | undefined, bits: number): boolean =>
  unit !== undefined && (unit.classes & bits) !== 0;

export function becomeVerb(unit: Unit, form: number): void {
  unit.tag = TAG.verb;
  unit.form = form;
  unit.entity = null;
}

/** A tag good enough to look ahead with. */
export function rawTag(unit: Unit | undefined): Tag {
  if (unit === undefined) return TAG.stop;
  if (unit.tag === TAG.verb && isClassed(unit, WORD.adjective | WORD.participle)) return TAG.adjective;
  return unit.tag;
}

export function previousWord(units: readonly Unit[], at: number): Unit | undefined {
  let back = at - 1;
  while (back >= 0 && (tagAt(units, back) === TAG.adverb || tagAt(units, back) === TAG.negation)) back--;
  return units[back];
}
