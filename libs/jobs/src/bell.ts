import { Client } from 'pg';
import { deferred } from './deferred.js';
import type { Deferred } from './deferred.js';
import { asError } from '#libs/database';
import type { ReportError } from './error-reporter.js';
import type { SqlExecutor } from './job-database.js';

const channel = 'embargo_jobs';

/** Tells all processes, when the transaction commits, that a queue has work. */
export async function ringBell(executor: SqlExecutor, queue: string): Promise<void> {
  await executor.executeSql('select pg_notify($1, $2)', [channel, queue]);
}

/**
 * Hears that a queue has work, so that a job is picked up in milliseconds. Only a convenience: workers look for
 * themselves each second, so a bell that is not heard delays and loses nothing.
 */
export class Bell {
  readonly #waiting = new Map<string, Deferred>();
  #client: Client | undefined;
  #reconnect: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly url: string,
    private readonly report: ReportError,
  ) {}

  /** Settles at the next ring for the queue. */
  next(queue: string): Promise<void> {
    const entry = this.#waiting.get(queue) ?? deferred();
    this.#waiting.set(queue, entry);
    return entry.promise;
  }

  ring(queue: string): void {
    const entry = this.#waiting.get(queue);
    this.#waiting.delete(queue);
    entry?.resolve();
  }

  async listen(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'embargo-jobs', keepAlive: true });
    this.#client = client;
    client.on('notification', ({ payload }) => this.ring(payload ?? ''));
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.#ringAll();
    } catch (error) {
      this.#lose(client, asError(error));
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#reconnect);
    this.#ringAll();
    await this.#client?.end().catch(() => undefined);
  }

  /** Everybody looks once: something may have come while nobody listened. */
  #ringAll(): void {
    for (const queue of [...this.#waiting.keys()]) this.ring(queue);
  }

  #lose(client: Client, error?: Error): void {
    if (this.#isClosed || client !== this.#client) return;
    this.#client = undefined;
    if (error) this.report(error);
    client.end().catch(() => undefined);
    this.#reconnect = setTimeout(() => void this.listen(), 3_000);
  }
}
