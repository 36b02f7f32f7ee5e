import { setTimeout as wait } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { ringBell } from './bell.js';
import { asError } from '#libs/database';
import { bossSchema } from './job-database.js';
import type { Job, JobHandler } from './job-queue.js';
import type { HeldJob } from './lease.js';
import { Postponed } from './postponed.js';
import type { QueueDefinition } from './queue-definition.js';
import type { WorkerSurroundings } from './worker-surroundings.js';

type Outcome =
  | { kind: 'done' }
  | { kind: 'failed'; error: Error }
  | { kind: 'postponed'; postponed: Postponed }
  | { kind: 'lost' }
  | { kind: 'given-back' };

/** The report of an outcome is repeated while the database is away; the job stays leased meanwhile. */
const reportAttempts = 5;

/** One attempt at one job in this process. */
export class RunningJob<Data extends object> {
  readonly #abort = new AbortController();
  readonly #held: HeldJob;
  /** Set when it is no longer for the handler to say how the attempt ended. */
  #overruled: Outcome | undefined;

  constructor(
    private readonly around: WorkerSurroundings,
    private readonly queue: QueueDefinition<Data>,
    private readonly taken: PgBoss.JobWithMetadata<Data>,
  ) {
    this.#held = {
      id: taken.id,
      queue: queue.name,
      renewedAt: taken.startedOn,
      lose: () => this.#overrule({ kind: 'lost' }, 'another process has taken this job over'),
    };
  }

  /** Never rejects. */
  async run(handler: JobHandler<Data>): Promise<void> {
    const { lease, report } = this.around;
    lease.hold(this.#held);
    try {
      await this.#settle(await this.#attempt(handler));
    } catch (error) {
      // The lease runs out, and the job is done again.
      report(asError(error));
    } finally {
      lease.letGo(this.#held);
    }
  }

  giveBack(): void {
    this.#overrule({ kind: 'given-back' }, 'the service is stopping');
  }

  async #attempt(handler: JobHandler<Data>): Promise<Outcome> {
    const { timeoutSeconds } = this.queue;
    const tooLong = new Error(`took longer than the ${timeoutSeconds} s that a job of "${this.queue.name}" may take`);
    const timer = setTimeout(
      () => this.#overrule({ kind: 'failed', error: tooLong }, tooLong.message),
      timeoutSeconds * 1000,
    );
    try {
      await Promise.race([handler(this.#job()), this.#aborted()]);
      return this.#overruled ?? { kind: 'done' };
    } catch (error) {
      if (this.#overruled) return this.#overruled;
      return error instanceof Postponed
        ? { kind: 'postponed', postponed: error }
        : { kind: 'failed', error: asError(error) };
    } finally {
      clearTimeout(timer);
    }
  }

  #job(): Job<Data> {
    const { id, data, retryCount, retryLimit } = this.taken;
    return { id, data, attempt: retryCount + 1, attemptsMax: retryLimit + 1, signal: this.#abort.signal };
  }

  #aborted(): Promise<never> {
    const { signal } = this.#abort;
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(asError(signal.reason)), { once: true });
    });
  }

  #overrule(outcome: Outcome, reason: string): void {
    this.#overruled ??= outcome;
    this.#abort.abort(new Error(reason));
  }

  async #settle(outcome: Outcome): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#report(outcome);
      } catch (error) {
        if (attempt >= reportAttempts) throw error;
        await wait(100 * 2 ** attempt);
      }
    }
  }

  async #report(outcome: Outcome): Promise<void> {
    const { boss, executor } = this.around;
    const { id } = this.taken;
    switch (outcome.kind) {
      case 'done':
        await boss.complete(this.queue.name, id);
        return;
      case 'failed':
        await boss.fail(this.queue.name, id, describe(outcome.error));
        return;
      case 'postponed':
        // Taken up again it starts anew: pg-boss counts an attempt only for a job that was started before.
        await executor.executeSql(
          `update ${bossSchema}.job set state = 'retry', started_on = null, start_after = $3, data = coalesce($4, data)
           where name = $1 and id = $2 and state = 'active'`,
          [this.queue.name, id, outcome.postponed.until, outcome.postponed.data ?? null],
        );
        return;
      case 'given-back':
        await executor.executeSql(
          `update ${bossSchema}.job set state = 'retry', started_on = null, start_after = now()
           where name = $1 and id = $2 and state = 'active'`,
          [this.queue.name, id],
        );
        await ringBell(executor, this.queue.name);
        return;
      case 'lost':
    }
  }
}

function describe(error: Error): object {
  const { name, message } = error;
  const code: unknown = (error as { code?: unknown }).code;
  const cause = error.cause === undefined ? undefined : asError(error.cause).message;
  return { name, message, ...(code === undefined ? {} : { code }), ...(cause === undefined ? {} : { cause }) };
}
