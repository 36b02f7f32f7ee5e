import { WORD } from '../../english/words.js';
import { type Tag, TAG, type Unit } from '../unit.js';
import { isClassed, PHRASE_TAGS } from './neighbours.js';

/** `'s` owns after a noun; after a pronoun, or before a participle or article, it is a verb. */
export function genitiveTag(units: readonly Unit[], at: number): Tag {
  const previous = units[at - 1];
  if (previous === undefined) return TAG.other;
  if (previous.tag === TAG.pronoun || previous.tag === TAG.relative) return TAG.be;
  const next = units[at + 1];
  if (next?.tag === TAG.determiner || next?.tag === TAG.negation) return TAG.be;
  return TAG.genitive;
}

/** The apostrophe of `rebels' arms`. */
export function apostropheTag(units: readonly Unit[], at: number): Tag {
  const [previous, mark, next] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (previous === undefined || next === undefined || !"'’".includes(mark.marker)) return TAG.quote;
  const owns = previous.tag === TAG.noun && isClassed(previous, WORD.plural) && PHRASE_TAGS.has(next.tag);
  return owns ? TAG.genitive : TAG.quote;
}
