import { asError } from '#libs/database';
import type { ReportError } from './error-reporter.js';
import { bossSchema } from './job-database.js';
import type { SqlExecutor } from './job-database.js';
import { leaseSeconds } from './install-queues.js';

export interface HeldJob {
  readonly id: string;
  readonly queue: string;
  /** When the lease was last renewed, after the clock of the database. Tells this holding from a later one. */
  renewedAt: Date;
  /** Called when another process has the job by now. */
  readonly lose: () => void;
}

/**
 * Keeps jobs with this process while they are under way. pg-boss gives a job away when it has been active for so many
 * seconds; a short time brings the jobs of a killed process back quickly, and renewing it lets long jobs run.
 */
export class Lease {
  readonly #held = new Set<HeldJob>();
  readonly #timer: NodeJS.Timeout;
  #isRenewing = false;

  constructor(
    private readonly executor: SqlExecutor,
    private readonly report: ReportError,
  ) {
    this.#timer = setInterval(() => void this.renew(), (leaseSeconds * 1000) / 3);
  }

  hold(job: HeldJob): void {
    this.#held.add(job);
  }

  letGo(job: HeldJob): void {
    this.#held.delete(job);
  }

  async renew(): Promise<void> {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    try {
      for (const queue of new Set([...this.#held].map((job) => job.queue))) {
        await this.#renewQueue(
          queue,
          [...this.#held].filter((job) => job.queue === queue),
        );
      }
    } catch (error) {
      this.report(asError(error));
    } finally {
      this.#isRenewing = false;
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #renewQueue(queue: string, jobs: readonly HeldJob[]): Promise<void> {
    const { rows } = await this.executor.executeSql(
      `update ${bossSchema}.job set started_on = date_trunc('milliseconds', now())
       from unnest($2::uuid[], $3::timestamptz[]) as held(held_id, renewed_at)
       where name = $1 and id = held_id and state = 'active'
         and date_trunc('milliseconds', started_on) = renewed_at
       returning id, started_on`,
      [queue, jobs.map((job) => job.id), jobs.map((job) => job.renewedAt)],
    );
    const renewed = new Map<string, Date>(rows.map((row) => [row.id, row.started_on]));
    for (const job of jobs) {
      const renewedAt = renewed.get(job.id);
      if (renewedAt) job.renewedAt = renewedAt;
      // One that was let go meanwhile has simply been completed.
      else if (this.#held.delete(job)) job.lose();
    }
  }
}
