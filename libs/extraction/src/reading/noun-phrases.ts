import { WORD, nounBit } from '../english/words.js';
import type { NounPhrase } from './chunk.js';
import { TAG, type Tag, type Unit } from './unit.js';

const MEMBERS = new Set<Tag>([
  TAG.determiner,
  TAG.possessive,
  TAG.adjective,
  TAG.number,
  TAG.noun,
  TAG.genitive,
  TAG.other,
]);
const STATE = nounBit('country');
const PEOPLE = nounBit('forces') | nounBit('nonstate') | nounBit('government') | nounBit('company') | nounBit('people');
const TIME = nounBit('time');
const SHIPPED = nounBit('transfer') | nounBit('quantity') | nounBit('carrier');
const OPENERS = new Set<Tag>([TAG.determiner, TAG.possessive]);

/** Reads the noun phrase that begins at a unit; null when none does. */
export function readNounPhrase(units: readonly Unit[], from: number, afterGiver = false): NounPhrase | null {
  const first = units[from] as Unit;
  if (first.tag === TAG.pronoun) return compose([first]);
  if (!MEMBERS.has(first.tag) || first.tag === TAG.genitive) return null;
  let to = from + 1;
  while (to < units.length && continues(units, from, to) && !endsBeforeGoods(units, to, afterGiver)) to++;
  const members = units.slice(from, to);
  return members.some((unit) => unit.tag !== TAG.other) ? compose(members) : null;
}

function endsBeforeGoods(units: readonly Unit[], at: number, afterGiver: boolean): boolean {
  const [previous, unit] = [units[at - 1] as Unit, units[at] as Unit];
  if (unit.tag === TAG.number && previous.tag === TAG.noun && previous.entity?.form !== 'item' && previous.capital) {
    return (afterGiver && previous.entity !== null) || isGoodsAhead(units, at + 1);
  }
  return afterGiver && isReceiver(units, at - 1);
}

/** A name that ends a phrase of its own when goods follow: `gave Ukraine ten tanks`, `sold Iran missiles`. */
function isReceiver(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at] as Unit, units[at + 1]];
  if (next === undefined) return false;
  if (unit.entity === null && unit.tag === TAG.noun && (unit.nounKinds & (PEOPLE | STATE)) !== 0)
    return next.tag === TAG.number || next.entity?.form === 'item';
  if (unit.entity === null || unit.entity.form === 'item' || unit.tag === TAG.adjective) return false;
  if (next.tag === TAG.number || next.entity?.form === 'item') return true;
  return next.tag === TAG.adjective || (next.tag === TAG.noun && next.entity === null && isGoodsAhead(units, at + 1));
}

function isGoodsAhead(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < units.length && at < from + 4; at++) {
    const unit = units[at] as Unit;
    if (unit.entity?.form === 'item') return true;
    if (unit.entity === null && (unit.nounKinds & SHIPPED) !== 0) return true;
    if (unit.tag !== TAG.noun && unit.tag !== TAG.adjective && unit.tag !== TAG.number) return false;
    if ((unit.nounKinds & PEOPLE) !== 0) return false;
  }
  return false;
}

function continues(units: readonly Unit[], from: number, at: number): boolean {
  const unit = units[at] as Unit;
  const previous = units[at - 1] as Unit;
  if (unit.tag === TAG.adverb) return isBeforeAdjective(units, at) && previous.tag !== TAG.noun;
  if (unit.tag === TAG.coordinator) return joinsAdjectives(units, at);
  if (unit.tag === TAG.comma) return separatesAdjectives(units, at);
  if (!MEMBERS.has(unit.tag)) return false;
  if (
    isNewSubject(units, at, previous) ||
    (previous.tag === TAG.number && unit.entity?.party != null && at - from === 1 && unit.tag === TAG.noun)
  )
    return false;
  if (
    (unit.nounKinds & TIME) !== 0 &&
    (unit.classes & WORD.plural) !== 0 &&
    previous.tag === TAG.noun &&
    previous.entity === null
  )
    return false;
  if (OPENERS.has(unit.tag)) return OPENERS.has(previous.tag);
  if (unit.tag === TAG.adjective || unit.tag === TAG.number)
    return previous.tag !== TAG.noun || isNamePart(unit, previous) || followsInCompound(units, from, at);
  return true;
}

