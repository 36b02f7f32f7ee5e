import PgBoss from 'pg-boss';
import { BossJobQueue } from './boss-job-queue.js';
import { onceInAWhile } from './error-reporter.js';
import { installQueues } from './install-queues.js';
import { bossSchema, onPool, openPool } from './job-database.js';
import type { JobQueue } from './job-queue.js';
import type { QueueDefinition } from './queue-definition.js';

export interface JobQueueOptions {
  readonly url: string;
  /** Every queue that the service has. */
  readonly queues: readonly QueueDefinition[];
  /** Faults of the queue itself, such as a database that went away; it keeps trying. Never a failing handler. */
  readonly onError: (error: Error) => void;
  /** Connections of the queue beside those of the data source. */
  readonly poolSize?: number;
}

/** Opens the queue, and makes or updates its tables and queues first. */
export async function openJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const { url, queues, poolSize = 4 } = options;
  const report = onceInAWhile(options.onError);
  const pool = openPool(url, Math.max(2, poolSize), report);
  const executor = onPool(pool);
  const boss = new PgBoss({
    db: executor,
    schema: bossSchema,
    // Upkeep does this; cron is @nestjs/schedule's.
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: 300,
  });
  boss.on('error', report);
  try {
    await installQueues(pool, boss, queues);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new BossJobQueue({ url, pool, boss, executor, queues, report });
}
