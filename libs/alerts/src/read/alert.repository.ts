import { visible } from '#libs/database';
import { DETERMINATIONS, type Finding, type Level } from '#libs/assessment';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { DUE_DAYS } from '../lifecycle/desk.js';
import { AlertEventRow } from '../storage/alert-event.row.js';
import { AlertRow } from '../storage/alert.row.js';
import { ReportRow } from '../storage/report.row.js';
import type { StoredReport } from '../stored-report.js';
import type { AlertFilter } from './alert-filter.js';
import { StoriesOfAlert, type SourceCounts } from './stories-of-alert.js';

export type AlertWithCounts = AlertRow & SourceCounts;

export interface AlertArticle {
  id: string;
  revisionId: string;
  url: string | null;
  sourceName: string;
  title: string;
  text: string;
  language: string | null;
  publishedAt: Date | null;
  fetchedAt: Date;
}

export interface AlertReport {
  id: string;
  revisionId: string | null;
  articleId: string | null;
  content: StoredReport;
  extractorVersion: string;
  /** Since when the article's text tells this no more, and from which revision on; null while it stands. */
  superseded?: { at: string; revision: number } | null;
}

export interface AlertFinding {
  reportId: string;
  catalogueVersion: string;
  content: Finding;
}

/** Of an event that hundreds of articles tell, the latest are shown in full; the list of articles has the rest. */
const ARTICLES_SHOWN_MAX = 25;
const REPORTS_SHOWN_MAX = 100;
const FINDINGS_SHOWN_MAX = 500;

/** A follow-up a month later, and the month before it. */
const SIMILAR_DAYS = 62;
const SIMILAR_MAX = 10;

/** As set, or as the level has it: the index `alerts_due` is on these very words. */
const DUE = `coalesce(a.due_day, cast(a.raised_at at time zone 'UTC' as date) + case a.level when 'violation' then ${DUE_DAYS.violation} when 'possible' then ${DUE_DAYS.possible} else ${DUE_DAYS.review} end)`;

const NOBODY: SourceCounts = { articles: 0, stories: 0, independentSources: 0 };

@Injectable()
export class AlertRepository {
  constructor(
    private readonly database: DataSource,
    private readonly stories: StoriesOfAlert,
  ) {}

  /** Newest first; `before` is the last row of the page before. */
  async list(filter: AlertFilter, limit: number, before: { at: Date; id: string } | null): Promise<AlertWithCounts[]> {
    const query = this.filtered(filter).orderBy('a.raised_at', 'DESC').addOrderBy('a.id', 'DESC').limit(limit);
    if (before) query.andWhere('(a.raised_at, a.id) < (:at, :id)', before);
    return this.withCounts(await query.getMany());
  }

  count(filter: AlertFilter): Promise<number> {
    return this.filtered(filter).getCount();
  }

  async findById(id: string): Promise<AlertWithCounts | null> {
    const alert = await this.database
      .createQueryBuilder(AlertRow, 'a')
      .where('a.id = :id', { id })
      .andWhere(visible('a'))
      .getOne();
    return alert ? ((await this.withCounts([alert]))[0] ?? null) : null;
  }

  /** By its number, or by its id as it is; null when no alert has the number. */
  async idOf(numberOrId: string): Promise<string | null> {
    if (!/^\d+$/.test(numberOrId)) return numberOrId;
    const rows: { id: string }[] = await this.database.query(
      `select a.id from alerts a where a.number = $1 and ${visible('a')}`,
      [numberOrId],
    );
    return rows[0]?.id ?? null;
  }

