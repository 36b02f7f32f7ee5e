import type { BoundaryCase, DocumentedCase } from './cases.js';
import type { Confidence } from './regime.js';
import type { Check } from './resolution.js';

/** An embargo that others set: why readers believe in one of the UN. */
export interface OtherEmbargo {
  by: string;
  since: string | null;
  until: string | null;
  note: string | null;
}

/** A regime that still reaches somebody or something in a State that is itself under none. */
export interface StillCovered {
  regime: string;
  note: string;
}

/** A State or actor that is often, and wrongly, thought to be under a UN arms embargo. */
export interface NegativeEntry {
  iso2: string;
  name: string;
  aliases: string[];
  confusedBecause: string;
  fact: string;
  /** When a UN embargo did run. */
  formerly: string | null;
  caution: string | null;
  otherEmbargoes: OtherEmbargo[];
  stillCovered: StillCovered[];
  confidence: Confidence;
  checked: Check;
  sources: string[];
}

/** One file of negatives: `regimes/NEGATIVES-africa.yaml`. */
export interface Negatives {
  /** `africa` */
  group: string;
  title: string;
  notes: string;
  recorded: string;
  lastVerified: string;
  entries: NegativeEntry[];
  documentedCases: DocumentedCase[];
  boundaryCases: BoundaryCase[];
  local: boolean;
}
