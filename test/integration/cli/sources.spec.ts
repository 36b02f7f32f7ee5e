import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(60_000);

const COMMAND = path.resolve(import.meta.dirname, '../../../dist/apps/cli/src/main.js');
const FEED =
  '<rss version="2.0"><channel><title>Wire</title><item><title>Tanks</title><link>https://wire.example/1</link></item></channel></rss>';

describe('embargo sources', () => {
  let database: TestDatabase;
  let publisher: Server;
  let address: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-cli-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    publisher = createServer((request, response) =>
      response.end(
        request.url === '/feed'
          ? FEED
          : '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
      ),
    );
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    publisher.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]): Promise<{ status: number; said: string }> =>
    new Promise((resolve) => {
      const env = {
        ...process.env,
        DATABASE_URL: database.url,
        DATA_DIR: folder,
        dangerous_allow_private_networks: 'loopback',
      };
      execFile(process.execPath, [COMMAND, 'sources', ...args], { env }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code) : 0, said: stdout + stderr });
      });
    });

  it('tells what an address leads to, and stores nothing', async () => {
    const { status, said } = await run('test', address);
    expect([status, said]).toEqual([
      0,
      expect.stringContaining('The page leads to it: An RSS feed with 1 article at present.'),
    ]);
    expect(await run('list')).toEqual({ status: 0, said: expect.stringContaining('No source yet') });
  });

  it('names the files of a watched folder that could not be read', async () => {
    mkdirSync(path.join(folder, 'inbox', 'wire'), { recursive: true });
    expect(await run('add', 'wire', '--kind', 'folder', '--name', 'Files')).toMatchObject({ status: 0 });
    expect(await run('unread', 'Files')).toEqual({ status: 0, said: expect.stringContaining('could be read') });
    const client = new Client(database.url);
    await client.connect();
    await client.query(
      `insert into source_files (source_id, path, size, modified_ms, problem) select id, 'a.pdf', 1, 1, 'It is no PDF.' from sources`,
    );
    await client.query('update sources set enabled = false');
    expect(await run('unread', 'files')).toEqual({ status: 0, said: expect.stringContaining('a.pdf: It is no PDF.') });
    await client.query('delete from sources');
    await client.end();
    expect(await run('unread', 'Files')).toEqual({ status: 2, said: expect.stringContaining('no source "Files"') });
  });

  it('refuses in words and by its exit status', async () => {
    expect(await run('test', 'http://10.0.0.1/')).toEqual({
      status: 2,
      said: expect.stringContaining('private network'),
    });
    expect(await run('add', 'nonsense')).toEqual({ status: 2, said: expect.stringContaining('is not an address') });
    expect(await run('test', address, '--kind', 'sitemap')).toEqual({
      status: 1,
      said: expect.stringContaining('a web page'),
    });
    expect(await run('pause', 'nobody')).toEqual({ status: 2, said: expect.stringContaining('no source "nobody"') });
  });

  it('adds, pauses, resumes, exports and imports', async () => {
    expect(await run('add', address)).toEqual({ status: 0, said: expect.stringContaining('Added "Wire" (feed)') });
    expect(await run('add', `${address}/feed`)).toEqual({
      status: 1,
      said: expect.stringContaining('already a source: "Wire"'),
    });
    expect((await run('pause', 'wire')).said).toContain('not read any more');
    expect((await run('list')).said).toMatch(/Wire\s+feed\s+off/);
    expect((await run('resume', `${address}/feed`)).said).toContain('read again');
    const list = path.join(folder, 'list.opml');
    await run('export', list);
    writeFileSync(list, readFileSync(list, 'utf8').replace('</body>', '<outline text="bad" xmlUrl="nope"/>\n</body>'));
    const { status, said } = await run('import', list);
    expect([status, said]).toEqual([
      1,
      expect.stringContaining('0 of 2 entries added; 1 were there already, 1 cannot be used.'),
    ]);
    expect(said).toMatch(/list\.opml:\d+: bad: "nope" is not an address/);
  });
});
