import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What is in the way of being kept for ever; 0 days, or megabytes, mean that nothing is. */
export interface RetentionRule {
  textDays: number;
  pageDays: number;
  pagesMbMax: number;
  scanDays: number;
  /** Whether pages that only closed alerts rest on may go. */
  includesClosedAlerts: boolean;
}

export interface Amount {
  count: number;
  bytes: number;
}

/** Texts that are old enough, were read, and that no alert rests on: open, closed, or of any other status. */
const ERASABLE_TEXTS = `
  select r.id, octet_length(r.text) as bytes from article_revisions r
   where r.erased_at is null and r.text <> '' and r.fetched_at < now() - make_interval(days => $1)
     and not exists (select from unread_revisions u where u.revision_id = r.id)
     and not exists (select from page_fetches p where p.revision_id = r.id and p.state = 'waiting')
     and not exists (select from reports o join alert_reports l on l.report_id = o.id where o.revision_id = r.id)`;

/** An alert rests on a page when one of its reports was read from that page, or from the feed's text for which it came. */
const isEvidence = (includesClosedAlerts: boolean): string => `
  exists (select from page_fetches p
            join reports o on o.revision_id in (p.page_revision_id, p.revision_id)
            join alert_reports l on l.report_id = o.id join alerts a on a.id = l.alert_id
           where p.raw_hash = w.hash ${includesClosedAlerts ? `and a.status <> 'closed'` : ''})`;

const IS_OLD = `w.stored_at < now() - make_interval(days => $1)`;

@Injectable()
export class RetentionRepository {
  constructor(private readonly database: DataSource) {}

  countTexts(days: number): Promise<Amount> {
    return this.amount(
      `select count(*)::int as count, coalesce(sum(bytes), 0)::float8 as bytes from (${ERASABLE_TEXTS}) x`,
      days,
    );
  }

  /** Empties so many texts; the row stays, so that the same text is known when it comes again. */
  async eraseTexts(days: number, limit: number): Promise<number> {
    const [, count] = await this.database.query<[unknown[], number]>(
      `update article_revisions set text = '', erased_at = now()
        where id in (select id from (${ERASABLE_TEXTS} limit $2) x)`,
      [days, limit],
    );
    return count;
  }

  countPages(days: number, includesClosedAlerts: boolean): Promise<Amount> {
    return this.amount(
      `select count(*)::int as count, coalesce(sum(octet_length(content)), 0)::float8 as bytes from raw_pages w
        where ${IS_OLD} and not ${isEvidence(includesClosedAlerts)}`,
      days,
    );
  }

  removePages(days: number, includesClosedAlerts: boolean, limit: number): Promise<number> {
    return this.remove(
      `select hash from raw_pages w where ${IS_OLD} and not ${isEvidence(includesClosedAlerts)} limit $2`,
      [days, limit],
    );
  }

  async pageBytes(): Promise<number> {
    const { bytes } = await this.amount(
      'select count(*)::int as count, coalesce(sum(octet_length(content)), 0)::float8 as bytes from raw_pages where $1::int is not null',
      0,
    );
    return bytes;
  }

  /** The oldest that may go, until so many bytes are free; one part of them at a time. */
  removeOldestPages(bytes: number, includesClosedAlerts: boolean, limit: number): Promise<number> {
    return this.remove(
      `select hash from (
         select hash, sum(size) over (order by stored_at, hash) - size as before from (
           select hash, stored_at, octet_length(content) as size from raw_pages w
            where not ${isEvidence(includesClosedAlerts)} order by stored_at, hash limit $2) oldest) x
        where before < $1`,
      [bytes, limit],
    );
  }

  countScans(days: number): Promise<Amount> {
    return this.amount(
      'select count(*)::int as count, 0 as bytes from scans where at < now() - make_interval(days => $1)',
      days,
    );
  }

  private async remove(chosen: string, values: number[]): Promise<number> {
    const [, count] = await this.database.query<[unknown[], number]>(
      `delete from raw_pages where hash in (${chosen})`,
      values,
    );
    return count;
  }

  private async amount(sql: string, days: number): Promise<Amount> {
    const rows = await this.database.query<Amount[]>(sql, [days]);
    return rows[0] ?? { count: 0, bytes: 0 };
  }

  /** Reports of imported lists: the sources are there, and who added them stands in the audit. */
  async removeOldImports(): Promise<void> {
    await this.database.query(`delete from source_imports where finished_at < now() - interval '90 days'`);
  }
}
