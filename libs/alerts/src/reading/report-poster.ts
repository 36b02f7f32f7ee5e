import { isDeepStrictEqual } from 'node:util';
import { draftAlerts, type Assessment, type Report } from '#libs/assessment';
import { Audit, nameOf, type Who } from '#libs/audit';
import { KnowledgeHolder } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AlertAnnouncer } from '../announce/alert-announcer.js';
import { LifecycleFollower } from '../lifecycle/lifecycle-follower.js';
import { AlertRaiser } from '../raise/alert-raiser.js';
import { ReportRow } from '../storage/report.row.js';
import { proposalsOf } from './proposals.js';
import { ReportStore } from './report-store.js';

export type PostedReport =
  | { outcome: 'posted'; reportId: string; alertIds: string[] }
  /** This report had been posted with this key before: nothing was stored, and the alerts are those of then. */
  | { outcome: 'repeated'; reportId: string; alertIds: string[] }
  /** Another report had been posted with this key. */
  | { outcome: 'key-of-another-report'; reportId: string };

/** Takes a structured report from a person or a program, stores it with its findings and raises what it calls for. */
@Injectable()
export class ReportPoster {
  constructor(
    private readonly database: DataSource,
    private readonly knowledge: KnowledgeHolder,
    private readonly reports: ReportStore,
    private readonly raiser: AlertRaiser,
    private readonly announcer: AlertAnnouncer,
    private readonly lifecycle: LifecycleFollower,
    private readonly audit: Audit,
  ) {}

  post(
    report: Report,
    assessment: Assessment,
    { idempotencyKey, teamId }: { idempotencyKey: string | null; teamId: string | null },
    who: Who,
  ): Promise<PostedReport> {
    return this.database.transaction(async (manager) => {
      if (idempotencyKey !== null) {
        await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [idempotencyKey]);
        const before = await manager.findOneBy(ReportRow, { idempotencyKey });
        if (before) return repeated(manager, before, report);
      }
      const reportId = await this.reports.store(manager, {
        revisionId: null,
        ordinal: 0,
        idempotencyKey,
        teamId,
        content: { kind: 'posted', report },
        extractorVersion: this.knowledge.current().versions.extractor,
        assessments: [assessment],
      });
      const isAgreement = report.conduct === 'agreement';
      const drafts = draftAlerts([{ isAgreement, pairs: [{ report, assessment }] }]);
      const raised = await this.raiser.raise(
        manager,
        proposalsOf(drafts, [{ id: reportId, place: report.place, isDayTold: true }], null),
        nameOf(who),
        null,
        teamId,
      );
      await this.announcer.announce(manager, raised);
      await this.lifecycle.follow(manager, raised);
      await this.audit.record(manager, { who, what: 'report.posted', subject: { id: reportId } });
      return { outcome: 'posted', reportId, alertIds: raised.map(({ alertId }) => alertId) };
    });
  }
}

async function repeated(manager: EntityManager, before: ReportRow, report: Report): Promise<PostedReport> {
  const { id: reportId, content } = before;
  if (!isDeepStrictEqual(content.report, report)) return { outcome: 'key-of-another-report', reportId };
  const rows = (await manager.query('select alert_id as id from alert_reports where report_id = $1', [reportId])) as {
    id: string;
  }[];
  return { outcome: 'repeated', reportId, alertIds: rows.map(({ id }) => id) };
}
