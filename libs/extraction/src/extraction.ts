import type { ExtractedReport } from './extracted-report.js';

/** What the extractor reads: one article as it is stored. */
export interface ArticleText {
  title: string | null;
  text: string;
  /** Day of publication, `YYYY-MM-DD` or an RFC 3339 time; null when unknown. */
  published: string | null;
  /** ISO 639-1. */
  language: string;
}

/** What was read out of an article. Never a guess: an article in a language without a reader has `supported: false`. */
export interface Extraction {
  language: string;
  supported: boolean;
  reports: ExtractedReport[];
}

export interface Extractor {
  /** Changes whenever the same article might be read otherwise. */
  readonly version: string;
  extract(article: ArticleText): Extraction;
}
