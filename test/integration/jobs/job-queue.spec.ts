import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { defineQueue, openJobQueue, Postponed } from '#libs/jobs';
import type { Job, JobQueue, QueueDefinition } from '#libs/jobs';
import { createEmptyDatabase } from '../../support/test-database.js';
import type { TestDatabase } from '../../support/test-database.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(30_000);

interface Numbered {
  n: number;
}

const waiting = defineQueue<Numbered>('waiting');
const unfinished = defineQueue<Numbered>('unfinished', { singleton: 'unfinished' });
const stubborn = defineQueue<Numbered>('stubborn', { retries: 1, retryDelaySeconds: 0 });
const brittle = defineQueue<Numbered>('brittle', { retries: 0 });
const hasty = defineQueue<Numbered>('hasty', { retries: 0, timeoutSeconds: 1 });
const crashing = defineQueue<Numbered>('crashing', { retries: 1 });
const lasting = defineQueue<Numbered>('lasting');
const queues: QueueDefinition[] = [waiting, unfinished, stubborn, brittle, hasty, crashing, lasting];

let database: TestDatabase;
let errors: Error[];
const opened: JobQueue[] = [];

async function open(): Promise<JobQueue> {
  const jobs = await openJobQueue({ url: database.url, queues, onError: (error) => errors.push(error) });
  opened.push(jobs);
  return jobs;
}

/** Jobs as they are handed to a handler, to be awaited one after the other. */
function recorder<Data extends object>(end: (job: Job<Data>) => Promise<void> = async () => undefined) {
  const taken: Job<Data>[] = [];
  const readers: ((job: Job<Data>) => void)[] = [];
  const handler = async (job: Job<Data>) => {
    const reader = readers.shift();
    if (reader) reader(job);
    else taken.push(job);
    await end(job);
  };
  const next = () => {
    const job = taken.shift();
    return job ? Promise.resolve(job) : new Promise<Job<Data>>((resolve) => readers.push(resolve));
  };
  return { handler, next, taken };
}

async function sql(text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Looks until it is so; the time limit of the test is the only one. */
async function until<Value>(look: () => Promise<Value | undefined | false>): Promise<Value> {
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const countsOf = async (jobs: JobQueue, queue: QueueDefinition) =>
  (await jobs.counts()).find((counts) => counts.queue === queue.name)!;

const untilAbort = (job: Job<Numbered>) =>
  new Promise<void>((_, reject) => job.signal.addEventListener('abort', () => reject(new Error('aborted'))));

beforeAll(async () => {
  database = await createEmptyDatabase();
});
beforeEach(() => {
  errors = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.stop(0)));
  await sql(`delete from pgboss.job`);
});
afterAll(() => database.drop());

describe('opening the queue', () => {
  it('works for several processes at once on an empty database', async () => {
    const all = await Promise.all([open(), open(), open()]);
    for (const jobs of all) await jobs.enqueue(waiting, { n: 1 });
    expect(await countsOf(all[0]!, waiting)).toMatchObject({ waiting: 3 });
  });

  it('takes over changed options of a queue', async () => {
    await open();
    const changed = [...queues.filter(({ name }) => name !== 'brittle'), defineQueue('brittle', { retries: 9 })];
    opened.push(await openJobQueue({ url: database.url, queues: changed, onError: (error) => errors.push(error) }));
    expect(await sql(`select retry_limit from pgboss.queue where name = 'brittle'`)).toEqual([{ retry_limit: 9 }]);
    await open();
  });

  it('refuses a queue that was not named when it was opened', async () => {
    const jobs = await open();
    await expect(jobs.enqueue(defineQueue('stray'), {})).rejects.toThrow('"stray" is not among those');
  });
});

describe('enqueueing in a transaction', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await new DataSource(dataSourceOptions(database.url, [], [])).initialize();
  });
  afterAll(() => dataSource.destroy());

  it('leaves nothing when it rolls back', async () => {
    const jobs = await open();
    const rolledBack = dataSource.transaction(async (transaction) => {
      expect(await jobs.enqueue(waiting, { n: 1 }, { transaction })).toMatchObject({ kind: 'enqueued' });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(await countsOf(jobs, waiting)).toMatchObject({ waiting: 0 });
  });

  it('is done once it commits, and not before', async () => {
    const jobs = await open();
    const { handler, next, taken } = recorder<Numbered>();
    jobs.work(waiting, handler);
    await dataSource.transaction(async (transaction) => {
      await jobs.enqueue(waiting, { n: 1 }, { transaction });
      await jobs.enqueue(waiting, { n: 2 });
      expect(await next()).toMatchObject({ data: { n: 2 } });
      expect(taken).toEqual([]);
    });
    expect(await next()).toMatchObject({ data: { n: 1 }, attempt: 1 });
  });

  it('needs a manager that is in one', async () => {
    const jobs = await open();
    const outside = jobs.enqueue(waiting, { n: 1 }, { transaction: dataSource.manager });
    await expect(outside).rejects.toThrow('without an open transaction');
  });
});

