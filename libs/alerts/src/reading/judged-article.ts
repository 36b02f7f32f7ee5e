import { draftAlerts, judgeReport, type AlertDraft, type JudgedReport } from '#libs/assessment';
import type { ExtractedReport } from '#libs/extraction';
import { partsOf, placedReport } from './placed-report.js';
import type { Knowledge } from '#libs/knowledge';

export interface ReadableArticle {
  title: string;
  text: string;
  /** ISO 639-1; null when it could not be told. */
  language: string | null;
  publishedAt: Date | null;
  fetchedAt: Date;
}

/** A report as it was read, and what the law says of it. */
export type ReadReport = JudgedReport & { extracted: ExtractedReport };

export interface JudgedArticle {
  outcome: 'read' | 'language-not-supported' | 'no-text';
  reports: ReadReport[];
  drafts: AlertDraft[];
}

const nothing = (outcome: JudgedArticle['outcome']): JudgedArticle => ({ outcome, reports: [], drafts: [] });

/** The day that stands in for one that the text does not tell. */
export function dayOf({ publishedAt, fetchedAt }: Pick<ReadableArticle, 'publishedAt' | 'fetchedAt'>): string {
  return (publishedAt ?? fetchedAt).toISOString().slice(0, 10);
}

/** Reads and judges one text with the knowledge of now. Pure; what is stored comes from here and nowhere else. */
export function judgeArticle(article: ReadableArticle, { extractor, catalogue }: Knowledge): JudgedArticle {
  if (article.text.trim() === '') return nothing('no-text');
  const day = dayOf(article);
  const parts = partsOf(article.title, article.text);
  const { title, body } = parts;
  const extraction = extractor.extract({ title, text: body, published: day, language: article.language ?? 'und' });
  if (!extraction.supported) return nothing('language-not-supported');
  const reports = extraction.reports.map((report) => {
    const extracted = placedReport(report, parts);
    return { extracted, ...judgeReport(extracted, day, catalogue) };
  });
  return { outcome: 'read', reports, drafts: draftAlerts(reports) };
}
