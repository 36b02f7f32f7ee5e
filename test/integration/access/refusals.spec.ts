import { Audit } from '#libs/audit';
import { Refusals } from '#libs/access';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const MINUTE = 60_000;

describe('refused requests in the audit', () => {
  let database: TestDatabase;
  let source: DataSource;
  let refusals: Refusals;
  let before: number;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, [], [])).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    [{ before }] = await source.query('select coalesce(max(sequence), 0)::int as before from audit_records');
    refusals = new Refusals(source, new Audit());
  });
  afterEach(() => refusals.onModuleDestroy());

  const told = async () => {
    const rows = (await source.query(
      'select content::jsonb as c from audit_records where sequence > $1 order by sequence',
      [before],
    )) as {
      c: { action: string; who: { name: string }; new: { times?: number; asked: unknown } };
    }[];
    return rows.map(({ c }) => c);
  };
  const stranger = (address: string, asked = 'GET /api/v1/alerts') => ({
    who: { kind: 'nobody' as const, name: 'API key ewk_AAAAAA…' },
    code: 'unknown-key',
    asked,
    address,
  });

  it('stand there at once, with who, where from and what was asked for', async () => {
    await refusals.note(stranger('192.0.2.1'), 0);
    expect(await told()).toMatchObject([
      {
        action: 'request.refused',
        address: '192.0.2.1',
        who: { kind: 'nobody', name: 'API key ewk_AAAAAA…' },
        new: { code: 'unknown-key', asked: 'GET /api/v1/alerts' },
      },
    ]);
  });

  it('are one record more for a thousand of one caller, with their number, when ten minutes are over and not before', async () => {
    for (let n = 0; n < 1000; n += 1) await refusals.note(stranger('192.0.2.1', `GET /${n % 7}`), n);
    await refusals.settle(10 * MINUTE - 1);
    expect(await told()).toHaveLength(1);
    await refusals.settle(10 * MINUTE);
    const [, counted] = await told();
    expect(counted).toMatchObject({ new: { times: 999, since: '1970-01-01T00:00:00.000Z' } });
    expect(counted!.new.asked).toHaveLength(5);
  });

  it('of one caller alone are no second record', async () => {
    await refusals.note(stranger('192.0.2.1'), 0);
    await refusals.settle(10 * MINUTE);
    expect(await told()).toHaveLength(1);
  });

  it('cannot be made to fill it from ten thousand addresses: who is one too many shares a record', async () => {
    for (let n = 0; n < 10_000; n += 1) await refusals.note(stranger(`10.0.${n >> 8}.${n & 255}`), n);
    await refusals.settle(30 * MINUTE);
    const all = await told();
    expect(all).toHaveLength(102);
    const many = all.filter(({ who }) => who.name === 'many callers');
    expect(many.map((one) => one.new.times)).toEqual([undefined, 9899]);
  });

  it('of two callers, and of one caller for two reasons, are told apart', async () => {
    const person = { kind: 'user' as const, id: '7', name: 'ada@example.org' };
    await refusals.note({ ...stranger('192.0.2.1'), who: person, code: 'not-permitted' }, 0);
    await refusals.note({ ...stranger('192.0.2.9'), who: person, code: 'not-permitted' }, 0);
    await refusals.note({ ...stranger('192.0.2.1'), who: person, code: 'console-header-missing' }, 0);
    await refusals.note(stranger('192.0.2.1'), 0);
    expect(await told()).toHaveLength(3);
  });

  it('that were only counted are written down when the service stops', async () => {
    await refusals.note(stranger('192.0.2.1'));
    await refusals.note(stranger('192.0.2.1'));
    await refusals.onModuleDestroy();
    expect((await told()).map((one) => one.new.times)).toEqual([undefined, 1]);
  });
});
