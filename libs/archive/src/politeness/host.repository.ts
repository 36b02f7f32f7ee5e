import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How one host is asked, by all processes together. */
export interface HostLimits {
  /** Requests under way at the same time. */
  concurrency: number;
  /** From the start of one request to the start of the next. */
  delayMs: number;
}

/** A turn that was given out: the moment at which the host may be asked, and what is left until then. */
export interface Slot {
  at: Date;
  waitMs: number;
}

export type Lease =
  { outcome: 'held'; until: string } | { outcome: 'busy' } | { outcome: 'rests'; until: Date; reason: string };

export interface KeptRobots {
  text: string | null;
  problem: string | null;
  ageMs: number;
}

/** `leases` of requests whose process died run out by themselves. */
const LIVE = 'array(select l from unnest(h.leases) l where l > clock_timestamp())';

@Injectable()
export class HostRepository {
  constructor(private readonly database: DataSource) {}

  /** The next free turn; each call gets one of its own. */
  async takeSlot(host: string, delayMs: number): Promise<Slot> {
    const rows = await this.database.query<{ at: Date; wait: number }[]>(
      `insert into hosts as h (host, next_slot_at) values ($1, clock_timestamp() + make_interval(secs => $2))
       on conflict (host) do update
          set next_slot_at = greatest(h.next_slot_at, clock_timestamp()) + make_interval(secs => $2)
       returning next_slot_at - make_interval(secs => $2) as at,
                 (extract(epoch from next_slot_at - make_interval(secs => $2) - clock_timestamp()) * 1000)::float8 as wait`,
      [host, delayMs / 1000],
    );
    const { at, wait } = rows[0]!;
    return { at, waitMs: Math.max(0, Math.ceil(wait)) };
  }

  /** One of the host's places, for `leaseMs` at most. */
  async lease(host: string, concurrency: number, leaseMs: number): Promise<Lease> {
    const [rows] = await this.database.query<[{ until: string }[], number]>(
      `update hosts h set leases = ${LIVE} || l.until, requests = h.requests + 1
         from (select clock_timestamp() + make_interval(secs => $3) as until) l
        where h.host = $1 and cardinality(${LIVE}) < $2 and coalesce(h.rests_until, '-infinity') <= clock_timestamp()
       returning l.until::text as until`,
      [host, concurrency, leaseMs / 1000],
    );
    if (rows[0]) return { outcome: 'held', until: rows[0].until };
    const resting = await this.database.query<{ until: Date; reason: string }[]>(
      `select rests_until as until, rests_reason as reason from hosts where host = $1 and rests_until > clock_timestamp()`,
      [host],
    );
    return resting[0] ? { outcome: 'rests', ...resting[0] } : { outcome: 'busy' };
  }

  async release(host: string, until: string): Promise<void> {
    await this.database.query(`update hosts set leases = array_remove(leases, $2::timestamptz) where host = $1`, [
      host,
      until,
    ]);
  }

  /** Nobody asks the host before then; a longer rest that it has already stays. */
  async rest(host: string, forMs: number, reason: string): Promise<void> {
    await this.database.query(
      `update hosts set rests_until = clock_timestamp() + make_interval(secs => $2), rests_reason = $3
        where host = $1 and coalesce(rests_until, '-infinity') < clock_timestamp() + make_interval(secs => $2)`,
      [host, forMs / 1000, reason],
    );
  }

  async robotsOf(host: string): Promise<KeptRobots | null> {
    const rows = await this.database.query<KeptRobots[]>(
      `select robots_text as text, robots_problem as problem,
              (extract(epoch from clock_timestamp() - robots_at) * 1000)::float8 as "ageMs"
         from hosts where host = $1 and robots_at is not null`,
      [host],
    );
    return rows[0] ?? null;
  }

  async keepRobots(host: string, robots: Pick<KeptRobots, 'text' | 'problem'>): Promise<void> {
    await this.database.query(
      `insert into hosts (host, robots_text, robots_problem, robots_at) values ($1, $2, $3, clock_timestamp())
       on conflict (host) do update set robots_text = $2, robots_problem = $3, robots_at = clock_timestamp()`,
      [host, robots.text, robots.problem],
    );
  }
}
