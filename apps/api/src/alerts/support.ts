import type { AlertFinding, AlertReport } from '#libs/alerts';
import { LEVELS, type Level } from '#libs/assessment';

/** What still speaks for an alert after texts were corrected; its own level never goes down by itself. */
export interface Support {
  /** Reports that their article's text tells no more. */
  supersededReports: number;
  /** The most severe level that reports which stand call for; null when none does. */
  supportedLevel: Level | null;
}

export function support(reports: readonly AlertReport[], findings: readonly AlertFinding[]): Support {
  const superseded = new Set(reports.flatMap(({ id, superseded: since }) => (since ? [id] : [])));
  const levels = findings.flatMap(({ reportId, content: { level } }) =>
    level && !superseded.has(reportId) ? [level] : [],
  );
  return {
    supersededReports: superseded.size,
    supportedLevel: LEVELS.find((level) => levels.includes(level)) ?? null,
  };
}
