import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { type BackupLock, type BackupUnlock, backupDatabase, migrate, restoreDatabase } from '#libs/database';
import { defineQueue, jobsBackupPart, openJobQueue } from '#libs/jobs';
import { decodeFrames, encodeFrame } from '../../../libs/database/src/backup/frames.js';
import type { Frame } from '../../../libs/database/src/backup/frames.js';
import { readSealed, verifySealed } from '../../../libs/database/src/backup/read-sealed.js';
import { writeSealed } from '../../../libs/database/src/backup/write-sealed.js';
import { createEmptyDatabase, createTestDatabase } from '../../support/test-database.js';
import type { TestDatabase } from '../../support/test-database.js';
import { AllTypes1700000000001, Backfill1700000000002, fillSql } from './all-types.migrations.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(120_000);

const migrations = [AllTypes1700000000001];
const options = { migrations, productVersion: '0.1.0' };

let folder: string;
let source: TestDatabase;
let file: string;
const databases: TestDatabase[] = [];

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  databases.push(database);
  return database;
}

/** Everything in a database, as the server itself writes it. */
async function content(url: string): Promise<Record<string, unknown>> {
  const tables = await sql(
    url,
    `select quote_ident(relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations' order by 1`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables) {
    rows[String(name)] = (await sql(url, `select t::text as row from ${String(name)} t order by 1`)).map(
      ({ row }) => row,
    );
  }
  const rules = await sql(
    url,
    `select conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
    where connamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1`,
  );
  return { rows, rules };
}

const at = (name: string) => path.join(folder, name);

/** The same backup with other frames in it, and a checksum that fits. */
async function rewrite(name: string, change: (frame: Frame) => Buffer | string): Promise<string> {
  const changed = at(name);
  const sealed = await verifySealed(file);
  async function* frames() {
    for await (const frame of decodeFrames(readSealed(file, sealed), file))
      yield encodeFrame(frame.kind, change(frame));
  }
  await writeSealed(changed, frames, { force: true });
  return changed;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-backup-'));
  source = await createEmptyDatabase();
  await migrate(source.url, migrations);
  await sql(source.url, fillSql);
  file = at('good.backup');
  await backupDatabase(source.url, file, options);
});

afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

