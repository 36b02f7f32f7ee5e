import type { Pinpoint } from './pinpoint.js';
import type { Actor } from './target.js';
import type { BoundaryCase, DocumentedCase } from './cases.js';
import type { Determination } from './determination.js';
import type { Measure } from './measure.js';
import type { Check, CouncilVote, Resolution } from './resolution.js';

export const REGIME_STATUSES = ['in-force', 'ended'] as const;
export type RegimeStatus = (typeof REGIME_STATUSES)[number];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A dated event that is no resolution: a failed draft, a snapback, an end of term. */
export interface OtherEvent {
  date: string;
  what: string;
  vote: CouncilVote | null;
  veto: string[];
  draft: string | null;
  note: string | null;
}

/** The term of a panel, a mission or a power that serves the regime. */
export interface Renewal {
  what: string;
  /** The last day; null when no text sets one. */
  until: string | null;
  by: Pinpoint[];
  /** The day on which it ended for good; null while it runs or its end is not known. */
  ended: string | null;
  note: string | null;
}

/** A time at which a chain really stopped, so that a hole in it is no mistake. */
export interface IntendedGap {
  chain: string;
  from: string;
  to: string;
  why: string;
  filledBy: string | null;
}

/** A duty that names nobody, and so can be matched with no list. */
export interface GeneralDuty {
  id: string;
  paraphrase: string;
  basis: Pinpoint[];
  restatedBy: Pinpoint[];
  from: string;
  to: string | null;
  binding: boolean;
  basisChecked: Check;
  note: string | null;
}

/** One possible content of a treaty, and what the law says of it. */
export interface AgreementContent {
  content: string;
  expect: Determination;
  because: string;
}

/** A treaty read clause by clause. */
export interface Agreement {
  name: string;
  parties: string[];
  signed: string;
  inForce: string | null;
  textSeen: string;
  readingRule: string;
  contents: AgreementContent[];
}

/** Points of entry by which a Government may import; any other place is unknown, not unlisted. */
export interface EntryPoints {
  listed: string[];
  unlisted: string[];
  note: string;
}

/** One UN arms-measure regime: the file `regimes/KP-1718.yaml`. */
export interface Regime {
  id: string;
  title: string;
  status: RegimeStatus;
  statusConfidence: Confidence;
  committee: string;
  predecessor: string | null;
  successor: string | null;
  related: string[];
  /** Names in news, by ISO code or `groups`. */
  aliases: Record<string, string[]>;
  notes: string;
  sources: string[];
  entryPoints: EntryPoints | null;
  actors: Actor[];
  resolutions: Resolution[];
  measures: Measure[];
  renewals: Renewal[];
  otherEvents: OtherEvent[];
  intendedGaps: IntendedGap[];
  generalDuties: GeneralDuty[];
  agreements: Agreement[];
  documentedCases: DocumentedCase[];
  boundaryCases: BoundaryCase[];
  /** True when the file comes from the operator's own folder. */
  local: boolean;
}
