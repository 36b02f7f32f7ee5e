import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

interface Counted {
  name: string;
  count: number;
}

export interface ScanTotals {
  outcome: string;
  scans: number;
  items: number;
  newItems: number;
  seconds: number;
}

/** The figures that monitoring asks for, straight from the tables. */
@Injectable()
export class MetricsRepository {
  constructor(private readonly database: DataSource) {}

  sourcesByState(): Promise<Counted[]> {
    return this.database.query(
      `select state as name, count(s.id)::int as count
         from unnest(array['working', 'failing', 'paused', 'off']) state
         left join sources s on state = case when not s.enabled then 'off' when s.paused_at is not null then 'paused'
                                             when s.failures > 0 then 'failing' else 'working' end
        group by state order by state`,
    );
  }

  scanTotals(): Promise<ScanTotals[]> {
    return this.database.query(
      `select outcome, coalesce(scans, 0)::float8 as scans, coalesce(items, 0)::float8 as items,
              coalesce(new_items, 0)::float8 as "newItems", coalesce(seconds, 0) as seconds
         from unnest(array['scanned', 'not-modified', 'failed']) as o(outcome) left join scan_totals using (outcome)
        order by outcome`,
    );
  }

  /** Seconds. */
  async lag(): Promise<number> {
    const rows = await this.database.query<{ lag: number }[]>(
      `select greatest(0, coalesce(extract(epoch from now() - min(coalesce(due_since, next_scan_at))), 0))::float8 as lag
         from sources where enabled and paused_at is null`,
    );
    return rows[0]?.lag ?? 0;
  }

  readingsByOutcome(): Promise<Counted[]> {
    return this.database.query(
      'select outcome as name, count(*)::int as count from readings group by outcome order by 1',
    );
  }

  pagesByState(): Promise<Counted[]> {
    return this.database.query(
      'select state as name, count(*)::int as count from page_fetches group by state order by 1',
    );
  }

  alertsByLevel(): Promise<Counted[]> {
    return this.database.query('select level as name, count(*)::int as count from alerts group by level order by 1');
  }

  async raised(): Promise<number> {
    const rows = await this.database.query<{ count: number }[]>(
      `select count(*)::int as count from alert_events where what = 'raised'`,
    );
    return rows[0]?.count ?? 0;
  }

  async unread(): Promise<{ count: number; oldestSeconds: number }> {
    const rows = await this.database.query<{ count: number; oldestSeconds: number }[]>(
      `select count(*)::int as count, coalesce(extract(epoch from now() - min(since)), 0)::float8 as "oldestSeconds"
         from unread_revisions`,
    );
    return rows[0] ?? { count: 0, oldestSeconds: 0 };
  }
}
