import type { NounPhrase } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';

/** Where the phrases of a sentence stand, gathered once: every phrase is asked for its clause many times. */
export interface PhrasePlaces {
  /** The first clause that holds a phrase. */
  clauses: ReadonlyMap<NounPhrase, Clause>;
  subjects: ReadonlySet<NounPhrase>;
  /** The clauses that tell more of a phrase. */
  told: ReadonlyMap<NounPhrase, readonly Clause[]>;
}

export function placesOf(all: readonly Clause[]): PhrasePlaces {
  const clauses = new Map<NounPhrase, Clause>();
  const subjects = new Set<NounPhrase>();
  const told = new Map<NounPhrase, Clause[]>();
  for (const clause of all) {
    for (const { phrase, role } of clause.slots) {
      if (!clauses.has(phrase)) clauses.set(phrase, clause);
      if (role === 'subject') subjects.add(phrase);
    }
    if (clause.antecedent === null) continue;
    const known = told.get(clause.antecedent);
    if (known === undefined) told.set(clause.antecedent, [clause]);
    else known.push(clause);
  }
  return { clauses, subjects, told };
}
