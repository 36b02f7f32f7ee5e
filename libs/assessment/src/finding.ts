/** What the law says of a report on a date; the order of this list is the order of severity. Defined in docs/glossary.md. */
export const DETERMINATIONS = [
  'prohibited',
  'conditional',
  'disputed',
  'unconfirmed',
  'exempt',
  'not-covered',
] as const;
export type Determination = (typeof DETERMINATIONS)[number];

/** How loudly an alert speaks. */
export const LEVELS = ['violation', 'possible', 'review'] as const;
export type Level = (typeof LEVELS)[number];

export type Vote = 'for' | 'against' | 'abstained' | 'not-voting' | 'not-a-member';

/** A paragraph that the answer rests on. */
export interface Citation {
  /** `S/RES/1718 (2006) ¶8(a)(i)` */
  text: string;
  /** `S/RES/1718 (2006)` */
  symbol: string;
  /** `8(a)(i)`; null when the whole text is meant. */
  paragraph: string | null;
  /** The official text at the United Nations. */
  url: string;
}

/** One element of a rule held against one fact of the report. */
export interface TraceElement {
  element: 'time' | 'direction' | 'conduct' | 'target' | 'place' | 'item' | 'recipient' | 'exemption';
  outcome: 'holds' | 'fails' | 'unknown';
  /** What the report says, in words. */
  fact: string;
  /** What the rule asks, in words. */
  rule: string;
  citation: string | null;
}

export interface ExemptionConsidered {
  id: string;
  when: string;
  procedure: 'none' | 'notification' | 'no-objection' | 'advance-approval';
  citation: string;
  outcome: 'applies' | 'may-apply' | 'does-not-apply';
  why: string;
}

/** How the supplier and the recipient stood to a resolution that the finding cites. */
export interface VoteRecord {
  symbol: string;
  adopted: string;
  supplier: Vote | null;
  recipient: Vote | null;
}

/** Another answer that holds under a stated condition: a date within a span, a disputed measure, a content of an agreement. */
export interface Reading {
  /** "before 2 March 2016", "if the measures of 2006-2010 apply again (France, Germany, ...)", "if it includes training". */
  condition: string;
  determination: Determination;
  citations: string[];
}

/** One report held against one measure. */
export interface Finding {
  regime: string;
  regimeTitle: string;
  measure: string;
  determination: Determination;
  level: Level | null;
  /** One sentence that an analyst can quote. */
  summary: string;
  /** Our words for what the measure says. */
  paraphrase: string;
  citations: Citation[];
  reasonsFor: string[];
  reasonsAgainst: string[];
  openQuestions: string[];
  exemptions: ExemptionConsidered[];
  readings: Reading[];
  votes: VoteRecord[];
  trace: TraceElement[];
}

/** The whole answer for one report, most severe finding first. */
export interface Assessment {
  determination: Determination;
  level: Level | null;
  findings: Finding[];
  /** Answers that need no finding, such as "No UN arms measure covers Ukraine." */
  notes: string[];
  catalogueVersion: string;
}
