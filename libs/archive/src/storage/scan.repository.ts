import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SCANS_LOOKED_AT, type PastScan } from '../schedule/adaptive-interval.js';

export type ScanOutcome = 'scanned' | 'not-modified' | 'failed';

/** What became of one scan. */
export interface ScanRecord {
  sourceId: string;
  at: Date;
  dueAt: Date | null;
  tookMs: number;
  outcome: ScanOutcome;
  items: number;
  newItems: number;
  /** Why it failed, or what the reader noticed. */
  message: string | null;
}

export interface ScanListing extends Omit<ScanRecord, 'sourceId'> {
  id: string;
}

const MESSAGE_MAX = 2000;

/** The history of scans: the trend of a source, what its pace goes by, and the counters for monitoring. */
@Injectable()
export class ScanRepository {
  constructor(private readonly database: DataSource) {}

  async add(manager: EntityManager, scan: ScanRecord): Promise<void> {
    const { sourceId, at, dueAt, tookMs, outcome, items, newItems } = scan;
    const message = scan.message?.slice(0, MESSAGE_MAX) ?? null;
    await manager.query(
      `insert into scans (source_id, at, due_at, took_ms, outcome, items, new_items, message)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [sourceId, at, dueAt, tookMs, outcome, items, newItems, message],
    );
    await manager.query(
      `insert into scan_totals as t (outcome, scans, items, new_items, seconds) values ($1, 1, $2, $3, $4)
       on conflict (outcome) do update set scans = t.scans + 1, items = t.items + $2,
         new_items = t.new_items + $3, seconds = t.seconds + $4`,
      [outcome, items, newItems, tookMs / 1000],
    );
  }

  /** The last ones that did not fail, newest first. */
  async pastOf(manager: EntityManager, sourceId: string): Promise<PastScan[]> {
    return manager.query(
      `select at, new_items as "newItems" from scans
        where source_id = $1 and outcome <> 'failed' order by id desc limit $2`,
      [sourceId, SCANS_LOOKED_AT],
    );
  }

  /** Newest first; `before` is the last identifier of the page before. */
  list(sourceId: string, limit: number, before: string | null): Promise<ScanListing[]> {
    return this.database.query(
      `select id::text, at, due_at as "dueAt", took_ms as "tookMs", outcome, items, new_items as "newItems", message
         from scans where source_id = $1 and ($3::bigint is null or id < $3) order by id desc limit $2`,
      [sourceId, limit, before],
    );
  }

  /** Removes what is older than so many days; true when there may be more. */
  async prune(days: number, limit: number): Promise<number> {
    const [, removed] = await this.database.query<[unknown[], number]>(
      `delete from scans where id in (select id from scans where at < now() - make_interval(days => $1) limit $2)`,
      [days, limit],
    );
    return removed;
  }
}
