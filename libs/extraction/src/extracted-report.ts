import type { Attribution, Item, Party, Place, ReportConduct, Stage } from '#libs/lexicon';

/**
 * A stretch of the stored article: `text === article[source].slice(start, end)`, in UTF-16 code units. Spans point into
 * the title only when the text does not begin with it.
 */
export interface Span {
  source: 'title' | 'text';
  start: number;
  end: number;
  text: string;
}

export interface Mention<T> {
  value: T;
  /** Null only for what the reading infers, such as "the two countries". */
  span: Span | null;
}

/** Which frame fired on which spans: the explanation of a report. */
export interface TraceStep {
  frame: string;
  spans: Span[];
}

/** One transfer or agreement that an article reports. */
export interface ExtractedReport {
  suppliers: Mention<Party>[];
  recipients: Mention<Party>[];
  via: Mention<Party | Place>[];
  place: Mention<Place> | null;
  endUser: Mention<Party> | null;
  items: Mention<Item>[];
  conduct: ReportConduct;
  stage: Stage;
  stageCue: Span | null;
  attribution: Attribution;
  /** First and last possible day, with the words that say so; null when the article gives only its own day. */
  date: { first: string; last: string; span: Span | null } | null;
  circumstances: Span | null;
  /** Every sentence that tells of it, never empty. */
  quotes: Span[];
  /** 0 to 1, calibrated on the evaluation corpus. */
  confidence: number;
  trace: TraceStep[];
}
