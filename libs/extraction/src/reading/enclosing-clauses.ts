import { frameBit } from '../english/words.js';
import type { NounPhrase, VerbGroup } from './chunk.js';
import { hasObject, type Clause, type ClauseKind } from './clause.js';
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

const MOVING = (['give', 'get', 'carry', 'arrive'] as const).map(frameBit).reduce((all, bit) => all | bit, 0);
const framesOf = (verb: VerbGroup | null): number => (verb?.verb?.frames ?? 0) | (verb?.verb?.weakFrames ?? 0);

/** In `sold cars fitted with guns to Z` nothing is fitted to Z: the clause of the giving, or null. */
export function giverAround({ kind, verb, parent }: Clause, preposition: string): Clause | null {
  if (kind !== 'reduced' || preposition !== 'to' || parent === null || (framesOf(verb) & MOVING) !== 0) return null;
  const gives = (framesOf(parent.verb) & frameBit('give')) !== 0 && hasObject(parent);
  return gives && !parent.slots.some((slot) => slot.preposition === 'to') ? parent : null;
}

/** `Under a contract signed in May X is to`: a clause of which only what stands before its subject has been read. */
export function beforeSubject(current: Clause): Clause | null {
  const clause = besideAnchor(current);
  const isOpen = clause.verb === null && clause.slots.length > 0;
  return isOpen && clause.slots.every(({ role }) => role === 'preposition') ? clause : null;
}
