import { governorBit, WORD } from '../../english/words.js';
import { TAG, type Tag, type Unit } from '../unit.js';
import { isClassed, PHRASE_TAGS, tagAt } from './neighbours.js';

const LETS_BARE_VERB = governorBit('allow') | governorBit('urge');

/** `drones which Russia launches at`: a relative pronoun and a subject ask for a verb. */
export function awaitsRelativeVerb(units: readonly Unit[], at: number): boolean {
  let start = at - 1;
  while (start > 0 && INSIDE_PHRASE.has(tagAt(units, start))) start--;
  const mark = units[start];
  return mark?.tag === TAG.relative && mark.marker !== 'whose' && start < at - 1;
}

/** A clause has one finite verb: after it, and before a new clause, such a word is a noun. */
export function verbAlready(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const unit = units[back] as Unit;
    if ([TAG.comma, TAG.stop, TAG.relative, TAG.subordinator, TAG.coordinator, TAG.dash].includes(unit.tag as never))
      return false;
    if (unit.tag === TAG.be || unit.tag === TAG.have || unit.tag === TAG.modal) return true;
    if (unit.tag === TAG.verb && unit.form !== WORD.gerund && unit.form !== WORD.participle) return true;
  }
  return false;
}

/** How far back a subject is looked for. */
const LONGEST_SUBJECT = 24;
const CLAUSE_EDGES = new Set<Tag>([
  TAG.stop,
  TAG.comma,
  TAG.dash,
  TAG.quote,
  TAG.subordinator,
  TAG.relative,
  TAG.bracketOpen,
  TAG.bracketClose,
]);
const INSIDE_PHRASE = new Set<Tag>([
  TAG.determiner,
  TAG.possessive,
  TAG.adjective,
  TAG.number,
  TAG.noun,
  TAG.genitive,
  TAG.other,
]);

/** The number of the subject that a finite verb at `at` would have: `Lorries laden with ammunition leave`; null when there is none, or it has its verb already. */
export function subjectBefore(units: readonly Unit[], at: number): 'singular' | 'plural' | 'either' | null {
  let start = at;
  while (start > 0 && at - start < LONGEST_SUBJECT && !endsClauseBefore(units, start)) start--;
  for (let next = start; next < at; next++) {
    const { tag, form } = units[next] as Unit;
    if (tag === TAG.be || tag === TAG.have || tag === TAG.do || tag === TAG.modal) return null;
    if (tag === TAG.verb && form !== WORD.gerund && form !== WORD.participle && !isReducedAt(units, next)) return null;
  }
  while (start < at && (tagAt(units, start) === TAG.coordinator || tagAt(units, start) === TAG.adverb)) start++;
  let end = start;
  while (end < at && INSIDE_PHRASE.has(tagAt(units, end))) end++;
  const last = units[end - 1];
  const head = last?.tag === TAG.number && end - 1 > start ? units[end - 2] : last;
  if (end === start || head === undefined || head.tag !== TAG.noun) return null;
  if (head.entity?.party?.kind === 'actor' && head.entity.party.actorKind === 'non-state') return 'either';
  if (isClassed(head, WORD.collective)) return 'either';
  const joined = end < at && units[end]?.tag === TAG.coordinator && units[end]?.marker === 'and';
  const isPlural = joined || isClassed(head, WORD.plural) || head.entity?.form === 'people';
  return isPlural ? 'plural' : 'singular';
}

/** A verb of saying ends a clause, too: `says Iran sells`. */
function endsClauseBefore(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1] as Unit;
  return CLAUSE_EDGES.has(before.tag) || (before.tag === TAG.verb && ((before.verb?.governors ?? 0) & SAYS) !== 0);
}

/** `ships loaded with rifles`: a participle before a preposition may describe what stands before it. */
const isReducedAt = (units: readonly Unit[], at: number): boolean =>
  isClassed(units[at], WORD.participle) && units[at + 1]?.tag === TAG.preposition;

export const SAYS = (['say', 'claim', 'find', 'confirm', 'announce', 'suspect'] as const)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);

/** `the north, which the rebels hold`: a relative clause ends with its verb. */
export function endsRelative(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next !== undefined && next.tag !== TAG.stop && next.tag !== TAG.comma) return false;
  for (let back = at - 1; back >= 0 && back > at - 8; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.relative) return unit.marker !== 'whose';
    if (
      unit.tag === TAG.verb ||
      unit.tag === TAG.be ||
      unit.tag === TAG.have ||
      unit.tag === TAG.preposition ||
      unit.tag === TAG.comma
    )
      return false;
  }
  return false;
}

/** `lets Moscow arm`, `helped Iran buy`. */
export function letsBareVerb(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= 0 && back > at - 5; back--) {
    const unit = units[back] as Unit;
    if (unit.tag === TAG.verb)
      return (
        ((unit.verb?.governors ?? 0) & LETS_BARE_VERB) !== 0 ||
        unit.verb?.lemma === 'see' ||
        unit.verb?.lemma === 'make'
      );
    if (!PHRASE_TAGS.has(unit.tag) && unit.tag !== TAG.determiner) return false;
  }
  return false;
}

export function finiteVerbFollows(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < units.length && at < from + 14; at++) {
    const unit = units[at] as Unit;
    if (unit.tag === TAG.stop || unit.tag === TAG.comma || unit.tag === TAG.relative || unit.tag === TAG.subordinator)
      return false;
    if (unit.tag === TAG.be || unit.tag === TAG.have || unit.tag === TAG.modal) return true;
    const plainPast =
      isClassed(unit, WORD.past) && !isClassed(unit, WORD.noun) && !isClassed(units[at + 1], WORD.preposition);
    if (unit.tag === TAG.verb && plainPast) return true;
  }
  return false;
}

export function hasNounBefore(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 12), at).some((unit) => unit.tag === TAG.noun || unit.tag === TAG.pronoun);
}

/** `guns, tanks, supplies and`: one of a list of nouns. */
export function isListed(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return next?.tag === TAG.comma || next?.tag === TAG.coordinator;
}
