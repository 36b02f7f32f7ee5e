import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { startEmbedded } from '#libs/database';
import type { EmbeddedDatabase } from '#libs/database';

// Real processes, on a machine that may be busy.
jest.setTimeout(30_000);

interface ChildStart {
  pid: number;
  port: number;
  owned: boolean;
  url: string;
  warnings: string[];
}

const childProgram = path.resolve(import.meta.dirname, '../../support/embedded-child.mjs');

let folder: string;
let home: string;
const children: ChildProcess[] = [];
const databases: EmbeddedDatabase[] = [];

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ home, database: 'app', flags: ['-c', 'fsync=off'] });
  databases.push(database);
  return database;
}

function runChild(environment: NodeJS.ProcessEnv = process.env): ChildProcess {
  const child = fork(childProgram, [home], { env: environment, execArgv: [], silent: true });
  children.push(child);
  return child;
}

/** Throws with what the process said when it ends instead of starting. */
async function startOf(child: ChildProcess): Promise<ChildStart> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(() => Promise.reject(new Error(said)));
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [ChildStart];
  ended.catch(() => undefined);
  return message;
}

/** Whether everybody may enter the project: `nobody` has to, where no setpriv lends it the right. */
function isProjectOpen(): boolean {
  for (let at = import.meta.dirname; at !== path.dirname(at); at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-embedded-'));
  home = path.join(folder, 'postgres');
});

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await kill(child);
  for (const database of databases.splice(0)) await database.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('is made on the first start, for its owner only, and keeps its rows until the second', async () => {
    const first = await start();
    expect(first.owned).toBe(true);
    await query(first.url, 'create table kept (n int); insert into kept values (1)');
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    expect(readdirSync(home).sort()).toEqual(['data', 'password', 'postgres.log']);

    const second = await start();
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('is shared by a second process, which does not end it', async () => {
    const own = await start();
    const child = runChild();
    expect(await startOf(child)).toMatchObject({ owned: false, pid: own.pid, port: own.port });
    child.send('stop');
    await once(child, 'exit');
    expect(await query(own.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('tells those who joined when its owner stops it', async () => {
    const child = runChild();
    await startOf(child);
    const joined = await start();
    expect(joined.owned).toBe(false);
    child.send('stop');
    await expect(joined.lost).resolves.toMatchObject({ kind: 'owner-gone', detail: expect.stringContaining(home) });
  });

  it('tells its owner when it ends by itself, and the next start recovers it', async () => {
    const own = await start();
    await query(own.url, 'insert into kept values (2)');
    process.kill(own.pid, 'SIGKILL');
    await expect(own.lost).resolves.toMatchObject({ kind: 'server-ended' });
    const next = await start();
    expect(next.owned).toBe(true);
    expect(await query(next.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('ends with an owner that is killed, and the next process starts its own with all rows', async () => {
    const child = runChild();
    const { url, pid } = await startOf(child);
    await query(url, 'insert into kept values (3)');
    await kill(child);
    const next = await start();
    expect(next).toMatchObject({ owned: true });
    expect(next.pid).not.toBe(pid);
    expect(isRunning(pid)).toBe(false);
    expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 3 }]);
  });

  it('recovers when owner and server are killed together', async () => {
    const child = runChild();
    const { url, pid } = await startOf(child);
    await query(url, 'insert into kept values (4)');
    process.kill(pid, 'SIGKILL');
    await kill(child);
    const next = await start();
    expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 4 }]);
  });

  it('is taken over where the system cannot end it with its owner, or says which folders to open', async () => {
    // Without a PATH there is no setpriv, and root then runs the server as nobody, who must reach it.
    chmodSync(folder, 0o755);
    const child = runChild({ ...process.env, PATH: '/nowhere' });
    const isReached = process.getuid?.() !== 0 || isProjectOpen();
    const seen = await (isReached ? takeOver(child) : refusal(child));
    const takenOver = { warning: true, outlivesOwner: true, isTakenOver: true, endsWithNewOwner: true };
    expect(seen).toEqual(isReached ? takenOver : { namesTheFoldersToOpen: true });
  });

  async function takeOver(child: ChildProcess): Promise<object> {
    const { pid, warnings } = await startOf(child);
    await kill(child);
    const outlivesOwner = isRunning(pid);
    const next = await start();
    const isTakenOver = next.owned && next.pid === pid;
    await next.stop();
    const warning = warnings.length === 1 && warnings[0]!.includes('setpriv');
    return { warning, outlivesOwner, isTakenOver, endsWithNewOwner: !isRunning(pid) };
  }

  async function refusal(child: ChildProcess): Promise<object> {
    const said = await startOf(child).then(
      () => 'it started',
      (error: Error) => error.message,
    );
    return { namesTheFoldersToOpen: said.includes('open them (chmod o+x)') };
  }

  it('starts when the pid that a killed server left behind belongs to another program by now', async () => {
    const left = [process.pid, path.join(home, 'data'), 0, 5432, '', '127.0.0.1', '', 'ready'].join('\n');
    writeFileSync(path.join(home, 'data/postmaster.pid'), left);
    await expect(start()).resolves.toMatchObject({ owned: true });
  });

  it('starts past the lock of a start that was killed', async () => {
    const lock = { pid: process.pid, startedAt: 'long ago', host: os.hostname(), ticket: 'earlier' };
    writeFileSync(path.join(home, 'start.lock'), JSON.stringify(lock));
    await expect(start()).resolves.toMatchObject({ owned: true });
    expect(existsSync(path.join(home, 'start.lock'))).toBe(false);
  });

  it('gets a new password when the file with the old one is gone', async () => {
    rmSync(path.join(home, 'password'));
    const database = await start();
    expect(await query(database.url, 'select count(*)::int as n from kept')).toEqual([{ n: 4 }]);
  });

  it('says what to do when the file holds another password', async () => {
    const file = path.join(home, 'password');
    const right = readFileSync(file);
    writeFileSync(file, 'something else');
    await expect(start()).rejects.toMatchObject({
      code: 'password-wrong',
      message: expect.stringContaining('delete it'),
    });
    writeFileSync(file, right);
    await expect(start()).resolves.toMatchObject({ owned: true });
  });

  it('refuses a data folder of another PostgreSQL and names both versions and the way out', async () => {
    const versionFile = path.join(home, 'data/PG_VERSION');
    const right = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '16\n');
    const words = new RegExp(`PostgreSQL 16.*PostgreSQL ${right.trim()}.*embargo backup.*DATABASE_URL`, 's');
    await expect(start()).rejects.toMatchObject({ code: 'version-mismatch', message: expect.stringMatching(words) });
    writeFileSync(versionFile, right);
  });

  it('shows the words of the server when it cannot start', async () => {
    const broken = startEmbedded({ home, database: 'app', flags: ['-c', 'shared_buffers=nonsense'] });
    await expect(broken).rejects.toMatchObject({ code: 'start-failed', message: expect.stringContaining('nonsense') });
  });

  it('can only be started from the main thread', async () => {
    const library = path.resolve(import.meta.dirname, '../../../dist/libs/database/src/index.js');
    const program = `import('node:worker_threads').then(async ({ parentPort }) => {
      const { startEmbedded } = await import(${JSON.stringify(library)});
      await startEmbedded({ home: ${JSON.stringify(home)}, database: 'app' }).catch((e) => parentPort.postMessage(e.code));
    })`;
    const [code] = await once(new Worker(program, { eval: true, execArgv: [] }), 'message');
    expect(code).toBe('not-main-thread');
  });
});

describe('several processes that start at once on an empty folder', () => {
  it('come out with one server and one owner', async () => {
    home = path.join(folder, 'together');
    const starts = await Promise.all([runChild(), runChild(), runChild()].map(startOf));
    expect(new Set(starts.map(({ pid }) => pid)).size).toBe(1);
    expect(starts.filter(({ owned }) => owned)).toHaveLength(1);
    expect(await query(starts[0]!.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a folder that cannot be used', () => {
  it('is named when it cannot be written', async () => {
    home = path.join(folder, 'file', 'postgres');
    writeFileSync(path.join(folder, 'file'), '');
    await expect(start()).rejects.toMatchObject({ code: 'home-unusable', message: expect.stringContaining(home) });
  });

  it('is left alone when it holds something else', async () => {
    home = path.join(folder, 'something-else');
    mkdirSync(path.join(home, 'data'), { recursive: true });
    writeFileSync(path.join(home, 'data/thesis.txt'), 'mine');
    await expect(start()).rejects.toMatchObject({ code: 'data-folder-damaged' });
    expect(readFileSync(path.join(home, 'data/thesis.txt'), 'utf8')).toBe('mine');
  });
});
