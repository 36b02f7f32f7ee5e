import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { countByKey, KeyRing, resealAll, type SealedColumn, SecretBox } from '#libs/secrets';
import { auditSealedColumns } from '#libs/audit';
import { providerTokenSealedColumn, secondFactorSealedColumn } from '#libs/access';
import { webhookSealedColumns } from '#libs/webhooks';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a new key for stored secrets', () => {
  let database: TestDatabase;
  let source: DataSource;
  let keys: Uint8Array[];
  const ring = new KeyRing(() => (keys ??= [randomBytes(32)]));
  const columns: readonly SealedColumn[] = [{ table: 'kept', key: 'id', column: 'secret', purpose: 'a test' }];
  const box = new SecretBox(ring, 'a test');

  beforeAll(async () => {
    database = await createEmptyDatabase();
    source = await new DataSource(dataSourceOptions(database.url, [], [])).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    keys = [randomBytes(32)];
    await source.query('drop table if exists kept; create table kept (id integer primary key, secret text)');
  });

  const keep = (id: number, plain: string) => source.query('insert into kept values ($1, $2)', [id, box.seal(plain)]);
  const opened = async () => {
    const rows = await source.query<{ secret: string | null }[]>('select secret from kept order by id');
    return rows.map(({ secret }) => secret && box.open(secret));
  };

  it('seals all of them anew, and the old key is not needed any more', async () => {
    await keep(1, 'one');
    await keep(2, 'two');
    await source.query('insert into kept values (3, null)');
    keys = [randomBytes(32), ...keys];
    expect(await resealAll(source, ring, columns)).toBe(2);
    expect(await countByKey(source, columns)).toEqual(new Map([[ring.current().id, 2]]));
    keys = keys.slice(0, 1);
    expect(await opened()).toEqual(['one', 'two', null]);
  });

  it('touches nothing the second time', async () => {
    await keep(1, 'one');
    expect(await resealAll(source, ring, columns)).toBe(0);
  });

  it('changes nothing at all when one of them does not open', async () => {
    await keep(1, 'one');
    await source.query('insert into kept values (2, $1)', [
      new SecretBox(new KeyRing(() => [randomBytes(32)]), 'a test').seal('lost'),
    ]);
    const before = await source.query('select * from kept order by id');
    keys = [randomBytes(32), ...keys];
    await expect(resealAll(source, ring, columns)).rejects.toThrow('cannot be read');
    expect(await source.query('select * from kept order by id')).toEqual(before);
  });

  it('takes a table that is not there yet for an empty one', async () => {
    expect(await countByKey(source, [{ ...columns[0]!, table: 'not_there' }])).toEqual(new Map());
  });

  it('reaches every column of the schema whose name says that it is encrypted', async () => {
    const migrated = await createTestDatabase();
    const other = await new DataSource(dataSourceOptions(migrated.url, [], [])).initialize();
    try {
      const rows = await other.query<{ name: string }[]>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = 'public' and column_name like '%encrypted%' order by 1`,
      );
      expect(rows.map(({ name }) => name)).toEqual(
        [...webhookSealedColumns, ...auditSealedColumns, secondFactorSealedColumn, providerTokenSealedColumn]
          .map(({ table, column }) => `${table}.${column}`)
          .toSorted(),
      );
    } finally {
      await other.destroy();
      await migrated.drop();
    }
  });
});
