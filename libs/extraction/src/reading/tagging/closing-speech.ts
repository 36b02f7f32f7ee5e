import { governorBit, nounBit } from '../../english/words.js';
import { TAG, type Tag, type Unit } from '../unit.js';

const TELLS = (['say', 'find', 'claim', 'confirm', 'announce', 'warn', 'accuse'] as const)
  .map(governorBit)
  .reduce((all, bit) => all | bit, 0);
const TELLERS = (['judge', 'inquiry', 'government', 'forces', 'medium', 'people', 'nonstate'] as const)
  .map(nounBit)
  .reduce((all, bit) => all | bit, 0);
const INSIDE = new Set<Tag>([
  TAG.determiner,
  TAG.possessive,
  TAG.adjective,
  TAG.number,
  TAG.noun,
  TAG.genitive,
  TAG.preposition,
]);
const LONGEST = 14;

/** `..., a panel of experts finds.`, `, the panel states,`: a verb of saying that ends what it tells of, or stands within. */
export function isClosingSpeech(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at] as Unit, units[at + 1]];
  if (((unit.verb?.governors ?? 0) & TELLS) === 0 && unit.verb?.lemma !== 'charge') return false;
  if (next !== undefined && next.tag !== TAG.stop && next.tag !== TAG.comma) return false;
  let isTeller = false;
  for (let back = at - 1; back > 0 && back > at - LONGEST; back--) {
    const before = units[back] as Unit;
    if (before.tag === TAG.comma) return isTeller && back < at - 1;
    if (!INSIDE.has(before.tag)) return false;
    isTeller ||= (before.nounKinds & TELLERS) !== 0 || (before.entity?.party ?? null) !== null;
  }
  return false;
}
