import { draftAlerts, judgeReport } from '#libs/assessment';
import type { AlertDraft, JudgedReport } from '#libs/assessment';
import type { Catalogue } from '#libs/catalogue';
import { createExtractor } from '#libs/extraction';
import type { ExtractedReport, Extractor } from '#libs/extraction';
import type { Lexicon } from '#libs/lexicon';

export interface ArticleToRead {
  title: string | null;
  text: string;
  /** `YYYY-MM-DD` */
  published: string;
  /** ISO 639-1 */
  language: string;
}

/** A report as it was read, and what the law says of it. */
export type ReadReport = JudgedReport & { extracted: ExtractedReport };

export interface Reading {
  /** There is a reader for the language. */
  supported: boolean;
  reports: ReadReport[];
  drafts: AlertDraft[];
}

/** Reads articles and judges what they report, with one catalogue and one lexicon. */
export class Reader {
  private readonly extractor: Extractor;

  constructor(
    private readonly catalogue: Catalogue,
    lexicon: Lexicon,
  ) {
    this.extractor = createExtractor(lexicon);
  }

  get versions(): { catalogue: string; extractor: string } {
    return { catalogue: this.catalogue.version, extractor: this.extractor.version };
  }

  read(article: ArticleToRead): Reading {
    const { supported, reports: extracted } = this.extractor.extract(article);
    const reports = extracted.map((report) => ({
      extracted: report,
      ...judgeReport(report, article.published, this.catalogue),
    }));
    return { supported, reports, drafts: draftAlerts(reports) };
  }
}
