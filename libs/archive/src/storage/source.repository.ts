import { Injectable } from '@nestjs/common';
import { visible } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import { readCron } from '../schedule/cron-schedule.js';
import type { Plan } from '../schedule/plan-scan.js';
import { filtered, inOrderAfter, type SourceFilter, type SourcePlace } from './source-filter.js';
import { SourceRow } from './source.row.js';

type Schedule = Pick<SourceRow, 'cron' | 'adaptive' | 'pages' | 'obeysRobots'>;
export type NewSource = Pick<SourceRow, 'name' | 'url' | 'kind' | 'language' | 'enabled' | 'intervalMinutes'> &
  Partial<Schedule & Pick<SourceRow, 'settings' | 'teamId'>>;
export type SourceChange = Partial<
  Pick<SourceRow, 'name' | 'enabled' | 'intervalMinutes' | 'language' | 'teamId'> & Schedule
>;

export interface ScanSuccess {
  etag: string | null;
  lastModified: string | null;
  cursor: string | null;
  newItems: number;
  next: Plan;
}

export interface ScanFailure {
  error: string;
  /** In a row, this one included. */
  failures: number;
  failingSince: Date;
  next: Plan;
}

@Injectable()
export class SourceRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<SourceRow[]> {
    return this.seen().orderBy('s.enabled', 'DESC').addOrderBy('s.name').getMany();
  }

  /** One page of those that the filter lets through. */
  page(filter: SourceFilter, limit: number, after: SourcePlace | null): Promise<SourceRow[]> {
    return inOrderAfter(filtered(this.seen(), filter), after).limit(limit).getMany();
  }

  count(filter: SourceFilter): Promise<number> {
    return filtered(this.seen(), filter).getCount();
  }

  findById(id: string): Promise<SourceRow | null> {
    return this.seen().andWhere('s.id = :id', { id }).getOne();
  }

  findByUrl(url: string): Promise<SourceRow | null> {
    return this.seen().andWhere('s.url = :url', { url }).getOne();
  }

  /** Null when a source with this address is there already. */
  async insert(source: NewSource, manager: EntityManager = this.database.manager): Promise<SourceRow | null> {
    const rows = manager.getRepository(SourceRow);
    const result = await rows.createQueryBuilder().insert().values(source).orIgnore().returning('id').execute();
    const [row] = result.raw as { id: string }[];
    return row ? rows.findOneByOrFail({ id: row.id }) : null;
  }

  /** Adds those whose address is not there yet; the addresses that were added. */
  async insertMany(
    sources: readonly NewSource[],
    manager: EntityManager = this.database.manager,
  ): Promise<Set<string>> {
    if (sources.length === 0) return new Set();
    const result = await manager
      .getRepository(SourceRow)
      .createQueryBuilder()
      .insert()
      .values([...sources])
      .orIgnore()
      .returning('url')
      .updateEntity(false)
      .execute();
    return new Set((result.raw as { url: string }[]).map(({ url }) => url));
  }

  /** Of those that may be named to whoever sees what belongs to this team, or to nobody. */
  async namesByUrl(
    urls: readonly string[],
    teamId: string | null,
    manager: EntityManager = this.database.manager,
  ): Promise<Map<string, string>> {
    const readers = { sees: 'teams', teams: teamId === null ? [] : [teamId] } as const;
    const rows: { url: string; name: string }[] = await manager.query(
      `select s.url, s.name from sources s where s.url = any($1) and ${visible('s', readers)}`,
      [urls],
    );
    return new Map(rows.map(({ url, name }) => [url, name]));
  }

  async change(
    id: string,
    change: SourceChange,
    manager: EntityManager = this.database.manager,
  ): Promise<SourceRow | null> {
    const rows = manager.getRepository(SourceRow);
    if (Object.keys(change).length > 0) await rows.update(id, change);
    const source = await rows.findOneBy({ id });
    if (!source) return null;
    if (change.cron) await rows.update(id, { nextScanAt: nextOf(change.cron), nextReason: null });
    else if (change.intervalMinutes || change.cron === null) {
      await rows.query(
        `update sources set next_scan_at = least(next_scan_at, now() + make_interval(mins => interval_minutes)),
                next_reason = null where id = $1`,
        [id],
      );
    }
    // A source that is switched on starts afresh.
    if (change.enabled) await rows.update(id, { nextScanAt: () => 'now()', ...AFRESH });
    return rows.findOneBy({ id });
  }

  async delete(id: string, manager: EntityManager = this.database.manager): Promise<boolean> {
    return (await manager.delete(SourceRow, id)).affected === 1;
  }

  /**
   * Claims the sources that are due: their next scan moves on at once, so that two workers never claim the same
   * one, and what was missed while the service was down is claimed on the first look.
   */
  async claimDue(manager: EntityManager, limit: number): Promise<string[]> {
    const [rows] = (await manager.query(
      `update sources set next_scan_at = now() + make_interval(mins => interval_minutes),
              due_since = coalesce(due_since, next_scan_at)
        where id in (select id from sources where enabled and paused_at is null and next_scan_at <= now()
                      order by next_scan_at limit $1 for update skip locked)
        returning id`,
      [limit],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  /** As it is now; nobody else records a scan of it until the transaction ends. */
  lock(manager: EntityManager, id: string): Promise<SourceRow | null> {
    return manager.createQueryBuilder(SourceRow, 's').setLock('pessimistic_write').where('s.id = :id', { id }).getOne();
  }

  async recordSuccess(manager: EntityManager, id: string, success: ScanSuccess): Promise<void> {
    const { etag, lastModified, cursor, newItems, next } = success;
    await manager.update(SourceRow, id, {
      etag,
      lastModified,
      cursor,
      itemsSeen: () => `items_seen + ${Math.trunc(newItems)}`,
      lastScanAt: () => 'now()',
      lastSuccessAt: () => 'now()',
      ...AFRESH,
      ...planned(next),
    });
  }

  async recordFailure(manager: EntityManager, id: string, failure: ScanFailure): Promise<void> {
    const { error, failures, failingSince, next } = failure;
    await manager.update(SourceRow, id, {
      failures,
      lastError: error,
      failingSince,
      lastScanAt: () => 'now()',
      ...planned(next),
    });
  }

  /** The scan did not take place: it is due again then. */
  async postpone(id: string, next: Plan): Promise<void> {
    await this.rows.update(id, planned(next));
  }

  async counts(): Promise<{ enabled: number; failing: number; paused: number }> {
    const [row] = (await this.database.query(
      `select count(*) filter (where enabled)::int as enabled,
              count(*) filter (where enabled and failures > 0)::int as failing,
              count(*) filter (where enabled and paused_at is not null)::int as paused
         from sources s where ${visible('s')}`,
    )) as { enabled: number; failing: number; paused: number }[];
    return row ?? { enabled: 0, failing: 0, paused: 0 };
  }

  private seen() {
    return this.rows.createQueryBuilder('s').where(visible('s'));
  }

  private get rows() {
    return this.database.getRepository(SourceRow);
  }
}

const AFRESH = { failures: 0, lastError: null, failingSince: null, pausedAt: null, pausedReason: null };

const planned = ({ at, why }: Plan) => ({ nextScanAt: at, nextReason: why, dueSince: null });

/** An expression is checked before it is saved. */
function nextOf(expression: string): Date {
  const cron = readCron(expression);
  return cron.outcome === 'schedule' ? cron.schedule.next(new Date()) : new Date();
}