describe('a singleton key', () => {
  it('lets one job wait, whatever else waits in the queue', async () => {
    const jobs = await open();
    const kinds = [];
    for (const singletonKey of ['a', 'a', 'b', undefined, undefined]) {
      const options = singletonKey === undefined ? {} : { singletonKey };
      kinds.push((await jobs.enqueue(waiting, { n: 1 }, options)).kind);
    }
    expect(kinds).toEqual(['enqueued', 'duplicate', 'enqueued', 'enqueued', 'enqueued']);
  });

  it('lets one more wait while one runs, unless the queue wants it finished first', async () => {
    const jobs = await open();
    for (const [queue, expected] of [
      [waiting, 'enqueued'],
      [unfinished, 'duplicate'],
    ] as const) {
      const { handler, next } = recorder<Numbered>(untilAbort);
      jobs.work(queue, handler);
      await jobs.enqueue(queue, { n: 1 }, { singletonKey: 'a' });
      await next();
      expect(await jobs.enqueue(queue, { n: 2 }, { singletonKey: 'a' })).toMatchObject({ kind: expected });
    }
  });
});

describe('doing jobs', () => {
  it('does no more of them at once than told', async () => {
    const jobs = await open();
    for (let n = 0; n < 5; n += 1) await jobs.enqueue(waiting, { n });
    const release: (() => void)[] = [];
    const { handler, next, taken } = recorder<Numbered>(() => new Promise((resolve) => release.push(resolve)));
    jobs.work(waiting, handler, { concurrency: 2 });
    await next();
    await next();
    expect(await countsOf(jobs, waiting)).toMatchObject({ active: 2, waiting: 3 });
    release.shift()!();
    await next();
    expect(taken).toEqual([]);
    for (const finish of release) finish();
    await next();
    await next();
    for (const finish of release) finish();
  });

  it('leaves alone what is to start later', async () => {
    const jobs = await open();
    await jobs.enqueue(waiting, { n: 1 }, { startAfter: new Date(Date.now() + 3_600_000) });
    expect(await countsOf(jobs, waiting)).toMatchObject({ delayed: 1, waiting: 0 });
  });

  it('tries a failed job again, then keeps it as a dead letter with its error', async () => {
    const jobs = await open();
    const fault = Object.assign(new Error('no such regime'), { code: 'E_REGIME' });
    const { handler, next } = recorder<Numbered>(() => Promise.reject(fault));
    jobs.work(stubborn, handler);
    await jobs.enqueue(stubborn, { n: 7 });
    expect(await next()).toMatchObject({ attempt: 1, attemptsMax: 2 });
    expect(await next()).toMatchObject({ attempt: 2 });
    const [letter] = await until(async () => {
      const letters = await jobs.deadLetters(stubborn);
      return letters.length > 0 && letters;
    });
    expect(letter).toMatchObject({
      queue: 'stubborn',
      data: { n: 7 },
      error: { message: 'no such regime', code: 'E_REGIME' },
    });
    expect(await countsOf(jobs, stubborn)).toMatchObject({ dead: 1, waiting: 0, active: 0 });
    expect(errors).toEqual([]);
  });

  it('can revive or discard a dead letter, once', async () => {
    const jobs = await open();
    let isBroken = true;
    const { handler, next } = recorder<Numbered>(async () => {
      if (isBroken) throw new Error('broken');
    });
    jobs.work(brittle, handler);
    await jobs.enqueue(brittle, { n: 1 });
    await jobs.enqueue(brittle, { n: 2 });
    const letters = await until(async () => {
      const dead = await jobs.deadLetters(brittle);
      return dead.length === 2 && dead;
    });
    await next();
    await next();
    isBroken = false;
    const first = letters.find(({ data }) => (data as Numbered).n === 1)!.id;
    const second = letters.find(({ data }) => (data as Numbered).n === 2)!.id;
    expect([await jobs.revive(brittle, first), await jobs.revive(brittle, first)]).toEqual([true, false]);
    expect(await next()).toMatchObject({ data: { n: 1 }, attempt: 1 });
    expect([await jobs.discard(brittle, second), await jobs.discard(brittle, 'no-uuid')]).toEqual([true, false]);
    expect(await jobs.deadLetters(brittle)).toEqual([]);
  });

  it('counts an attempt that takes too long as failed, and tells the handler', async () => {
    const jobs = await open();
    const { handler, next } = recorder<Numbered>(() => new Promise(() => undefined));
    jobs.work(hasty, handler);
    await jobs.enqueue(hasty, { n: 1 });
    const { signal } = await next();
    await until(async () => (await jobs.deadLetters(hasty)).length === 1);
    expect(signal.aborted).toBe(true);
    expect((await jobs.deadLetters(hasty))[0]?.error).toMatchObject({
      message: expect.stringContaining('longer than the 1 s'),
    });
  });

  it('brings a job back that was postponed, with its new data and all its attempts, and not before its time', async () => {
    const jobs = await open();
    const seen: { n: number; attempt: number; early: boolean }[] = [];
    const times = [0, 0, 0, 400].map((ms) => new Date(Date.now() + ms));
    jobs.work(brittle, async ({ data: { n }, attempt }) => {
      seen.push({ n, attempt, early: new Date() < times[n]! });
      if (n < 3) throw new Postponed(times[n + 1]!, { n: n + 1 });
    });
    await jobs.enqueue(brittle, { n: 0 }, { singletonKey: 'one' });
    await until(async () => seen.length === 4);
    expect(seen).toEqual([0, 1, 2, 3].map((n) => ({ n, attempt: 1, early: false })));
    await until(async () => (await sql(`select from pgboss.job where state < 'completed'`)).length === 0);
    expect(await jobs.deadLetters(brittle)).toEqual([]);
  });
});