  /** Alerts of other incidents that may tell of the same event, nearest in time first: for a person to look at. */
  async similarTo({ id, incidentId, partyCodes, firstDay, conduct }: AlertRow): Promise<AlertWithCounts[]> {
    const rows: { id: string }[] = await this.database.query(
      `select a.id from alerts a
        where ${visible('a')} and a.merged_into is null and a.incident_id <> $1 and a.id <> $2 and a.party_codes && $3::text[]
          and a.conduct = $4 and a.first_day between $5::date - ${SIMILAR_DAYS} and $5::date + ${SIMILAR_DAYS}
        order by cardinality(array(select unnest(a.party_codes) intersect select unnest($3::text[]))) desc,
                 abs(a.first_day - $5::date), a.number limit ${SIMILAR_MAX}`,
      [incidentId, id, partyCodes, conduct, firstDay],
    );
    const ids = rows.map((row) => row.id);
    const found = await this.findMany(ids);
    return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  async findMany(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<AlertWithCounts[]> {
    if (ids.length === 0) return [];
    const alerts = await manager
      .createQueryBuilder(AlertRow, 'a')
      .where('a.id = any(:ids)', { ids })
      .andWhere(visible('a'))
      .orderBy('a.number')
      .getMany();
    return this.withCounts(alerts, manager);
  }

  /** The alerts that rest on a report of this text. */
  async ofRevision(revisionId: string): Promise<AlertWithCounts[]> {
    const rows: { id: string }[] = await this.database.query(
      `select distinct l.alert_id as id from alert_reports l join reports r on r.id = l.report_id where r.revision_id = $1`,
      [revisionId],
    );
    return this.findMany(rows.map(({ id }) => id));
  }

  reportsOf(alertId: string): Promise<AlertReport[]> {
    return this.database
      .createQueryBuilder(ReportRow, 'r')
      .select(['r.id as id', 'r.revision_id as "revisionId"', 'v.article_id as "articleId"'])
      .addSelect(['r.content as content', 'r.extractor_version as "extractorVersion"'])
      .addSelect(
        `case when l.superseded_at is not null then jsonb_build_object('at', l.superseded_at, 'revision',
           (select n.revision from article_revisions n where n.id = l.superseded_by)) end`,
        'superseded',
      )
      .innerJoin('alert_reports', 'l', 'l.report_id = r.id')
      .leftJoin('article_revisions', 'v', 'v.id = r.revision_id')
      .where('l.alert_id = :alertId', { alertId })
      .orderBy('r.created_at', 'DESC')
      .addOrderBy('r.ordinal')
      .limit(REPORTS_SHOWN_MAX)
      .getRawMany();
  }

  /** What the latest extractor read in a text, in the order in which it stands there. */
  reportsOfRevision(revisionId: string): Promise<AlertReport[]> {
    return this.database.query(
      `select r.id, r.revision_id as "revisionId", v.article_id as "articleId", r.content,
              r.extractor_version as "extractorVersion"
         from reports r join article_revisions v on v.id = r.revision_id
        where r.revision_id = $1
          and r.extractor_version = (select extractor_version from readings where revision_id = $1
                                      order by read_at desc limit 1)
        order by r.ordinal`,
      [revisionId],
    );
  }

  /** What the latest catalogue says under the alert's own regime, most severe first. */
  findingsOf(alertId: string): Promise<AlertFinding[]> {
    return this.database.query(
      `select f.report_id as "reportId", f.catalogue_version as "catalogueVersion", f.content
         from alert_reports l
         join alerts a on a.id = l.alert_id
         join findings f on f.report_id = l.report_id and f.regime = a.regime
        where l.alert_id = $1
          and f.catalogue_version = (select n.catalogue_version from findings n
                                      where n.report_id = f.report_id order by n.created_at desc limit 1)
        order by array_position($2::text[], f.determination), f.created_at desc, f.ordinal limit $3`,
      [alertId, DETERMINATIONS, FINDINGS_SHOWN_MAX],
    );
  }

  articlesOf(alertId: string): Promise<AlertArticle[]> {
    return this.database.query(
      `select distinct a.id, v.id as "revisionId", a.url, a.source_name as "sourceName", v.title, v.text, v.language,
              v.published_at as "publishedAt", v.fetched_at as "fetchedAt"
         from alert_reports l
         join reports r on r.id = l.report_id
         join article_revisions v on v.id = r.revision_id
         join articles a on a.id = v.article_id
        where l.alert_id = $1 order by v.fetched_at desc limit $2`,
      [alertId, ARTICLES_SHOWN_MAX],
    );
  }

  historyOf(alertId: string): Promise<AlertEventRow[]> {
    return this.database.getRepository(AlertEventRow).find({ where: { alertId }, order: { id: 'asc' } });
  }

  async countsByLevel(): Promise<Record<Level, number> & { new: number }> {
    const rows: { level: Level; n: number; fresh: number }[] = await this.database.query(
      `select level, count(*)::int as n, (count(*) filter (where status = 'new'))::int as fresh
         from alerts a where ${visible('a')} and merged_into is null group by level`,
    );
    const counts = { violation: 0, possible: 0, review: 0, new: 0 };
    for (const row of rows) {
      counts[row.level] = row.n;
      counts.new += row.fresh;
    }
    return counts;
  }

  private filtered({ level, regime, state, status, text, ...desk }: AlertFilter): SelectQueryBuilder<AlertRow> {
    const query = this.database.createQueryBuilder(AlertRow, 'a').where('a.merged_into is null').andWhere(visible('a'));
    if (level) query.andWhere('a.level = :level', { level });
    if (regime) query.andWhere('a.regime = :regime', { regime });
    if (status) query.andWhere('a.status = :status', { status });
    if (state) query.andWhere('a.party_codes @> array[:state]', { state });
    if (text) {
      query.andWhere(`to_tsvector('simple', a.headline || ' ' || a.summary) @@ websearch_to_tsquery('simple', :text)`, {
        text,
      });
    }
    return deskFiltered(query, desk);
  }

  private async withCounts(
    alerts: AlertRow[],
    manager: EntityManager = this.database.manager,
  ): Promise<AlertWithCounts[]> {
    const counts = await this.stories.counts(
      alerts.map(({ id }) => id),
      manager,
    );
    return alerts.map((alert) => Object.assign(alert, counts.get(alert.id) ?? NOBODY));
  }
}

/** By what analysts made of the alerts. */
function deskFiltered(
  query: SelectQueryBuilder<AlertRow>,
  { assignee, watchedBy, dueBy }: Pick<AlertFilter, 'assignee' | 'watchedBy' | 'dueBy'>,
): SelectQueryBuilder<AlertRow> {
  if (assignee === 'nobody') query.andWhere('a.assignee_id is null');
  else if (assignee) query.andWhere('a.assignee_id = :assignee', { assignee: assignee.id });
  if (watchedBy) {
    query.andWhere('exists (select from alert_watchers w where w.alert_id = a.id and w.user_id = :watchedBy)', {
      watchedBy,
    });
  }
  if (dueBy) query.andWhere(`a.status <> 'closed' and ${DUE} <= :dueBy`, { dueBy });
  return query;
}