afterAll(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('brings back every value of every type, every key and every trigger', async () => {
    const target = await emptyDatabase();
    const summary = await restoreDatabase(target.url, file, { migrations, replace: false });
    expect(summary).toMatchObject({
      tables: 7,
      rows: 2012,
      header: { product: 'embargo-watch', productVersion: '0.1.0' },
    });
    expect(await content(target.url)).toEqual(await content(source.url));
    await expect(sql(target.url, 'delete from ledger')).rejects.toThrow('append-only');
    await expect(sql(target.url, 'insert into pets values (11, 99)')).rejects.toThrow('foreign key');
  });

  it('lets numbering go on where it was', async () => {
    const target = await emptyDatabase();
    await restoreDatabase(target.url, file, { migrations, replace: false });
    const next = `insert into everything default values returning id::int as n`;
    const nextOdd = `insert into "Odd ""Name""" default values returning id as n`;
    expect([await sql(target.url, next), await sql(target.url, nextOdd)]).toEqual([[{ n: 2003 }], [{ n: 3 }]]);
  });

  it('is for its owner only, and nothing unfinished lies beside it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['good.backup']);
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const writes: Promise<unknown>[] = [];
    const write = () =>
      writes.push(
        sql(
          source.url,
          `insert into ledger (entry) values ('later'); insert into settings values ('s' || random(), '')`,
        ),
      );
    await backupDatabase(source.url, at('busy.backup'), { ...options, onProgress: write });
    await Promise.all(writes);
    const target = await emptyDatabase();
    await restoreDatabase(target.url, at('busy.backup'), { migrations, replace: false });
    expect(await sql(target.url, `select count(*)::int as n from ledger where entry = 'later'`)).toEqual([{ n: 0 }]);
    await sql(
      source.url,
      `alter table ledger disable trigger user; delete from ledger where entry = 'later'; alter table ledger enable trigger user;
      alter table ledger enable always trigger append_only; delete from settings where name <> 'colour'`,
    );
  });

  describe('that is encrypted', () => {
    const passphrase = 'a long enough passphrase';
    const aRecipient = async () => await identityToRecipient(await generateX25519Identity());
    const locked = (name: string, lock: BackupLock) =>
      backupDatabase(source.url, at(name), { ...options, lock }).then(() => at(name));
    const restored = async (from: string, unlock?: BackupUnlock) => {
      const target = await emptyDatabase();
      await restoreDatabase(target.url, from, { migrations, replace: false, unlock });
      return await content(target.url);
    };

    it('comes back whole with its passphrase', async () => {
      const from = await locked('passphrase.backup', { kind: 'passphrase', passphrase });
      expect(await restored(from, { kind: 'passphrase', passphrase })).toEqual(await content(source.url));
    });

    it('comes back with the secret key of any of its recipients', async () => {
      const identities = [await generateX25519Identity(), await generateX25519Identity()];
      const recipients = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
      const from = await locked('recipients.backup', { kind: 'recipients', recipients });
      const other = await generateX25519Identity();
      expect(await restored(from, { kind: 'identities', identities: [other, identities[1]!] })).toEqual(
        await content(source.url),
      );
      await expect(restored(from, { kind: 'identities', identities: [other] })).rejects.toMatchObject({
        code: 'bad-key',
      });
    });

    it('shows nothing of what it holds, and is checked for damage without a key', async () => {
      const from = await locked('sealed.backup', { kind: 'recipients', recipients: [await aRecipient()] });
      expect(readFileSync(from, 'latin1')).toMatch(/^EMBARGO-WATCH BACKUP 2\nage-encryption\.org\/v1\n/);
      await expect(verifySealed(from)).resolves.toMatchObject({ isEncrypted: true });
    });

    it('changes nothing without a key or with a wrong one, and says which flag to give', async () => {
      const from = await locked('closed.backup', { kind: 'recipients', recipients: [await aRecipient()] });
      await expect(restored(from)).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining('--passphrase-file'),
      });
      await expect(restored(from, { kind: 'passphrase', passphrase })).rejects.toMatchObject({ code: 'bad-key' });
    });

    it('is not made with a public key that is none', async () => {
      await expect(locked('no-key.backup', { kind: 'recipients', recipients: ['age1nothing'] })).rejects.toMatchObject({
        code: 'bad-key',
      });
      expect(existsSync(at('no-key.backup'))).toBe(false);
    });
  });

  it('never replaces a file unless told', async () => {
    const there = at('there.backup');
    writeFileSync(there, 'mine');
    await expect(backupDatabase(source.url, there, options)).rejects.toMatchObject({
      code: 'file-exists',
      message: expect.stringContaining('--force'),
    });
    expect(readFileSync(there, 'utf8')).toBe('mine');
    await backupDatabase(source.url, there, { ...options, force: true });
    await expect(verifySealed(there)).resolves.toMatchObject({ bytes: statSync(there).size });
  });

  it('says so when it cannot be written there', async () => {
    const nowhere = at('missing/folder/x.backup');
    await expect(backupDatabase(source.url, nowhere, options)).rejects.toMatchObject({
      code: 'file-not-writable',
      message: expect.stringContaining(nowhere),
    });
  });

  it('leaves nothing when it is interrupted', async () => {
    const interrupt = new AbortController();
    const stopped = backupDatabase(source.url, at('stopped.backup'), {
      ...options,
      signal: interrupt.signal,
      onProgress: () => interrupt.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
    expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });

  it('never takes the place of something that is no file', async () => {
    const taken = backupDatabase(source.url, folder, { ...options, force: true });
    await expect(taken).rejects.toMatchObject({
      code: 'file-not-writable',
      message: expect.stringContaining('no file'),
    });
  });

  it('is not made of a database that holds nothing of ours', async () => {
    const empty = await emptyDatabase();
    await expect(backupDatabase(empty.url, at('empty.backup'), options)).rejects.toMatchObject({
      code: 'nothing-to-back-up',
    });
    expect(existsSync(at('empty.backup'))).toBe(false);
  });

  it('tells what is wrong with the address of the database, without its password', async () => {
    const refused = backupDatabase('postgres://anna:s3cret@127.0.0.1:1/x', at('none.backup'), options);
    await expect(refused).rejects.toMatchObject({ code: 'connection', message: expect.not.stringContaining('s3cret') });
  });
});

