import type { NounPhrase, VerbGroup } from './chunk.js';

export type ClauseKind =
  'main' | 'coordinate' | 'complement' | 'relative' | 'reduced' | 'infinitive' | 'gerund' | 'adverbial';

export interface Slot {
  role: 'subject' | 'object' | 'preposition';
  /** The preposition as written or as its phrase stands for it; empty for subject and object. */
  preposition: string;
  phrase: NounPhrase;
  /** Place in the chunks of the sentence. */
  at: number;
}

/** A verb with what belongs to it; a clause without a verb is a fragment, such as a headline's. */
export interface Clause {
  kind: ClauseKind;
  /** The word that joins it: `if`, `that`, `which`, `to`, `of`, `and` ...; empty for the first clause. */
  link: string;
  parent: Clause | null;
  /** The phrase that a relative or reduced clause tells more of. */
  antecedent: NounPhrase | null;
  /** The noun that the clause completes: the `decision` to sell, the `claim` that. */
  host: NounPhrase | null;
  verb: VerbGroup | null;
  verbAt: number;
  slots: Slot[];
  firstToken: number;
  lastToken: number;
}

export function openClause(kind: ClauseKind, link: string, parent: Clause | null, firstToken: number): Clause {
  return {
    kind,
    link,
    parent,
    antecedent: null,
    host: null,
    verb: null,
    verbAt: -1,
    slots: [],
    firstToken,
    lastToken: firstToken,
  };
}

export function slotsOf({ slots }: Clause, role: Slot['role']): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (const slot of slots) if (slot.role === role) phrases.push(slot.phrase);
  return phrases;
}

export const hasObject = (clause: Clause): boolean => clause.slots.some((slot) => slot.role === 'object');
