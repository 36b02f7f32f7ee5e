import type { Negative, RegimeSummary } from '../../api/catalogue-contract.js';

/** Regimes that carry every word of the search in their id, title or the names of their States. */
export function findRegimes(
  regimes: readonly RegimeSummary[],
  search: string,
  nameOf: (iso2: string) => string,
): RegimeSummary[] {
  return regimes.filter((regime) => {
    const names = regime.states.map((state) => `${state} ${nameOf(state)}`);
    return carries([regime.id, regime.title, ...names].join(' '), search);
  });
}

export const findNegatives = (negatives: readonly Negative[], search: string): Negative[] =>
  negatives.filter((negative) => carries(`${negative.iso2} ${negative.name}`, search));

function carries(text: string, search: string): boolean {
  const lower = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
