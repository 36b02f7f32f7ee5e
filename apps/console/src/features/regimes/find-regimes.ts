import type { RegimeSummary } from '../../api/contract.js';

/** Regimes that carry every word of the search in their id, title or the names of their States. */
export function findRegimes(
  regimes: readonly RegimeSummary[],
  search: string,
  nameOf: (iso2: string) => string,
): RegimeSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return regimes.filter((regime) => {
    const names = regime.states.map((state) => `${state} ${nameOf(state)}`);
    const text = [regime.id, regime.title, ...names].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
