import { verifyExport } from '#libs/audit';
import { type ApiCaller, apiCaller } from '../support/api-caller.js';
import { eventually, startTestService, type TestService } from '../support/test-service.js';

describe('the audit over HTTP', () => {
  let service: TestService;
  let administrator: ApiCaller;
  let auditor: ApiCaller;

  beforeAll(async () => {
    service = await startTestService({ worker: true, environment: { AUDIT_CHECKPOINT_RECORDS: '1' } });
    administrator = apiCaller(service, await service.signIn('administrator'));
    auditor = apiCaller(service, await service.signIn('auditor'));
  });
  afterAll(() => service.close());

  const records = async (query = '') => (await auditor('GET', `audit?${query}`)).body.items as any[];

  it('is for auditors and administrators', async () => {
    for (const role of ['viewer', 'analyst', 'approver'] as const) {
      const call = apiCaller(service, await service.signIn(role));
      expect([role, (await call('GET', 'audit')).status]).toEqual([role, 403]);
      expect([role, (await call('GET', 'audit/export')).status]).toEqual([role, 403]);
    }
    expect((await administrator('GET', 'audit')).status).toBe(200);
  });

  it('tells who added, changed, scanned and removed a source, with old and new', async () => {
    const source = { name: 'Harbour Dispatch', url: 'http://127.0.0.1:9/feed' };
    const { id } = (await administrator('POST', 'sources', { ...source, enabled: false })).body;
    await administrator('PATCH', `sources/${id}`, { name: 'Harbour Dispatch', intervalMinutes: 45 });
    await administrator('PATCH', `sources/${id}`, { intervalMinutes: 45 });
    await administrator('POST', `sources/${id}/scan`);
    await administrator('DELETE', `sources/${id}`);
    const told = await records(`subject=${id}`);
    expect(told.map(({ action }) => action)).toEqual([
      'source.removed',
      'source.scan-asked',
      'source.changed',
      'source.added',
    ]);
    expect(told[2]).toMatchObject({
      who: { kind: 'user', name: expect.stringContaining('administrator') },
      subject: { kind: 'source', id, name: 'Harbour Dispatch' },
      old: { intervalMinutes: 30 },
      new: { intervalMinutes: 45 },
    });
  });

  it('calls an API key by its name, whatever it did', async () => {
    const { key } = (await administrator('POST', 'api-keys', { name: 'Nightly export', role: 'administrator' })).body;
    const program = apiCaller(service, { authorization: `Bearer ${key}`, 'content-type': 'application/json' });
    const url = 'http://127.0.0.1:9/of-a-program';
    expect((await program('POST', 'sources', { name: 'Dispatch', url, enabled: false })).status).toBe(201);
    expect((await program('POST', 'webhooks', { name: 'Desk', url })).status).toBe(201);
    expect((await program('POST', 'mail-subscriptions', { name: 'Desk', address: 'desk@example.org' })).status).toBe(
      201,
    );
    const did = (await records('who=Nightly%20export')).map(({ action }) => action);
    expect(did).toEqual(['mail-subscription.added', 'webhook.added', 'source.added']);
  });

  it('tells who posted and who read evidence, and that the audit was read', async () => {
    const text =
      'Moscow, 20 June 2024. Russia delivered air defence missiles to North Korea on Thursday, officials said.';
    const { article, alerts } = (await administrator('POST', 'articles', { title: 'Missiles', text })).body;
    await auditor('GET', `articles/${article.id}`);
    if (alerts[0]) await auditor('GET', `alerts/${alerts[0].id}`);
    expect(await records('action=article.posted')).toHaveLength(1);
    expect(await records(`subject=${article.id}`)).toMatchObject([{ action: 'article.read' }]);
    expect(await records('kind=alert&action=alert.read')).toHaveLength(alerts.length > 0 ? 1 : 0);
    expect((await records('action=audit.read')).length).toBeGreaterThan(2);
  });

  it('tells of requests that were refused, once for many of one caller, and of keys that are none', async () => {
    const headers = await service.signIn('viewer');
    const call = apiCaller(service, headers);
    const { email } = (await call('GET', 'session')).body.user;
    for (let n = 0; n < 5; n += 1) expect((await call('GET', 'users')).status).toBe(403);
    const { cookie } = headers;
    expect((await apiCaller(service, { cookie: cookie! })('DELETE', 'session')).status).toBe(403);
    expect((await records(`who=${email}&action=request.refused`)).map((one) => one.new)).toEqual([
      { code: 'console-header-missing', asked: 'DELETE /api/v1/session' },
      { code: 'not-permitted', asked: 'GET /api/v1/users' },
    ]);
    const secret = 'ewk_Zt3aQ1abcdefghijklmnopqrstuvwxyz0123456789x';
    await apiCaller(service, { authorization: `Bearer ${secret}` })('GET', 'alerts');
    const [unknown] = await records('action=request.refused');
    expect(unknown).toMatchObject({ who: { kind: 'nobody', name: 'API key ewk_Zt3aQ1…' }, address: '127.0.0.1' });
    expect(JSON.stringify(unknown)).not.toContain(secret.slice(12));
    // A session that ran out is nobody's fault.
    await apiCaller(service, { cookie: 'embargo_session=ended' })('GET', 'alerts');
    expect((await records('action=request.refused'))[0].sequence).toBe(unknown.sequence);
  });

  it('is paged by a cursor, narrowed by who and when, and refuses what it cannot use', async () => {
    const first = (await auditor('GET', 'audit?limit=2')).body;
    const second = (await auditor('GET', `audit?limit=2&cursor=${first.nextCursor}`)).body;
    expect(second.items[0].sequence).toBe(first.items[1].sequence - 1);
    expect(await records('who=nobody@example.org')).toEqual([]);
    expect(await records('to=2020-01-01')).toEqual([]);
    for (const query of ['cursor=AAAA', 'action=alert.eaten', 'from=yesterday', 'sequence=1']) {
      expect([query, (await auditor('GET', `audit?${query}`)).status]).toEqual([query, 422]);
    }
  });

  it('is exported as a stream that verifies, the export itself included, against checkpoints told to webhooks', async () => {
    const told = await eventually(
      () =>
        service.database.query(`select body from webhook_events where type = 'audit.checkpoint'`) as Promise<
          { body: string }[]
        >,
      (events: { body: string }[]) => events.length > 0,
    );
    const outside = told.map(({ body }) => JSON.parse(body).data.checkpoint);
    const headers = await service.signIn('auditor');
    const response = await fetch(`${service.url}/api/v1/audit/export`, { headers });
    expect(response.headers.get('content-type')).toContain('application/jsonl');
    const lines = (await response.text()).trimEnd().split('\n');
    const verification = await verifyExport(lines, { outside });
    expect(verification).toMatchObject({ problems: [], checkpointsOutside: outside.length });
    expect(lines.some((line) => line.includes('"audit.exported"'))).toBe(true);
    expect((await verifyExport(lines.toSpliced(3, 1), { outside })).problems).not.toEqual([]);
  });

  it('is verified on request; a record that somebody changed in the database is named', async () => {
    const before = (await auditor('GET', 'audit/verification')).body;
    expect(before).toMatchObject({ lastVerification: null, key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const good = await auditor('POST', 'audit/verification');
    expect(good.body).toMatchObject({ problems: 0, problemsShown: [] });
    expect(good.body.records).toBeGreaterThanOrEqual(before.records);
    const { records: _, ...rest } = good.body;
    expect((await auditor('GET', 'audit/verification')).body.lastVerification).toMatchObject({
      who: { kind: 'user', name: expect.stringContaining('auditor') },
      result: { problems: rest.problems, checkpoints: rest.checkpoints },
    });
    await service.database.transaction(async (manager) => {
      await manager.query('alter table audit_records disable trigger all');
      await manager.query(
        `update audit_records set content = '{"added":"later",' || substr(content, 2) where sequence = 3`,
      );
      await manager.query('alter table audit_records enable trigger all');
    });
    const bad = (await auditor('POST', 'audit/verification')).body;
    expect(bad.problemsShown).toContainEqual(expect.objectContaining({ code: 'edited', record: 3 }));
    expect(bad.problems).toBeGreaterThan(0);
    const analyst = apiCaller(service, await service.signIn('analyst'));
    expect((await analyst('POST', 'audit/verification')).status).toBe(403);
  });
});