describe('when a process ends', () => {
  it('gives back at once what it could not finish in time', async () => {
    const first = await open();
    const { handler, next } = recorder<Numbered>(untilAbort);
    first.work(waiting, handler);
    await first.enqueue(waiting, { n: 1 });
    const job = await next();
    await first.stop(10);
    expect(job.signal.aborted).toBe(true);

    const second = await open();
    const again = recorder<Numbered>();
    second.work(waiting, again.handler);
    expect(await again.next()).toMatchObject({ id: job.id, attempt: 1 });
  });

  it('lets what is under way end first', async () => {
    const jobs = await open();
    let finish = () => {};
    const { handler, next } = recorder<Numbered>(() => new Promise((resolve) => (finish = resolve)));
    jobs.work(waiting, handler);
    await jobs.enqueue(waiting, { n: 1 });
    await next();
    const stopped = jobs.stop();
    finish();
    await stopped;
    expect(await sql(`select state from pgboss.job`)).toEqual([{ state: 'completed' }]);
  });

  it('by kill -9, another one does its job without counting the attempt; a long job elsewhere is left alone', async () => {
    const jobs = await open();
    const long = recorder<Numbered>(untilAbort);
    jobs.work(lasting, long.handler);
    await jobs.enqueue(lasting, { n: 0 });
    const running = await long.next();

    const { id } = (await jobs.enqueue(crashing, { n: 1 })) as { id: string };
    const child = fork(path.resolve(import.meta.dirname, '../../support/job-child.mjs'), [database.url, 'crashing'], {
      execArgv: [],
    });
    expect(await once(child, 'message')).toMatchObject([{ took: id }]);
    child.kill('SIGKILL');

    const { handler, next } = recorder<Numbered>();
    jobs.work(crashing, handler);
    expect(await next()).toMatchObject({ id, attempt: 1, data: { n: 1 } });
    expect(running.signal.aborted).toBe(false);
    expect(long.taken).toEqual([]);
  });

  it('a job that keeps taking processes down becomes a dead letter', async () => {
    const jobs = await open();
    await jobs.enqueue(brittle, { n: 1 });
    await sql(
      `update pgboss.job set state = 'active', started_on = now() - interval '1 hour', output = '{"interruptions": 20}'`,
    );
    const { handler } = recorder<Numbered>();
    jobs.work(waiting, handler);
    const [letter] = await until(async () => {
      const letters = await jobs.deadLetters(brittle);
      return letters.length > 0 && letters;
    });
    expect(letter).toMatchObject({ data: { n: 1 }, error: { name: 'Interrupted' } });
  });

  it('and comes back too late, it is told that its job is with another one', async () => {
    const jobs = await open();
    const { handler, next } = recorder<Numbered>(untilAbort);
    jobs.work(waiting, handler);
    await jobs.enqueue(waiting, { n: 1 });
    const job = await next();
    await sql(`update pgboss.job set started_on = now() + interval '1 minute'`);
    await until(async () => job.signal.aborted);
    expect(await sql(`select state from pgboss.job`)).toEqual([{ state: 'active' }]);
  });
});

describe('when the database goes away', () => {
  it('reports it, and goes on when it is back', async () => {
    const jobs = await open();
    const { handler, next } = recorder<Numbered>();
    jobs.work(waiting, handler);
    await jobs.enqueue(waiting, { n: 1 });
    await next();
    await sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'embargo-jobs'`);
    await until(async () => errors.length > 0);
    await until(async () => jobs.enqueue(waiting, { n: 2 }).catch(() => false));
    expect(await next()).toMatchObject({ data: { n: 2 } });
  });
});
