import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SourceRow } from './source.row.js';

export type NewSource = Pick<SourceRow, 'name' | 'url' | 'kind' | 'language' | 'enabled' | 'intervalMinutes'> &
  Partial<Pick<SourceRow, 'settings'>>;
export type SourceChange = Partial<Pick<SourceRow, 'name' | 'enabled' | 'intervalMinutes' | 'language'>>;

export interface ScanSuccess {
  etag: string | null;
  lastModified: string | null;
  cursor: string | null;
  newItems: number;
}

/** A source that fails is asked less and less often, down to once in six hours, and never more often than a sound one. */
const BACK_OFF_MINUTES_MAX = 360;

@Injectable()
export class SourceRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<SourceRow[]> {
    return this.rows.find({ order: { enabled: 'desc', name: 'asc' } });
  }

  findById(id: string): Promise<SourceRow | null> {
    return this.rows.findOneBy({ id });
  }

  findByUrl(url: string): Promise<SourceRow | null> {
    return this.rows.findOneBy({ url });
  }

  /** Null when a source with this address is there already. */
  async insert(source: NewSource): Promise<SourceRow | null> {
    const result = await this.rows.createQueryBuilder().insert().values(source).orIgnore().returning('id').execute();
    const [row] = result.raw as { id: string }[];
    return row ? this.rows.findOneByOrFail({ id: row.id }) : null;
  }

  async change(id: string, change: SourceChange): Promise<SourceRow | null> {
    if (Object.keys(change).length > 0) await this.rows.update(id, change);
    if (change.intervalMinutes) {
      await this.rows.query(
        'update sources set next_scan_at = least(next_scan_at, now() + make_interval(mins => interval_minutes)) where id = $1',
        [id],
      );
    }
    // A source that is switched on starts afresh.
    if (change.enabled) await this.rows.update(id, { nextScanAt: () => 'now()', failures: 0, lastError: null });
    return this.findById(id);
  }

  async delete(id: string): Promise<boolean> {
    return (await this.rows.delete(id)).affected === 1;
  }

  /**
   * Claims the sources that are due: their next scan moves on at once, so that two workers never claim the same
   * one, and what was missed while the service was down is claimed on the first look.
   */
  async claimDue(manager: EntityManager, limit: number): Promise<string[]> {
    const [rows] = (await manager.query(
      `update sources set next_scan_at = now() + make_interval(mins => interval_minutes)
        where id in (select id from sources where enabled and next_scan_at <= now()
                      order by next_scan_at limit $1 for update skip locked)
        returning id`,
      [limit],
    )) as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  async recordSuccess(manager: EntityManager, id: string, success: ScanSuccess): Promise<void> {
    await manager.query(
      `update sources set etag = $2, last_modified = $3, cursor = $5, items_seen = items_seen + $4, failures = 0, last_error = null,
              last_scan_at = now(), last_success_at = now(), next_scan_at = now() + make_interval(mins => interval_minutes)
        where id = $1`,
      [id, success.etag, success.lastModified, success.newItems, success.cursor],
    );
  }

  async recordFailure(id: string, error: string): Promise<void> {
    await this.database.query(
      `update sources set failures = failures + 1, last_error = $2, last_scan_at = now(),
              next_scan_at = now() + make_interval(mins => greatest(interval_minutes, least(interval_minutes * power(2, least(failures, 8))::int, $3)))
        where id = $1`,
      [id, error, BACK_OFF_MINUTES_MAX],
    );
  }

  async counts(): Promise<{ enabled: number; failing: number }> {
    const [row] = (await this.database.query(
      `select count(*) filter (where enabled)::int as enabled,
              count(*) filter (where enabled and failures > 0)::int as failing from sources`,
    )) as { enabled: number; failing: number }[];
    return row ?? { enabled: 0, failing: 0 };
  }

  private get rows() {
    return this.database.getRepository(SourceRow);
  }
}
