import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Bell, ringBell } from './bell.js';
import { listDeadLetters, takeDeadLetter } from './dead-letters.js';
import { bossSchema, inTransaction, onClient } from './job-database.js';
import type { SqlExecutor } from './job-database.js';
import { JobQueue } from './job-queue.js';
import type { DeadLetter, Enqueued, EnqueueOptions, JobHandler, QueueCounts, WorkOptions } from './job-queue.js';
import { Lease } from './lease.js';
import { countJobs } from './queue-counts.js';
import type { QueueDefinition } from './queue-definition.js';
import { QueueWorker } from './queue-worker.js';
import type { WorkerSurroundings } from './worker-surroundings.js';
import { Upkeep } from './upkeep.js';

export interface BossParts extends Pick<WorkerSurroundings, 'boss' | 'executor' | 'report'> {
  readonly url: string;
  readonly pool: Pool;
  readonly queues: readonly QueueDefinition[];
}

interface Workshop {
  readonly lease: Lease;
  readonly bell: Bell;
  readonly upkeep: Upkeep;
  readonly workers: { finish(): Promise<void>; giveUp(): Promise<void> }[];
}

/** JobQueue over pg-boss 10. A later pg-boss, or something else, replaces this class and nothing else. */
export class BossJobQueue extends JobQueue {
  /** Only a process that does jobs renews, listens and tidies. */
  #workshop: Workshop | undefined;
  #stopped: Promise<void> | undefined;

  constructor(private readonly parts: BossParts) {
    super();
  }

  override async enqueue<Data extends object>(
    queue: QueueDefinition<Data>,
    data: Data,
    options: EnqueueOptions = {},
  ): Promise<Enqueued> {
    this.#mustKnow(queue);
    const { singletonKey, startAfter, transaction } = options;
    const executor = transaction ? inTransaction(transaction) : this.parts.executor;
    if (singletonKey !== undefined && queue.singleton === 'unfinished') {
      if (await hasUnfinished(executor, queue, singletonKey)) return { kind: 'duplicate' };
    }
    return await this.#send(executor, queue, data, singletonKey, startAfter);
  }

  override work<Data extends object>(
    queue: QueueDefinition<Data>,
    handler: JobHandler<Data>,
    { concurrency = 1 }: WorkOptions = {},
  ): void {
    this.#mustKnow(queue);
    if (this.#stopped) throw new Error('the job queue has been stopped: open another one');
    this.#workshop ??= this.#openWorkshop();
    const { lease, bell, workers } = this.#workshop;
    workers.push(new QueueWorker({ ...this.parts, lease, bell }, queue, handler, concurrency));
  }

  override deadLetters(queue: QueueDefinition, limit: number = 100): Promise<DeadLetter[]> {
    return listDeadLetters(this.parts.pool, queue, limit);
  }

  override async revive(queue: QueueDefinition, id: string): Promise<boolean> {
    this.#mustKnow(queue);
    const client = await this.parts.pool.connect();
    try {
      await client.query('begin');
      const data = await takeDeadLetter(client, queue, id);
      if (data) await this.#send(onClient(client), queue, data);
      await client.query('commit');
      return data !== undefined;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  override async discard(queue: QueueDefinition, id: string): Promise<boolean> {
    return (await takeDeadLetter(this.parts.pool, queue, id)) !== undefined;
  }

  override counts(): Promise<QueueCounts[]> {
    return countJobs(this.parts.pool, this.parts.queues);
  }

  override stop(graceMs: number = 20_000): Promise<void> {
    this.#stopped ??= this.#stop(graceMs);
    return this.#stopped;
  }

  async #stop(graceMs: number): Promise<void> {
    if (this.#workshop) await closeWorkshop(this.#workshop, graceMs);
    await this.parts.boss.stop({ graceful: false, close: false });
    await this.parts.pool.end();
  }

  #openWorkshop(): Workshop {
    const { url, boss, executor, report } = this.parts;
    const bell = new Bell(url, report);
    void bell.listen();
    const upkeep = new Upkeep(boss, executor, report);
    // At once, because the previous life of this service may have left jobs behind.
    void upkeep.run();
    return { lease: new Lease(executor, report), bell, upkeep, workers: [] };
  }

  async #send(
    executor: SqlExecutor,
    queue: QueueDefinition,
    data: object,
    singletonKey?: string,
    startAfter?: Date,
  ): Promise<Enqueued> {
    const id = await this.parts.boss.send(queue.name, data, {
      // pg-boss takes all jobs without a key for the same single one, so each gets a key of its own.
      singletonKey: singletonKey ?? randomUUID(),
      ...(startAfter ? { startAfter } : {}),
      db: executor,
    });
    if (id === null) return { kind: 'duplicate' };
    if (!startAfter || startAfter.getTime() <= Date.now()) await ringBell(executor, queue.name);
    return { kind: 'enqueued', id };
  }

  /** pg-boss drops a job of a queue that it does not know without a word. */
  #mustKnow(queue: QueueDefinition): void {
    if (this.parts.queues.some(({ name }) => name === queue.name)) return;
    throw new Error(`the queue "${queue.name}" is not among those that openJobQueue was given: add it there`);
  }
}

async function hasUnfinished(executor: SqlExecutor, queue: QueueDefinition, singletonKey: string): Promise<boolean> {
  const { rows } = await executor.executeSql(
    `select from ${bossSchema}.job where name = $1 and singleton_key = $2 and state < 'completed' limit 1`,
    [queue.name, singletonKey],
  );
  return rows.length > 0;
}

async function closeWorkshop({ lease, bell, upkeep, workers }: Workshop, graceMs: number): Promise<void> {
  const patience = new AbortController();
  const finished = Promise.all(workers.map((worker) => worker.finish()));
  const over = wait(graceMs, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([finished, over]);
  patience.abort();
  await Promise.all(workers.map((worker) => worker.giveUp()));
  await finished;
  lease.close();
  await upkeep.close();
  await bell.close();
}
