import { DETERMINATIONS } from '../finding.js';
import type { Determination } from '../finding.js';

const RANKS = new Map(DETERMINATIONS.map((determination, index) => [determination, index]));

/** Smaller is more severe. */
export function rankOf(determination: Determination): number {
  return RANKS.get(determination) ?? RANKS.size;
}

export function mostSevere(determinations: Iterable<Determination>): Determination {
  let worst: Determination = 'not-covered';
  for (const determination of determinations) if (rankOf(determination) < rankOf(worst)) worst = determination;
  return worst;
}
