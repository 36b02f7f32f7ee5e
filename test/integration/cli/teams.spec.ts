import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(60_000);

const COMMAND = path.resolve(import.meta.dirname, '../../../dist/apps/cli/src/main.js');

describe('embargo teams', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-cli-'));

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]): Promise<[number, string]> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder };
      execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
        resolve([error ? Number(error.code) : 0, stdout + stderr]);
      });
    });

  it('says what is wrong and where to look', async () => {
    expect(await run('teams', 'list')).toEqual([0, expect.stringContaining('No team yet')]);
    expect(await run('teams', 'show', 'Iran desk')).toEqual([2, expect.stringContaining('no team "Iran desk"')]);
    expect(await run('teams', 'create', '  ')).toEqual([2, expect.stringContaining('1 to 100 characters')]);
  });

  it('makes a team, puts somebody in and takes them out', async () => {
    await run('users', 'create', 'analyst@example.org', '--name', 'Ada', '--role', 'analyst');
    expect(await run('teams', 'create', 'Iran desk')).toEqual([0, expect.stringContaining('Made the team')]);
    expect(await run('teams', 'create', 'iran desk')).toEqual([1, expect.stringContaining('already')]);
    expect(await run('teams', 'add', 'Iran desk', 'nobody@example.org')).toEqual([
      1,
      expect.stringContaining('Nobody has'),
    ]);
    expect((await run('teams', 'add', 'IRAN desk', 'analyst@example.org'))[0]).toBe(0);
    expect(await run('teams', 'show', 'Iran desk')).toEqual([0, expect.stringContaining('analyst@example.org')]);
    expect((await run('teams', 'take-out', 'Iran desk', 'analyst@example.org'))[0]).toBe(0);
    expect(await run('teams', 'show', 'Iran desk')).toEqual([0, expect.stringContaining('Nobody is in it')]);
    expect((await run('teams', 'rename', 'Iran desk', 'Gulf desk'))[0]).toBe(0);
    expect(await run('teams', 'remove', 'Gulf desk')).toEqual([0, expect.stringContaining('Removed')]);
  });
});
