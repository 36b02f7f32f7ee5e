import type { NounPhrase } from './chunk.js';
import type { Clause, ClauseKind } from './clause.js';
import { isSpeech } from './saying.js';

const RESUMABLE = new Set<ClauseKind>(['main', 'coordinate', 'complement', 'adverbial', 'relative']);

/** The clause whose subject a further finite verb shares. */
export function finiteAnchor(current: Clause): Clause {
  let clause = current;
  while (
    clause.parent !== null &&
    (clause.kind === 'infinitive' || clause.kind === 'gerund' || clause.kind === 'reduced')
  )
    clause = clause.parent;
  return clause;
}

/** The clause that a further finite clause stands beside. */
export function besideAnchor(current: Clause): Clause {
  let clause = current;
  while (
    clause.parent !== null &&
    (clause.kind === 'infinitive' ||
      clause.kind === 'gerund' ||
      clause.kind === 'reduced' ||
      clause.kind === 'relative')
  ) {
    clause = clause.parent;
  }
  return clause;
}

export function outerWithoutVerb(current: Clause): Clause | null {
  for (let clause = current.parent; clause !== null; clause = clause.parent) {
    if (clause.verb === null && RESUMABLE.has(clause.kind) && clause.slots.length > 0) return clause;
  }
  return null;
}

/** In `claims weapons used by rebels are supplied` the weapons, not the rebels, are supplied. */
export function toldByReduced(current: Clause): NounPhrase | null {
  const { kind, antecedent, parent } = current;
  if ((kind !== 'reduced' && kind !== 'relative') || antecedent === null || parent === null || !isSpeech(parent))
    return null;
  return parent.slots.some((slot) => slot.phrase === antecedent && slot.role === 'object') ? antecedent : null;
}
