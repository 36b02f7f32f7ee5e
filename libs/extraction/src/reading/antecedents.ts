import type { Chunk, NounPhrase, VerbGroup } from './chunk.js';
import type { Clause } from './clause.js';
import { isTime, sortOf, wantedSort } from './phrase-sort.js';
import { TAG } from './unit.js';

/** In `a ship from X carrying arms` the ship carries: of phrases joined by prepositions the one that the verb fits. */
export function fittingAntecedent(
  chunks: readonly Chunk[],
  clause: Clause,
  nearest: NounPhrase,
  group: VerbGroup,
): NounPhrase {
  if (isTime(nearest)) {
    // `a convoy this month that`: time tells nothing more of itself.
    const before = chunks[chunks.indexOf(nearest) - 1];
    if (before?.kind === 'noun') return fittingAntecedent(chunks, clause, before, group);
  }
  const wanted = wantedSort(group, clause);
  if (wanted === null || sortOf(nearest) === wanted) return nearest;
  const at = chunks.indexOf(nearest);
  for (let back = at; back >= 2 && back > at - 8; back -= 2) {
    const [host, link] = [chunks[back - 2], chunks[back - 1]];
    if (host?.kind !== 'noun' || link?.kind !== 'marker' || link.tag !== TAG.preposition) break;
    if (sortOf(host) === wanted) return host;
  }
  return nearest;
}
