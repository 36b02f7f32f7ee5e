import { dataSourceOptions, SteadyClient } from '#libs/database';
import { Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a connection whose server died', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** The query fails, the pool lets the connection go, and then its socket ends: an error that nobody waits for. */
  async function dieTwice(pool: Pool): Promise<void> {
    const seen: PoolClient[] = [];
    pool.on('connect', (client) => seen.push(client)).on('error', () => undefined);
    await pool.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    expect(seen).toHaveLength(1);
    seen[0]!.emit('error', new Error('Connection terminated unexpectedly'));
  }

  it('ends no process by an error that comes after that of its query', async () => {
    const pool = new Pool({ connectionString: database.url, Client: SteadyClient });
    await dieTwice(pool);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  it('is what every process has: the data source takes its connections from it', async () => {
    const source = await new DataSource(dataSourceOptions(database.url, [], [])).initialize();
    const runner = source.createQueryRunner();
    expect(await runner.connect()).toBeInstanceOf(SteadyClient);
    await runner.release();
    await source.destroy();
  });
});