/** `according to the group Eritrea supplied`: a State's name before a verb begins a phrase of its own. */
function isNewSubject(units: readonly Unit[], at: number, previous: Unit): boolean {
  const [unit, next] = [units[at] as Unit, units[at + 1]];
  if (unit.entity?.party?.kind !== 'state' || unit.tag !== TAG.noun || unit.entity.form === 'leader') return false;
  if (previous.tag !== TAG.noun || next === undefined) return false;
  if (previous.entity === null ? previous.capital : previous.entity.form !== 'item') return false;
  return next.tag === TAG.verb || next.tag === TAG.be || next.tag === TAG.have || next.tag === TAG.modal;
}

function isNamePart(unit: Unit, previous: Unit): boolean {
  return unit.tag === TAG.number || (unit.capital && previous.capital && unit.entity === null);
}

/** `air defence radar` may hold words that are adjectives elsewhere: a noun must follow soon. */
function followsInCompound(units: readonly Unit[], from: number, at: number): boolean {
  const next = units[at + 1];
  return next !== undefined && next.tag === TAG.noun && at - from < 8;
}

function isBeforeAdjective(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return next !== undefined && (next.tag === TAG.adjective || next.tag === TAG.number);
}

/** `smuggled and stolen arms`, `Russian and Chinese missiles`. */
function joinsAdjectives(units: readonly Unit[], at: number): boolean {
  const [previous, next, after] = [units[at - 1], units[at + 1], units[at + 2]];
  if (previous?.tag !== TAG.adjective || next?.tag !== TAG.adjective) return false;
  return after?.tag === TAG.noun || after?.tag === TAG.adjective;
}

/** `heavy, Russian-made tanks`; `Romanian, Belarusian, Ukrainian and Russian firms`. */
function separatesAdjectives(units: readonly Unit[], at: number): boolean {
  const [previous, next, after] = [units[at - 1], units[at + 1], units[at + 2]];
  if (previous?.tag !== TAG.adjective || next?.tag !== TAG.adjective) return false;
  return (
    after?.tag === TAG.noun ||
    after?.tag === TAG.adjective ||
    after?.tag === TAG.comma ||
    after?.tag === TAG.coordinator
  );
}

function compose(units: readonly Unit[]): NounPhrase {
  const headAt = headIndex(units);
  const genitive = units.findLastIndex((unit) => unit.tag === TAG.genitive);
  const ownerEnd = genitive >= 0 && genitive < headAt ? genitive : -1;
  return {
    kind: 'noun',
    units,
    head: units[headAt] as Unit,
    owner: units.slice(0, Math.max(ownerEnd, 0)),
    modifiers: units.filter((_, at) => at > ownerEnd && at !== headAt),
    of: null,
    firstToken: (units[0] as Unit).firstToken,
    lastToken: (units.at(-1) as Unit).lastToken,
  };
}

/** The last noun; where none stands, the last word that can act as one. */
function headIndex(units: readonly Unit[]): number {
  const noun = units.findLastIndex((unit) => unit.tag === TAG.noun);
  if (noun >= 0) return noun;
  const other = units.findLastIndex(
    (unit) => unit.tag === TAG.pronoun || unit.tag === TAG.adjective || unit.tag === TAG.number,
  );
  return other >= 0 ? other : units.length - 1;
}

export const isPlural = (phrase: NounPhrase): boolean =>
  (phrase.head.classes & WORD.plural) !== 0 || phrase.head.entity?.form === 'people';
