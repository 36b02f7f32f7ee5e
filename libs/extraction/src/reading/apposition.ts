import { nounBit } from '../english/words.js';
import type { Chunk, NounPhrase } from './chunk.js';
import { TAG } from './unit.js';

const BODIES = nounBit('nonstate') | nounBit('forces') | nounBit('government') | nounBit('company') | nounBit('people');

/** `to the front, a militia in Z,`: says more of a name that is known, and names nobody else. */
export function isApposition(chunks: readonly Chunk[], { units, head }: NounPhrase, at: number): boolean {
  const [named, link] = [chunks[at - 2], chunks[at - 1]];
  const first = units[0]?.marker;
  if (link?.kind !== 'marker' || link.tag !== TAG.comma || named?.kind !== 'noun') return false;
  if (first !== 'a' && first !== 'an') return false;
  return named.head.entity?.party?.kind === 'actor' && (head.nounKinds & BODIES) !== 0 && head.entity === null;
}
