import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** So many wrong passwords cost nothing but patience; each further one doubles the wait. */
export const FREE_TRIES = 5;
export const PAUSE_SECONDS_MAX = 900;
const FORGOTTEN_AFTER = '24 hours';

/** What is known of an origin when it tries an account. */
export interface Standing {
  /** Until it may try this account again; 0 when it may. */
  pausedSeconds: number;
  /** Wrong passwords of this origin in the last hour, whatever the account. */
  recentFailures: number;
}

/**
 * Counts wrong passwords for an account and an origin (an address, or a device that its person has used before).
 * Only that origin is made to wait: nobody can lock a person out by typing wrong passwords elsewhere.
 */
@Injectable()
export class SignInFailures {
  constructor(private readonly database: DataSource) {}

  async standing(account: string, origin: string): Promise<Standing> {
    const [row] = (await this.database.query(
      `select coalesce(max(ceil(extract(epoch from blocked_until - now()))) filter (where account = $1), 0)::int as paused,
              coalesce(sum(failures) filter (where last_at > now() - interval '1 hour'), 0)::int as recent
         from sign_in_failures where origin = $2`,
      [account, origin],
    )) as { paused: number; recent: number }[];
    return { pausedSeconds: Math.max(0, row?.paused ?? 0), recentFailures: row?.recent ?? 0 };
  }

  /** Counts one more and gives the pause that it brings, in seconds. */
  async add(account: string, origin: string): Promise<number> {
    const [row] = (await this.database.query(
      `insert into sign_in_failures as f (account, origin, failures) values ($1, $2, 1)
       on conflict (account, origin) do update set
         failures = case when f.last_at < now() - interval '${FORGOTTEN_AFTER}' then 1 else f.failures + 1 end,
         last_at = now(),
         blocked_until = now() + make_interval(secs =>
           case when f.last_at < now() - interval '${FORGOTTEN_AFTER}' or f.failures + 1 < ${FREE_TRIES} then 0
                else least(${PAUSE_SECONDS_MAX}, power(2, least(f.failures + 1 - ${FREE_TRIES}, 20))) end)
       returning greatest(0, ceil(extract(epoch from blocked_until - now())))::int as pause`,
      [account, origin],
    )) as { pause: number }[];
    return row?.pause ?? 0;
  }

  async clear(account: string, origin: string): Promise<void> {
    await this.database.query('delete from sign_in_failures where account = $1 and origin = $2', [account, origin]);
  }

  async deleteForgotten(): Promise<void> {
    await this.database.query(`delete from sign_in_failures where last_at < now() - interval '${FORGOTTEN_AFTER}'`);
  }
}