describe('a file that cannot be trusted', () => {
  let target: TestDatabase;
  const bad = () => at('bad.backup');
  const refusal = () => restoreDatabase(target.url, bad(), { migrations, replace: true });
  const original = () => readFileSync(file);

  beforeAll(async () => {
    target = await createEmptyDatabase();
    await migrate(target.url, migrations);
    await sql(target.url, `insert into settings values ('kept', 'yes')`);
  });
  afterAll(() => target.drop());
  afterEach(async () => {
    const kept = await sql(target.url, `select from settings where name = 'kept'`);
    if (kept.length !== 1) throw new Error('the refused file has changed the database');
  });

  it('is refused when it is not there', async () => {
    rmSync(bad(), { force: true });
    await expect(refusal()).rejects.toMatchObject({ code: 'no-such-file', message: expect.stringContaining(bad()) });
  });

  it('is refused when it is something else', async () => {
    for (const text of ['', 'PGDMP', 'EMBARGO-WATCH BACKUP x\n']) {
      writeFileSync(bad(), text);
      await expect(refusal()).rejects.toMatchObject({ code: 'not-a-backup' });
    }
  });

  it('is refused when its end is missing, wherever it was cut', async () => {
    const { length } = original();
    for (const keep of [length - 1, length - 74, length - 75, Math.floor(length / 2), 30]) {
      writeFileSync(bad(), original());
      truncateSync(bad(), keep);
      await expect(refusal()).rejects.toMatchObject({
        code: 'truncated',
        message: expect.stringContaining('not complete'),
      });
    }
  });

  it('is refused when a single bit has changed, wherever that is', async () => {
    const { length } = original();
    for (const position of [23, 25, 26, 30, 33, 1000, Math.floor(length / 2), length - 100, length - 60]) {
      const bytes = original();
      bytes[position] = bytes[position]! ^ 1;
      writeFileSync(bad(), bytes);
      await expect(refusal()).rejects.toMatchObject({ code: expect.stringMatching(/^(damaged|truncated)$/) });
    }
  });

  it('is refused when a newer release wrote it in a form of its own', async () => {
    writeFileSync(bad(), original().toString('latin1').replace('BACKUP 1', 'BACKUP 12'), 'latin1');
    await expect(refusal()).rejects.toMatchObject({
      code: 'newer-format',
      message: expect.stringContaining('format 12'),
    });
  });

  it('is refused when a newer release has other tables', async () => {
    await expect(
      restoreDatabase(target.url, file, { migrations: [Backfill1700000000002], replace: true }),
    ).rejects.toMatchObject({
      code: 'newer-release',
      message: expect.stringContaining('AllTypes1700000000001'),
    });
  });

  it('leaves the database as it was when rows turn out to be missing at the very end', async () => {
    const changed = await rewrite('short.backup', ({ kind, content: bytes }) =>
      kind === 'backup'
        ? bytes
            .toString()
            .replace(
              '"name":"settings","columns":["name","value"],"rows":1',
              '"name":"settings","columns":["name","value"],"rows":2',
            )
        : bytes,
    );
    await expect(restoreDatabase(target.url, changed, { migrations, replace: true })).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('settings should have 2 rows'),
    });
  });

  it('leaves the database as it was when the rows break a rule', async () => {
    const changed = await rewrite('broken.backup', ({ kind, content: bytes }) =>
      kind === 'data' && bytes.toString() === '10\t2\n' ? '10\t3\n' : bytes,
    );
    await expect(restoreDatabase(target.url, changed, { migrations, replace: true })).rejects.toMatchObject({
      code: 'restore-failed',
      message: expect.stringContaining('pets_owner_fkey'),
    });
    const unreadable = await rewrite('unreadable.backup', ({ kind, content: bytes }) =>
      kind === 'data' && bytes.toString() === '10\t2\n' ? 'ten\t2\n' : bytes,
    );
    await expect(restoreDatabase(target.url, unreadable, { migrations, replace: true })).rejects.toMatchObject({
      code: 'restore-failed',
    });
  });
});

describe('the database to restore into', () => {
  it('must be empty, unless everything in it is to be replaced', async () => {
    const target = await emptyDatabase();
    await migrate(target.url, migrations);
    await sql(target.url, `insert into people values (7)`);
    await expect(restoreDatabase(target.url, file, { migrations, replace: false })).rejects.toMatchObject({
      code: 'not-empty',
      message: expect.stringContaining('--replace'),
    });
    await restoreDatabase(target.url, file, { migrations, replace: true });
    expect(await content(target.url)).toEqual(await content(source.url));
  });

  it('is never somebody else’s, even when it is to be replaced', async () => {
    const target = await emptyDatabase();
    await sql(
      target.url,
      `create table payroll (n int); create table migrations (id serial, name text); insert into migrations (name) values ('Theirs1')`,
    );
    await expect(restoreDatabase(target.url, file, { migrations, replace: true })).rejects.toMatchObject({
      code: 'not-ours',
      message: expect.stringContaining('payroll'),
    });
  });

  it('must not be in use', async () => {
    const target = await emptyDatabase();
    const user = new Client({ connectionString: target.url, application_name: 'a-service' });
    await user.connect();
    await expect(restoreDatabase(target.url, file, { migrations, replace: true })).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('a-service'),
    });
    await user.end();
  });

  it('gets the tables of this release, filled from a backup of an earlier one', async () => {
    const target = await emptyDatabase();
    await restoreDatabase(target.url, file, { migrations: [...migrations, Backfill1700000000002], replace: false });
    expect(await sql(target.url, 'select name, value, length from settings')).toEqual([
      { name: 'colour', value: 'blue', length: 4 },
    ]);
    expect(await migrate(target.url, [...migrations, Backfill1700000000002])).toEqual({ ok: true, applied: [] });
    expect(await migrate(target.url, migrations)).toMatchObject({ ok: false, code: 'database-newer' });
  });

  it('may belong to a user who is no superuser', async () => {
    const target = await emptyDatabase();
    const [me] = await sql(
      target.url,
      'select rolsuper or rolcreaterole as able from pg_roles where rolname = current_user',
    );
    if (!me?.['able']) return;
    const role = target.name;
    await sql(target.url, `create role ${role} login password 'plain'; alter database ${target.name} owner to ${role}`);
    const address = new URL(target.url);
    address.username = role;
    address.password = 'plain';
    try {
      await restoreDatabase(address.href, file, { migrations, replace: false });
      await restoreDatabase(address.href, file, { migrations, replace: true });
      expect(await content(target.url)).toEqual(await content(source.url));
    } finally {
      await target.drop();
      await sql(source.url, `drop role ${role}`);
    }
  });
});

