import { frameBit, nounBit } from '../english/words.js';
import type { NounPhrase, VerbGroup } from './chunk.js';
import type { Clause } from './clause.js';

const GOODS_NOUN = nounBit('carrier') | nounBit('transfer');
const GOODS_SUBJECT = frameBit('carry') | frameBit('arrive');
const GOODS_OBJECT = frameBit('give') | frameBit('get') | frameBit('seize') | frameBit('carry');
const TIME = nounBit('time');

/** What lorries do, and those who send them. */
const HAULING = new Set('bring take ferry fly transport haul move'.split(' '));

export function sortOf(phrase: NounPhrase): string {
  const head = phrase.head.entity ?? phrase.of?.head.entity ?? null;
  if (head?.form === 'item') return 'item';
  if (head !== null) return 'party';
  if ((phrase.head.nounKinds & GOODS_NOUN) !== 0) return 'item';
  return phrase.units.some((unit) => unit.entity?.form === 'item') ? 'item' : 'other';
}

/** Both parties, both goods, or neither. */
export function sameSort(one: NounPhrase, other: NounPhrase): boolean {
  return sortOf(one) === sortOf(other);
}

/** What the verb of a relative clause asks its antecedent to be: goods or a party. */
export function wantedSort(group: VerbGroup, clause: Clause): string | null {
  const frames = (group.verb?.frames ?? 0) | (group.verb?.weakFrames ?? 0);
  const passive = group.isPassive || (group.isBare && clause.kind === 'reduced');
  if (passive) return (frames & GOODS_OBJECT) !== 0 ? 'item' : null;
  if ((frames & GOODS_SUBJECT) !== 0 || group.lemma === 'have') return 'item';
  if (clause.link !== 'who' && HAULING.has(group.lemma)) return 'item';
  return (frames & frameBit('give')) !== 0 && clause.link === 'who' ? 'party' : null;
}

/** `this year`, `last night`, `every week`: when, not what. */
export const isTime = ({ head, units, of }: NounPhrase): boolean =>
  (head.nounKinds & TIME) !== 0 && head.entity === null && units.length <= 4 && of === null;
