import { draftAlerts, type Assessment, type Report } from '#libs/assessment';
import { KnowledgeHolder } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AlertAnnouncer } from '../announce/alert-announcer.js';
import type { RaisedAlert } from '../raise/alert-proposal.js';
import { AlertRaiser } from '../raise/alert-raiser.js';
import { ReportRow } from '../storage/report.row.js';
import { proposalsOf } from './proposals.js';
import { ReportStore } from './report-store.js';

export interface PostedReport {
  reportId: string;
  raised: RaisedAlert[];
  /** True when this key had been posted before: nothing was stored. */
  isRepeated: boolean;
}

/** Takes a structured report from a person or a program, stores it with its findings and raises what it calls for. */
@Injectable()
export class ReportPoster {
  constructor(
    private readonly database: DataSource,
    private readonly knowledge: KnowledgeHolder,
    private readonly reports: ReportStore,
    private readonly raiser: AlertRaiser,
    private readonly announcer: AlertAnnouncer,
  ) {}

  post(report: Report, assessment: Assessment, idempotencyKey: string | null, who: string): Promise<PostedReport> {
    return this.database.transaction(async (manager) => {
      if (idempotencyKey !== null) {
        await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [idempotencyKey]);
        const before = await manager.findOneBy(ReportRow, { idempotencyKey });
        if (before) return { reportId: before.id, raised: [], isRepeated: true };
      }
      const reportId = await this.reports.store(manager, {
        revisionId: null,
        ordinal: 0,
        idempotencyKey,
        content: { kind: 'posted', report },
        extractorVersion: this.knowledge.current().versions.extractor,
        assessments: [assessment],
      });
      const isAgreement = report.conduct === 'agreement';
      const drafts = draftAlerts([{ isAgreement, pairs: [{ report, assessment }] }]);
      const raised = await this.raiser.raise(manager, proposalsOf(drafts, [reportId], null), who);
      await this.announcer.announce(manager, raised);
      return { reportId, raised, isRepeated: false };
    });
  }
}