describe('jobs that wait', () => {
  const brittle = defineQueue<{ n: number }>('brittle', { retries: 0 });
  const open = (url: string) => openJobQueue({ url, queues: [brittle], onError: () => undefined });
  const withJobs = { ...options, otherParts: [jobsBackupPart()] };
  let jobsFile: string;

  beforeAll(async () => {
    jobsFile = at('jobs.backup');
    const jobs = await open(source.url);
    jobs.work(brittle, () => Promise.reject(new Error('broken')));
    await jobs.enqueue(brittle, { n: 1 });
    while ((await jobs.deadLetters(brittle)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await jobs.enqueue(brittle, { n: 2 }, { singletonKey: 'two', startAfter: new Date(Date.now() + 3_600_000) });
    await jobs.stop();
    await backupDatabase(source.url, jobsFile, withJobs);
  });
  afterAll(() => sql(source.url, 'drop schema pgboss cascade'));

  it('are in the backup, dead letters too', async () => {
    const target = await emptyDatabase();
    await restoreDatabase(target.url, jobsFile, { ...withJobs, replace: false });
    const jobs = await open(target.url);
    expect(await jobs.counts()).toMatchObject([{ queue: 'brittle', delayed: 1, dead: 1 }]);
    expect(await jobs.deadLetters(brittle)).toMatchObject([{ data: { n: 1 }, error: { message: 'broken' } }]);
    expect(await jobs.enqueue(brittle, { n: 3 }, { singletonKey: 'two' })).toEqual({ kind: 'duplicate' });
    await jobs.stop();
  });

  it('can be left out, and those of the replaced database are gone all the same', async () => {
    const target = await emptyDatabase();
    await restoreDatabase(target.url, jobsFile, { ...withJobs, replace: false });
    await restoreDatabase(target.url, jobsFile, { ...withJobs, replace: true, leaveOut: ['jobs'] });
    const jobs = await open(target.url);
    expect(await jobs.counts()).toMatchObject([{ delayed: 0, waiting: 0, dead: 0 }]);
    await jobs.stop();
  });

  it('of another version of the queue are refused, with the way to leave them out', async () => {
    const target = await emptyDatabase();
    await sql(source.url, 'update pgboss.version set version = 7');
    await backupDatabase(source.url, at('old-jobs.backup'), withJobs);
    const refused = restoreDatabase(target.url, at('old-jobs.backup'), { ...withJobs, replace: false });
    await expect(refused).rejects.toMatchObject({
      code: 'other-jobs-version',
      message: expect.stringContaining('--without-jobs'),
    });
  });
});

describe('the commands', () => {
  const program = path.resolve(import.meta.dirname, '../../../dist/apps/cli/src/main.js');
  const run = (url: string, ...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, DATABASE_URL: url, DATA_DIR: at('data') },
    });

  it('write a backup of the real tables and bring it back', async () => {
    const real = await createTestDatabase();
    databases.push(real);
    await sql(
      real.url,
      `insert into users (email, name, role, password_hash) values ('a@example.org', 'A', 'viewer', 'x')`,
    );
    const made = run(real.url, 'backup', 'real.backup');
    expect(made).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Backed up \d+ tables with \d+ rows to real\.backup/),
    });
    expect(made.stderr).toMatch(/public\.users: 1 row$/m);
    expect(run(real.url, 'backup', 'real.backup')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--force'),
    });

    await sql(real.url, `update users set name = 'B'`);
    expect(run(real.url, 'restore', 'real.backup')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--replace'),
    });
    expect(run(real.url, 'restore', '--replace', 'real.backup')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Restored'),
    });
    expect(await sql(real.url, 'select name from users')).toEqual([{ name: 'A' }]);
    await expect(sql(real.url, 'truncate findings')).rejects.toThrow('append-only');
  });

  it('say so when there is no database yet, and make none', () => {
    expect(run('', 'backup', 'nothing.backup')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no database'),
    });
    expect(existsSync(at('data'))).toBe(false);
  });
});
