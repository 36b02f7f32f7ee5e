import type { AlertFinding } from '../../api/contract.js';

/** One answer about one measure, with every report that leads to it. */
export interface FindingGroup {
  finding: AlertFinding;
  reportIds: string[];
}

export interface GroupedFindings {
  /** What the alert rests on, in the order of severity that the API gives. */
  reasons: FindingGroup[];
  /** Measures that were tried and do not reach the report. */
  tried: FindingGroup[];
}

/** Forty articles of one incident lead to the same paragraph forty times; it is read once. */
export function groupFindings(findings: readonly AlertFinding[]): GroupedFindings {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.measure, finding.determination, finding.summary]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { finding, reportIds: [finding.reportId] });
    else if (!group.reportIds.includes(finding.reportId)) group.reportIds.push(finding.reportId);
  }
  const all = [...groups.values()];
  return {
    reasons: all.filter((group) => group.finding.determination !== 'not-covered'),
    tried: all.filter((group) => group.finding.determination === 'not-covered'),
  };
}
