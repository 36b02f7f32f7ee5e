import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { apiCaller, type ApiCaller } from '../../support/api-caller.js';
import { createEmptyDatabase } from '../../support/test-database.js';
import { startTestServer, startTestService, type TestServer, type TestService } from '../../support/test-service.js';

// Real processes, on a machine that may be busy.
jest.setTimeout(60_000);

const COMMAND = path.resolve(import.meta.dirname, '../../../dist/apps/cli/src/main.js');
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('embargo webhooks', () => {
  let service: TestService;
  let api: ApiCaller;
  let receiver: TestServer;
  let url: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-cli-'));

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    api = apiCaller(service, await service.signIn());
    receiver = await startTestServer((at) => ({ status: at === '/broken' ? 500 : 204 }));
    url = (service.database.options as { url: string }).url;
  });
  afterAll(async () => {
    await service.close();
    await receiver.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => service.database.query('delete from webhooks'));

  const run = (args: string[], databaseUrl = url): Promise<{ status: number; said: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder, COLUMNS: '200' };
      execFile(process.execPath, [COMMAND, 'webhooks', ...args], { env }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code) : 0, said: stdout + stderr });
      });
    });
  const add = async (at: string) =>
    (await api('POST', 'webhooks', { name: at.slice(1), url: receiver.url + at })).body.webhook.id as string;
  const contains = (status: number, words: string) => ({ status, said: expect.stringContaining(words) });

  it('says what to do when there is none, and refuses by its exit status what names none', async () => {
    expect(await run(['list'])).toEqual(contains(0, 'There is no webhook yet'));
    expect(await run(['test', 'desk'])).toEqual(contains(2, 'A webhook is named by its id'));
    expect(await run(['test', NOBODY])).toEqual(contains(1, 'There is no such webhook'));
  });

  it('refuses a time that is none', async () => {
    expect(await run(['replay', NOBODY])).toEqual(contains(1, '--since'));
    expect(await run(['replay', NOBODY, '--since', 'yesterday'])).toEqual(contains(2, 'A time looks like'));
    expect(await run(['replay', NOBODY, '--since', '2026-02-30'])).toEqual(contains(2, 'A time looks like'));
  });

  it('refuses an end without a range, and one before its beginning', async () => {
    expect(await run(['replay', NOBODY, '--since', '2026-01-01', '--until', '2026-02-01'])).toEqual(
      contains(2, '--until goes with --all only'),
    );
    const backwards = ['replay', NOBODY, '--all', '--since', '2026-02-01', '--until', '2026-01-01'];
    expect(await run(backwards)).toEqual(contains(2, 'ends before it begins'));
  });

  it('has help with an example for each command', async () => {
    for (const args of [['list'], ['test'], ['replay']]) {
      expect(await run([...args, '--help'])).toEqual(contains(0, 'Example'));
    }
  });

  it('lists how it goes with each, also as JSON, and never a secret', async () => {
    const id = await add('/desk');
    const { said, status } = await run(['list']);
    expect([status, said]).toEqual([0, expect.stringMatching(new RegExp(`${id}\\s+desk\\s+active`))]);
    const listed = JSON.parse((await run(['list', '--json'])).said);
    expect(listed).toMatchObject([{ id, name: 'desk', status: 'active', health: { pending: 0, failed: 0 } }]);
    expect(said + JSON.stringify(listed)).not.toMatch(/whsec_|sealed|secret/);
  });

  it('sends a test and tells what came of it', async () => {
    expect(await run(['test', await add('/desk')])).toEqual(contains(0, 'It arrived: status 204'));
    expect(await run(['test', await add('/broken')])).toEqual(contains(1, 'It did not arrive:'));
    const { items } = (await api('GET', 'audit?action=webhook.tested')).body;
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).toContain('embargo webhooks');
  });

  it('lists also those that are told of one team only', async () => {
    const id = await add('/desk');
    const { body: team } = await api('POST', 'teams', { name: 'Investigations' });
    await api('PATCH', `webhooks/${id}`, { teams: [team.id] });
    expect(await run(['list'])).toEqual(contains(0, id));
    expect(await run(['test', id])).toEqual(contains(0, 'It arrived: status 204'));
  });

  it('replays what failed or everything of a time, and nothing of a webhook that is off', async () => {
    const id = await add('/desk');
    await api('PATCH', `webhooks/${id}`, { status: 'off' });
    await api('POST', 'reports', { supplier: 'RU', recipient: 'KP', items: ['tanks'], date: '2018-01-01' });
    expect(await run(['replay', id, '--since', '2020-01-01'])).toEqual(contains(1, 'is switched off'));
    await api('PATCH', `webhooks/${id}`, { status: 'active' });
    expect(await run(['replay', id, '--since', '2999-01-01', '--all'])).toEqual(contains(2, 'ends before it begins'));
    expect(await run(['replay', id, '--since', '2020-01-01'])).toEqual(contains(0, '1 message is sent again'));
    expect(await run(['replay', id, '--since', '2020-01-01', '--all'])).toEqual(contains(0, 'sent again'));
    expect((await api('GET', 'audit?action=webhook.replayed')).body.items).toHaveLength(2);
  });

  it('says so when the database has nothing in it yet', async () => {
    const empty = await createEmptyDatabase();
    const { status, said } = await run(['list'], empty.url);
    await empty.drop();
    expect([status, said]).toEqual([1, expect.not.stringContaining('at Object')]);
  });
});
