import type PgBoss from 'pg-boss';
import { deferred } from './deferred.js';
import { asError } from '#libs/database';
import type { JobHandler } from './job-queue.js';
import type { QueueDefinition } from './queue-definition.js';
import { RunningJob } from './running-job.js';
import type { WorkerSurroundings } from './worker-surroundings.js';

/** Finds jobs whose time has come, and those whose bell was not heard. */
const lookEveryMs = 1_000;

const afterErrorMs = 2_000;

/** Takes jobs of one queue and has them done, so many at a time. */
export class QueueWorker<Data extends object> {
  readonly #running = new Map<RunningJob<Data>, Promise<void>>();
  #isStopping = false;
  #wake = deferred();
  readonly #loop: Promise<void>;

  constructor(
    private readonly around: WorkerSurroundings,
    private readonly queue: QueueDefinition<Data>,
    private readonly handler: JobHandler<Data>,
    private readonly concurrency: number,
  ) {
    this.#loop = this.#takeUntilStopped();
  }

  /** Takes no further job; settles when those under way are done. */
  async finish(): Promise<void> {
    this.#isStopping = true;
    this.#wake.resolve();
    await this.#loop;
    await Promise.all(this.#running.values());
  }

  /** Aborts what is under way and gives it back. */
  async giveUp(): Promise<void> {
    for (const job of this.#running.keys()) job.giveBack();
    await Promise.all(this.#running.values());
  }

  async #takeUntilStopped(): Promise<void> {
    while (!this.#isStopping) {
      const bell = this.around.bell.next(this.queue.name);
      const taken = this.#running.size < this.concurrency ? await this.#take() : [];
      for (const job of taken ?? []) this.#run(job);
      if (taken === null) await this.#pause(afterErrorMs);
      else if (this.#running.size >= this.concurrency) await this.#pause();
      else if (taken.length === 0) await this.#pause(lookEveryMs, bell);
    }
  }

  /** Null when the database did not answer. */
  async #take(): Promise<PgBoss.JobWithMetadata<Data>[] | null> {
    const { boss, executor, report } = this.around;
    let failure: unknown;
    // pg-boss keeps errors of a fetch to itself; they must neither pass unseen nor make a busy loop.
    const watched = {
      executeSql: (text: string, values: unknown[]) =>
        executor.executeSql(text, values).catch((error: unknown) => {
          failure = error;
          throw error;
        }),
    };
    const batchSize = this.concurrency - this.#running.size;
    const jobs = await boss.fetch<Data>(this.queue.name, { includeMetadata: true, batchSize, db: watched });
    if (!failure) return jobs;
    report(asError(failure));
    return null;
  }

  #run(taken: PgBoss.JobWithMetadata<Data>): void {
    const job = new RunningJob(this.around, this.queue, taken);
    const done = job.run(this.handler).finally(() => {
      this.#running.delete(job);
      this.#wake.resolve();
    });
    this.#running.set(job, done);
  }

  /** Until a job ends, the worker stops, the bell rings or the time is over. */
  async #pause(timeMs?: number, bell?: Promise<void>): Promise<void> {
    if (this.#isStopping) return;
    this.#wake = deferred();
    const over = deferred();
    const timer = timeMs === undefined ? undefined : setTimeout(over.resolve, timeMs);
    await Promise.race([this.#wake.promise, over.promise, ...(bell ? [bell] : [])]);
    clearTimeout(timer);
  }
}
