import type { TraceElement } from '../finding.js';
import type { Ternary } from '../ternary.js';

/** One element of a record held against the facts, with what must be asked where the answer is not known. */
export interface Check {
  outcome: TraceElement['outcome'];
  fact: string;
  rule: string;
  /** What the reader has to find out; null unless the outcome is unknown. */
  question: string | null;
  /** Why States or lawyers argue that the record reaches the case; null where nobody does. */
  argued: string | null;
  /** The outcome is unknown only because a State is named and not its government, or the government and not where it is. */
  presumed: boolean;
}

type Told = Pick<Check, 'fact' | 'rule'> & Partial<Pick<Check, 'question' | 'argued' | 'presumed'>>;

const OUTCOMES = { yes: 'holds', maybe: 'unknown', no: 'fails' } as const;

export function check(answer: Ternary, { fact, rule, question = null, argued = null, presumed = false }: Told): Check {
  return {
    outcome: OUTCOMES[answer],
    fact,
    rule,
    question: answer === 'maybe' ? question : null,
    argued,
    presumed: answer === 'maybe' && presumed,
  };
}
