import type PgBoss from 'pg-boss';
import { ringBell } from './bell.js';
import { asError } from '#libs/database';
import type { ReportError } from './error-reporter.js';
import { bossSchema } from './job-database.js';
import type { SqlExecutor } from './job-database.js';

/** How often jobs of killed processes are looked for. */
const everyMs = 2_000;

const archiveEveryRounds = 30;

const archivedDays = 7;

/** A job that has taken so many processes down with it is likely the cause: from then on it counts as failing. */
export const interruptionsMax = 20;

const interruptions = `coalesce((output->>'interruptions')::int, 0)`;

const isAbandoned = `state = 'active' and started_on + expire_in < now()`;

/**
 * Brings back the jobs of killed processes and clears away what is done. It stands in for pg-boss's own supervision,
 * which counts every kill as a failed attempt: a service killed a few times in a row would turn good jobs into dead
 * letters.
 */
export class Upkeep {
  readonly #timer: NodeJS.Timeout;
  #round = 0;
  #running: Promise<void> | undefined;

  constructor(
    private readonly boss: PgBoss,
    private readonly executor: SqlExecutor,
    private readonly report: ReportError,
  ) {
    this.#timer = setInterval(() => void this.run(), everyMs);
  }

  /** One round; a call during a round shares it. */
  run(): Promise<void> {
    this.#running ??= this.#work()
      .catch((error: unknown) => this.report(asError(error)))
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async #work(): Promise<void> {
    await reclaimAbandoned(this.executor);
    await failHopeless(this.boss, this.executor);
    this.#round += 1;
    if (this.#round % archiveEveryRounds === 0) await this.#clearAway();
  }

  async #clearAway(): Promise<void> {
    await this.boss.archive();
    await this.executor.executeSql(
      `delete from ${bossSchema}.archive where archived_on < now() - interval '${archivedDays} days'`,
    );
  }
}

/** `started_on` is emptied because pg-boss counts an attempt when it hands out a job that was started before. */
async function reclaimAbandoned(executor: SqlExecutor): Promise<void> {
  const { rows } = await executor.executeSql(
    `with abandoned as (
       select name, id from ${bossSchema}.job
       where ${isAbandoned} and ${interruptions} < ${interruptionsMax}
       for update skip locked
     )
     update ${bossSchema}.job job
     set state = 'retry', started_on = null, start_after = now(),
       output = jsonb_build_object('interruptions', ${interruptions} + 1)
     from abandoned where job.name = abandoned.name and job.id = abandoned.id
     returning job.name`,
  );
  for (const queue of new Set<string>(rows.map((row) => row.name))) await ringBell(executor, queue);
}

async function failHopeless(boss: PgBoss, executor: SqlExecutor): Promise<void> {
  const { rows } = await executor.executeSql(
    `select name, id from ${bossSchema}.job where ${isAbandoned} and ${interruptions} >= ${interruptionsMax}`,
  );
  const message = `The process that did this job ended before it was done, ${interruptionsMax} times and more.`;
  for (const { name, id } of rows) await boss.fail(name, id, { name: 'Interrupted', message });
}
