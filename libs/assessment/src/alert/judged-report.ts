import type { Catalogue } from '#libs/catalogue';
import type { ExtractedReport } from '#libs/extraction';
import type { Party } from '#libs/lexicon';
import { assess } from '../assess.js';
import type { Assessment } from '../finding.js';
import type { DaySpan, Report } from '../report.js';

/** One supplier and one recipient of an extracted report, and what the law says of them. */
export interface JudgedPair {
  report: Report;
  assessment: Assessment;
}

export interface JudgedReport {
  /** A deal of words, not of goods. */
  isAgreement: boolean;
  pairs: JudgedPair[];
}

/**
 * Judges what an article reports. A report of several suppliers or recipients is judged for each pair, since the law
 * may differ; a party that is not named stays unknown. `publishedDay` stands in for a day that the text does not tell.
 */
export function judgeReport(extracted: ExtractedReport, publishedDay: string, catalogue: Catalogue): JudgedReport {
  const pairs = named(extracted.suppliers).flatMap((supplier) =>
    named(extracted.recipients).map((recipient) => {
      const report = reportOf(extracted, supplier, recipient, publishedDay);
      return { report, assessment: assess(report, catalogue) };
    }),
  );
  return { isAgreement: extracted.conduct === 'agreement', pairs };
}

function named(mentions: ExtractedReport['suppliers']): (Party | null)[] {
  return mentions.length > 0 ? mentions.map(({ value }) => value) : [null];
}

function reportOf(
  extracted: ExtractedReport,
  supplier: Party | null,
  recipient: Party | null,
  publishedDay: string,
): Report {
  return {
    supplier,
    recipient,
    via: extracted.via.map(({ value }) => value),
    place: extracted.place?.value ?? null,
    endUser: extracted.endUser?.value ?? null,
    items: extracted.items.map(({ value }) => value),
    conduct: extracted.conduct,
    stage: extracted.stage,
    attribution: extracted.attribution,
    date: daysOf(extracted, publishedDay),
    circumstances: extracted.circumstances?.text ?? null,
  };
}

function daysOf({ date }: ExtractedReport, publishedDay: string): DaySpan {
  return date ? { first: date.first, last: date.last } : { first: publishedDay, last: publishedDay };
}
