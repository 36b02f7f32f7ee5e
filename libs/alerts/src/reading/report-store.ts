import type { Assessment } from '#libs/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FindingRow } from '../storage/finding.row.js';
import { ReportRow } from '../storage/report.row.js';
import type { StoredReport } from '../stored-report.js';

export interface ReportToStore {
  revisionId: string | null;
  ordinal: number;
  idempotencyKey: string | null;
  /** Whose a posted report is; one that was read belongs as its article does. */
  teamId?: string | null;
  content: StoredReport;
  extractorVersion: string;
  assessments: Assessment[];
}

/** Writes reports and findings; the database refuses to change them ever after. */
@Injectable()
export class ReportStore {
  async store(manager: EntityManager, report: ReportToStore): Promise<string> {
    const { revisionId, ordinal, idempotencyKey, teamId = null, content, extractorVersion } = report;
    const inserted = await manager.insert(ReportRow, {
      revisionId,
      ordinal,
      idempotencyKey,
      teamId,
      origin: content.kind,
      content: content as object,
      extractorVersion,
    });
    const { id } = inserted.identifiers[0] as { id: string };
    await this.addFindings(manager, id, report.assessments);
    return id;
  }

  /** The reports that this extractor read in the text before, in their order. */
  async idsOf(manager: EntityManager, revisionId: string, extractorVersion: string): Promise<string[]> {
    const rows = await manager.find(ReportRow, {
      where: { revisionId, extractorVersion },
      order: { ordinal: 'asc' },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async addFindings(manager: EntityManager, reportId: string, assessments: readonly Assessment[]): Promise<void> {
    const made = assessments.flatMap(({ findings, catalogueVersion }) =>
      findings.map((finding) => ({ finding, catalogueVersion })),
    );
    if (made.length === 0) return;
    const rows = made.map(({ finding, catalogueVersion }, ordinal) => ({
      reportId,
      ordinal,
      regime: finding.regime,
      measure: finding.measure,
      determination: finding.determination,
      level: finding.level,
      content: finding as object,
      catalogueVersion,
    }));
    await manager.createQueryBuilder().insert().into(FindingRow).values(rows).orIgnore().execute();
  }
}
