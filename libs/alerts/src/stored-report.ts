import type { Report } from '#libs/assessment';
import type { ExtractedReport } from '#libs/extraction';

/** A report as it is kept: read from an article with its quotes, or posted by a person or a program. */
export type StoredReport = { kind: 'extracted'; report: ExtractedReport } | { kind: 'posted'; report: Report };
