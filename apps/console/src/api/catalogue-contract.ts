import type { LegalConduct } from '#libs/lexicon';

/** The shapes in which `/api/v1` tells the law, as far as the console reads them. */

export interface Question {
  supplier: string | null;
  recipient: string | null;
  via?: string[];
  place?: string;
  items: string[];
  conduct?: string;
  stage?: string;
  endUser?: string;
  date: string;
  knownAt?: string;
}

export interface RegimeSummary {
  id: string;
  title: string;
  status: string;
  inForce: boolean;
  from: string;
  to: string | null;
  states: string[];
  measureCount: number;
}

/** A State or actor that is often, and wrongly, thought to be under a UN arms embargo. */
export interface Negative {
  iso2: string;
  name: string;
  fact: string;
  formerly: string | null;
  caution: string | null;
}

export interface RegimeList {
  items: RegimeSummary[];
  negatives: Negative[];
  version: string;
}

export interface ResolutionVotes {
  for: number | null;
  against: string[];
  abstaining: string[];
  notVoting: string[];
}

export interface Resolution {
  symbol: string;
  adopted: string;
  effect: string;
  did: string | null;
  url: string;
  votes: ResolutionVotes;
}

export interface MeasureExemption {
  id: string;
  when: string;
  procedure: string;
  citation: string;
}

/** States that deny a record; both readings stand. */
export interface Dispute {
  by: string[];
  claim: string;
  acceptedBy: string[];
}

/** The words of the Council at one pinpoint, from the texts that the operator imported. */
export interface OfficialParagraph {
  citation: string;
  text: string;
}

export interface Measure {
  id: string;
  chain: string;
  conduct: LegalConduct;
  direction: 'to-target' | 'from-target';
  target: string;
  items: string;
  from: string;
  to: string | null;
  sunset: string | null;
  binding: boolean;
  effectKind: 'ban' | 'notification-duty' | 'condition-not-prohibition';
  dispute: Dispute | null;
  note: string | null;
  paraphrase: string;
  citations: { text: string; url: string }[];
  exemptions: MeasureExemption[];
  inForce: boolean;
}

export interface Regime {
  id: string;
  title: string;
  status: string;
  committee: string;
  resolutions: Resolution[];
  measures: Measure[];
  /** Names in news, by ISO code or `groups`. */
  aliases: Record<string, string[]>;
  notes: string;
}
