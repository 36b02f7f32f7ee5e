import { Audit, type AuditEntry, AuditRepository, canonicalJson, NO_RECORD, recordHash } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  who: { kind: 'user', id: '7b1b2a4e-0000-4000-8000-000000000001', name: 'analyst@example.org' },
  what: 'source.changed',
  subject: { id: 's1', name: 'Harbour Dispatch' },
  old: { intervalMinutes: 30 },
  new: { intervalMinutes: 60 },
  ...change,
});

describe('the audit', () => {
  let database: TestDatabase;
  let source: DataSource;
  let records: AuditRepository;
  const audit = new Audit();

  // Records cannot be deleted, so each test has a database of its own.
  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, [], [], { poolSize: 30 })).initialize();
    records = new AuditRepository(source);
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const write = (...entries: AuditEntry[]) => source.transaction((manager) => audit.record(manager, ...entries));
  const chain = async () => {
    const all = [];
    for await (const record of records.between(0, Number.MAX_SAFE_INTEGER)) all.push(record);
    return all;
  };

  it('keeps an entry with number, time, content in canonical JSON and the hash of the record before', async () => {
    await write(entry(), entry({ what: 'source.removed', why: 'It is closed.', old: undefined, new: undefined }));
    const [one, two] = await chain();
    expect(one).toMatchObject({ sequence: 1, previous: NO_RECORD });
    expect(two).toMatchObject({ sequence: 2, previous: one!.hash });
    expect(one!.content).toBe(
      canonicalJson({
        action: 'source.changed',
        new: { intervalMinutes: 60 },
        old: { intervalMinutes: 30 },
        subject: { id: 's1', kind: 'source', name: 'Harbour Dispatch' },
        who: { id: '7b1b2a4e-0000-4000-8000-000000000001', kind: 'user', name: 'analyst@example.org' },
      }),
    );
    for (const record of [one!, two!]) expect(recordHash(record)).toBe(record.hash);
  });

  it('is there with the change that it tells of, and gone with it', async () => {
    const died = source.transaction(async (manager) => {
      await audit.record(manager, entry());
      throw new Error('the process died');
    });
    await expect(died).rejects.toThrow('the process died');
    expect(await chain()).toEqual([]);
    expect(await source.query('select from audit_unsealed')).toEqual([]);
  });

  it('numbers what many write at once without gap or fork, in the order of the commits', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        source.transaction(async (manager) => {
          await audit.record(manager, entry({ subject: { id: `first ${n}` } }));
          await manager.query('select pg_sleep(random() / 50)');
          await audit.record(manager, entry({ subject: { id: `second ${n}` } }));
        }),
      ),
    );
    const all = await chain();
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    expect(all.every((record, n) => record.previous === (all[n - 1]?.hash ?? NO_RECORD))).toBe(true);
    expect(all.every((record, n) => n === 0 || record.at >= all[n - 1]!.at)).toBe(true);
    expect(all.every((record) => recordHash(record) === record.hash)).toBe(true);
  });

  it('holds nobody up before the commit: two that lock the same rows the other way round', async () => {
    await source.query('create table rows_of_others (id int primary key, n int not null default 0)');
    await source.query('insert into rows_of_others values (1), (2)');
    const [a, b] = [source.createQueryRunner(), source.createQueryRunner()];
    await Promise.all([a.startTransaction(), b.startTransaction()]);
    await audit.record(a.manager, entry());
    // B writes to the audit and takes a row while A, which has written too, is not over: with a lock held from the
    // entry on, this would wait for A.
    await audit.record(b.manager, entry());
    await b.query('update rows_of_others set n = n + 1 where id = 1');
    await b.commitTransaction();
    await a.query('update rows_of_others set n = n + 1 where id = 1');
    await a.commitTransaction();
    await Promise.all([a.release(), b.release()]);
    expect(await chain()).toHaveLength(2);
  });

  it('refuses a transaction that could not see the head of the chain', async () => {
    const repeatable = source.transaction('REPEATABLE READ', (manager) => audit.record(manager, entry()));
    await expect(repeatable).rejects.toThrow('must be READ COMMITTED');
    expect(await chain()).toEqual([]);
  });

  it('cannot be changed, deleted or emptied, nor by a session that switches triggers off', async () => {
    await write(entry());
    for (const statement of [
      `update audit_records set content = '{"action":"x"}'`,
      'delete from audit_records',
      'truncate audit_records',
      'delete from audit_checkpoints',
    ]) {
      await expect(source.query(statement)).rejects.toThrow('append-only');
    }
    // The superuser of the tests may do this; the role of an application may not even try.
    const bold = source.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query('delete from audit_records');
    });
    await expect(bold).rejects.toThrow(/append-only|permission denied/);
  });

  it('can be written by a role that has no right to change it', async () => {
    const role = `auditor_${database.name}`;
    await source.query(`create role ${role}`);
    try {
      await source.query(`grant insert on audit_unsealed to ${role}; grant select on audit_records to ${role}`);
      const as = (work: string) =>
        source.transaction(async (manager) => {
          await manager.query(`set local role ${role}`);
          if (work) await manager.query(work);
          else await audit.record(manager, entry());
        });
      await as('');
      expect(await chain()).toHaveLength(1);
      const content = `'{"action":"alert.closed"}'`;
      await expect(as(`insert into audit_records values (2, now(), ${content}, '\\x00', '\\x00')`)).rejects.toThrow(
        'permission denied',
      );
      await expect(as('update audit_records set at = now()')).rejects.toThrow('permission denied');
      await expect(as('alter table audit_records disable trigger all')).rejects.toThrow('must be owner');
    } finally {
      await source.query(`drop owned by ${role}; drop role ${role}`);
    }
  });

  it('keeps hostile texts as they are, and finds records by who, what, whom and when', async () => {
    const hostile = `'; drop table audit_records; -- <script>alert(1)</script> \0 \ud800 =HYPERLINK("http://x")`;
    await write(entry({ why: hostile, subject: { id: 's2', name: hostile } }), entry());
    const [found] = await records.list({ subjectId: 's2' }, 10, null);
    expect(JSON.parse(found!.content)).toMatchObject({ why: hostile.replace('\0', '\uFFFD').toWellFormed() });
    expect(recordHash(found!)).toBe(found!.hash);
    const sequences = async (...[filter, limit, before]: Parameters<AuditRepository['list']>) =>
      (await records.list(filter, limit, before)).map(({ sequence }) => sequence);
    expect(await sequences({ who: 'analyst@example.org' }, 10, null)).toEqual([2, 1]);
    expect(await sequences({ who: 'analyst@example.org' }, 10, 2)).toEqual([1]);
    expect(await sequences({ kind: 'alert' }, 10, null)).toEqual([]);
    expect(await sequences({ action: 'source.changed', from: new Date(0), to: new Date(0) }, 10, null)).toEqual([]);
  });
});
