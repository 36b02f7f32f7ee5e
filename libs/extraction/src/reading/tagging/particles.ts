import { frameBit, type VerbEntry, WORD } from '../../english/words.js';
import { TAG, type Unit } from '../unit.js';
import { isClassed, opensPhrase, tagAt } from './neighbours.js';

/** `ruled out the sale`, `called it off`: verb and particle are one verb. */
export function joinParticle(
  units: readonly Unit[],
  at: number,
  phrasalOf: (lemma: string, particle: string) => VerbEntry | null,
): void {
  const unit = units[at] as Unit;
  if (unit.tag !== TAG.preposition && unit.tag !== TAG.adverb) return;
  const back = units[at - 1]?.tag === TAG.pronoun ? at - 2 : at - 1;
  const verb = units[back];
  if (verb?.tag !== TAG.verb || verb.verb === null) return;
  const joined = phrasalOf(verb.verb.lemma, unit.marker);
  if (
    joined?.lemma === 'continue' &&
    !isClassed(units[at + 1], WORD.gerund) &&
    units[at + 1]?.marker !== 'to' &&
    units[at + 1]?.tag !== TAG.comma
  )
    return;
  if (joined !== null && unit.marker === 'in' && opensPhrase(units, at + 1) && !goodsAhead(units, at + 1)) return;
  // `come across the border`: what is found is named at once.
  if (joined?.lemma === 'find' && unit.marker !== 'out' && !goodsAhead(units, at + 1)) return;
  if (joined === null || (joined.lemma === 'seize' && verb.form !== 0 && !takesGoods(units, at + 1))) return;
  verb.verb = joined;
  unit.tag = TAG.adverb;
}

/** `brought in two hundred rifles`, as opposed to `shipped in two containers`. */
const goodsAhead = (units: readonly Unit[], at: number): boolean =>
  units.slice(at, at + 4).some(({ entity }) => entity?.form === 'item');

/** `took off 50 rifles`, as opposed to `took off from Tehran`. */
const takesGoods = (units: readonly Unit[], at: number): boolean =>
  tagAt(units, at) === TAG.number || tagAt(units, at) === TAG.noun || tagAt(units, at) === TAG.determiner;

const PARTICLES = new Set('over up out away back down ashore on in off through'.split(' '));
const ALWAYS_PARTICLES = new Set('over up back away ashore down'.split(' '));
const TAKES_PARTICLE = frameBit('give') | frameBit('get') | frameBit('carry') | frameBit('equip') | frameBit('seize');

/** `handed over 40 tanks`, `passed on to the rebels`, `brought in by`: the word belongs to the verb. */
export function isParticle(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const previous = units[at - 1];
  if (unit.tag !== TAG.preposition || !PARTICLES.has(unit.marker) || previous?.tag !== TAG.verb) return false;
  const frames = (previous.verb?.frames ?? 0) | (previous.verb?.weakFrames ?? 0);
  if ((frames & TAKES_PARTICLE) === 0) return false;
  const next = units[at + 1];
  if (
    next === undefined ||
    next.tag === TAG.preposition ||
    next.tag === TAG.stop ||
    next.tag === TAG.comma ||
    next.tag === TAG.adverb
  )
    return unit.marker !== 'off' || next?.tag !== TAG.preposition;
  return ALWAYS_PARTICLES.has(unit.marker) && next.entity?.form !== 'place' && next.entity?.form !== 'name';
}
