import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { checkServer, migrate } from '#libs/database';
import { createEmptyDatabase, createTestDatabase } from '../../support/test-database.js';
import type { TestDatabase } from '../../support/test-database.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(30_000);

class Good1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table good (n integer)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

class Bad1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half (n integer)');
    await runner.query('create table half (n integer)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

let database: TestDatabase;

async function tables(): Promise<string[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

afterEach(() => database.drop());

describe('migrating', () => {
  it('is done once, however many processes start at the same time', async () => {
    database = await createEmptyDatabase();
    const program = path.resolve(import.meta.dirname, '../../support/migrate-child.mjs');
    const said = [1, 2, 3].map(async () => {
      const [outcome] = (await once(fork(program, [database.url], { execArgv: [] }), 'message')) as [
        { ok: boolean; applied: string[] },
      ];
      return outcome;
    });
    const outcomes = await Promise.all(said);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(outcomes.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
  });

  it('keeps the steps before one that fails, and nothing of that one', async () => {
    database = await createEmptyDatabase();
    expect(await migrate(database.url, [Good1700000000001, Bad1700000000002])).toMatchObject({
      ok: false,
      code: 'migration-failed',
      message: expect.stringMatching(/"half" already exists.*was undone/s),
    });
    expect(await tables()).toEqual(['good', 'migrations']);
    expect(await migrate(database.url, [Good1700000000001])).toEqual({ ok: true, applied: [] });
  });

  it('refuses a database of a newer release', async () => {
    database = await createTestDatabase();
    expect(await migrate(database.url, [Good1700000000001])).toMatchObject({ ok: false, code: 'database-newer' });
    expect(await tables()).not.toContain('good');
  });

  it('tells what is wrong with the address', async () => {
    database = await createEmptyDatabase();
    const missing = `${database.url}-missing`;
    expect(await migrate(missing, [])).toMatchObject({
      ok: false,
      code: 'connection',
      message: expect.stringContaining('CREATE DATABASE'),
    });
    expect(await checkServer(missing)).toMatchObject({ code: 'database-missing' });
    expect(await checkServer(database.url)).toBeNull();
    expect(await checkServer('postgres://a:b@127.0.0.1:1/x')).toMatchObject({ code: 'host-refused' });
    expect(await checkServer('nonsense')).toMatchObject({ code: 'not-a-postgres-url' });
  });
});
