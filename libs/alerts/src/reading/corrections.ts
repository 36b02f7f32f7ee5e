import { LEVELS, type Level } from '#libs/assessment';
import type { OpenedRevision } from '#libs/archive';
import { isExcerpt } from '#libs/stories';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertHistory } from '../raise/alert-history.js';

interface LinkedReport {
  alertId: string;
  reportId: string;
  revisionId: string;
  revision: number;
  level: Level | null;
  isSuperseded: boolean;
}

interface ReadText {
  id: string;
  revision: number;
  text: string;
}

const WHO = 'Embargo Watch';

/**
 * When the text of an article changes, what its earlier texts told stays on the alert, and is marked if the latest
 * text tells it no more, or tells something milder. Nothing is deleted, and no level goes down by itself.
 */
@Injectable()
export class Corrections {
  constructor(private readonly history: AlertHistory) {}

  /** Revisions of one article are read one after the other, so that each sees what the other told. */
  async takeTurns(manager: EntityManager, articleId: string): Promise<void> {
    await manager.query('select from articles where id = $1 for no key update', [articleId]);
  }

  /** After a reading of any revision, in its transaction: what counts is which texts are read, not in which order. */
  async follow(manager: EntityManager, { articleId, revision }: OpenedRevision): Promise<void> {
    const texts = await this.textsRead(manager, articleId, revision);
    if (texts.length < 2) return;
    const links = await this.linksOf(manager, articleId);
    const latest = latestWhole(texts);
    const stale = links.filter((link) => !link.isSuperseded && isTakenBack(link, latest, links));
    for (const alertId of new Set(stale.map((link) => link.alertId))) {
      const reports = stale.filter((link) => link.alertId === alertId);
      await this.mark(manager, alertId, articleId, latest, reports);
    }
  }

  /** The texts that have been read, this one included, whose reading is noted at the end of the transaction only. */
  private textsRead(manager: EntityManager, articleId: string, revision: number): Promise<ReadText[]> {
    return manager.query(
      `select v.id, v.revision, v.text from article_revisions v
        where v.article_id = $1
          and (v.revision = $2 or exists (select from readings d where d.revision_id = v.id and d.outcome <> 'failed'))
        order by v.revision`,
      [articleId, revision],
    );
  }

  private linksOf(manager: EntityManager, articleId: string): Promise<LinkedReport[]> {
    return manager.query(
      `select l.alert_id as "alertId", l.report_id as "reportId", v.id as "revisionId", v.revision,
              l.superseded_at is not null as "isSuperseded",
              (select f.level from findings f where f.report_id = r.id and f.regime = a.regime and f.level is not null
                order by array_position($2::text[], f.level) limit 1) as level
         from article_revisions v
         join reports r on r.revision_id = v.id
         join alert_reports l on l.report_id = r.id
         join alerts a on a.id = l.alert_id
        where v.article_id = $1`,
      [articleId, LEVELS],
    );
  }

  private async mark(
    manager: EntityManager,
    alertId: string,
    articleId: string,
    by: ReadText,
    reports: readonly LinkedReport[],
  ): Promise<void> {
    await manager.query(
      `update alert_reports set superseded_by = $1, superseded_at = now() where alert_id = $2 and report_id = any($3)`,
      [by.id, alertId, reports.map(({ reportId }) => reportId)],
    );
    await manager.query('update alerts set version = version + 1, updated_at = now() where id = $1', [alertId]);
    const detail = { articleId, revision: by.revision, reports: reports.length };
    await this.history.record(manager, alertId, WHO, 'report-superseded', detail);
  }
}

/** The latest text that is not just a cut of an earlier one. */
function latestWhole(texts: readonly ReadText[]): ReadText {
  const whole = texts.filter(
    ({ text, revision }) => !texts.some((before) => before.revision < revision && isExcerpt(text, before.text)),
  );
  return whole.at(-1) as ReadText;
}

const severity = (level: Level | null): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));

/** An earlier text told it, and the latest one tells nothing as severe for the same alert. */
function isTakenBack(link: LinkedReport, latest: ReadText, links: readonly LinkedReport[]): boolean {
  if (link.revision >= latest.revision) return false;
  return !links.some(
    (other) =>
      other.revisionId === latest.id && other.alertId === link.alertId && severity(other.level) <= severity(link.level),
  );
}
