import { type ApiCaller, apiCaller } from '../support/api-caller.js';
import { insertAlert } from '../support/stored-alert.js';
import { startTestService, type TestService } from '../support/test-service.js';

describe('deciding about alerts over HTTP', () => {
  let service: TestService;
  let analyst: ApiCaller;
  let approver: ApiCaller;
  let id: string;

  beforeAll(async () => {
    service = await startTestService();
    analyst = apiCaller(service, await service.signIn('analyst'));
    approver = apiCaller(service, await service.signIn('approver'));
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    id = await insertAlert(service.database);
  });

  const act = async (call: ApiCaller, action: object, more: object = {}) => {
    const { version } = (await call('GET', `alerts/${id}`)).body;
    return call('POST', `alerts/${id}/actions`, { version, action, why: 'Read it.', ...more });
  };

  it('closing shows on the alert, in its history, among the events for webhooks and in the audit', async () => {
    expect((await act(analyst, { kind: 'close', outcome: 'exempt' })).body).toMatchObject({
      outcome: 'done',
      version: 2,
    });
    const alert = (await analyst('GET', `alerts/${id}`)).body;
    expect(alert).toMatchObject({ status: 'closed', version: 2, moves: ['reopen'], state: { outcome: 'exempt' } });
    expect(alert.history.at(-1)).toMatchObject({ what: 'closed', detail: { why: 'Read it.' } });
    const [event] = await service.database.query('select type, body from webhook_events where alert_id = $1', [id]);
    expect(event.type).toBe('alert.closed');
    expect(JSON.parse(event.body).data).toMatchObject({
      resolution: 'Exempt',
      closedBy: expect.stringContaining('analyst'),
    });
    const auditor = apiCaller(service, await service.signIn('auditor'));
    const { items } = (await auditor('GET', `audit?subject=${id}&action=alert.closed`)).body;
    expect(items).toMatchObject([
      { old: { state: { kind: 'new' } }, new: { state: { kind: 'closed' } }, why: 'Read it.' },
    ]);
  });

  it('a violation needs an approver who is another person', async () => {
    await service.database.query(`update alerts set level = 'violation' where id = $1`, [id]);
    expect((await act(approver, { kind: 'close', outcome: 'violation-likely' })).body.state.kind).toBe(
      'awaiting-approval',
    );
    expect((await act(analyst, { kind: 'approve' })).body).toMatchObject({ status: 403, code: 'not-permitted' });
    expect((await act(approver, { kind: 'approve' })).body).toMatchObject({ status: 409, code: 'same-person' });
    const other = apiCaller(service, await service.signIn('approver'));
    expect((await act(other, { kind: 'approve' }, { why: '' })).body.state).toMatchObject({ kind: 'closed' });
  });

  it('a stale edit is 409 with what changed; an outcome without a reason is 422', async () => {
    await act(analyst, { kind: 'tag', add: ['dhow'] });
    const stale = await analyst('POST', `alerts/${id}/actions`, { version: 1, action: { kind: 'start-review' } });
    expect(stale.body).toMatchObject({ status: 409, code: 'alert-changed', version: 2, changes: [{ what: 'tagged' }] });
    const silent = await act(analyst, { kind: 'close', outcome: 'exempt' }, { why: '  ' });
    expect(silent.body).toMatchObject({ status: 422, code: 'reason-missing', errors: [{ path: 'why' }] });
  });

  it.each([
    [{ kind: 'eat' }, 'action.kind'],
    [{ kind: 'close' }, 'action.outcome'],
    [{ kind: 'close', outcome: 'guilty' }, 'action.outcome'],
    [{ kind: 'snooze' }, 'action.until'],
    [{ kind: 'snooze', until: 'date' }, 'action.day'],
    [{ kind: 'snooze', until: 'date', day: '2020-01-01' }, 'action.day'],
    [{ kind: 'snooze', until: 'date', day: '2030-02-30' }, 'action.day'],
    [{ kind: 'assign', assignee: '00000000-0000-4000-8000-000000000000' }, 'action.assignee'],
    [{ kind: 'link', url: 'javascript:alert(1)' }, 'action.url'],
    [{ kind: 'reopen', because: 'boredom' }, 'action.because'],
  ])('%j is refused, and says where', async (action, path) => {
    expect((await act(analyst, action)).body).toMatchObject({ status: 422, errors: [{ path }] });
  });

  it('hostile text is kept as it is', async () => {
    const why = `'; drop table alerts; -- <img src=x onerror=alert(1)> =cmd|' /C calc'!A0 \u202e`;
    await act(analyst, { kind: 'comment' }, { why });
    await act(analyst, { kind: 'link', url: 'https://example.org/?q=%3Cscript%3E', title: why });
    const alert = (await analyst('GET', `alerts/${id}`)).body;
    expect(alert.history[0].detail.why).toBe(why);
    expect(alert.links).toEqual([{ url: 'https://example.org/?q=%3Cscript%3E', title: why }]);
  });

  it('many are closed with one reason and taken back with one request', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => insertAlert(service.database)));
    const alerts = ids.map((one) => ({ id: one, version: 1 }));
    const action = { kind: 'close', outcome: 'duplicate' };
    expect((await analyst('POST', 'alerts/actions', { alerts, action })).body.results[0]).toMatchObject({
      code: 'reason-missing',
    });
    const { batchId, results } = (await analyst('POST', 'alerts/actions', { alerts, action, why: 'One story.' })).body;
    expect(results.map(({ outcome }: any) => outcome)).toEqual(Array(5).fill('done'));
    const undone = (await analyst('POST', `alerts/actions/${batchId}/undo`, { why: 'Two stories.' })).body;
    expect(undone.results.map(({ outcome }: any) => outcome)).toEqual(Array(5).fill('done'));
    expect((await analyst('GET', `alerts/${ids[0]}`)).body.status).toBe('new');
    expect((await analyst('POST', `alerts/actions/${id}/undo`, {})).status).toBe(404);
  });

  it('assigning, a due day and watching', async () => {
    const [{ id: person }] = await service.database.query(`select id from users where role = 'analyst' limit 1`);
    await act(analyst, { kind: 'assign', assignee: person });
    await act(analyst, { kind: 'set-due', day: '2030-01-01' });
    expect((await analyst('GET', `alerts/${id}`)).body).toMatchObject({ assignee: { id: person }, due: '2030-01-01' });
    await act(analyst, { kind: 'assign', assignee: null });
    expect((await analyst('GET', `alerts/${id}`)).body.assignee).toBeNull();
    expect((await analyst('PUT', `alerts/${id}/watch`)).status).toBe(204);
    expect(await service.database.query('select from alert_watchers where alert_id = $1', [id])).toHaveLength(1);
    expect((await analyst('DELETE', `alerts/${id}/watch`)).status).toBe(204);
    expect(await service.database.query('select from alert_watchers where alert_id = $1', [id])).toEqual([]);
  });

  it('a list is narrowed by whose they are, by who watches and by when they are due; closed ones are due no more', async () => {
    const who = (await analyst('GET', 'session')).body.user;
    const idsOf = async (query: string, call = analyst) =>
      ((await call('GET', `alerts?limit=200&${query}`)).body.items as { id: string }[]).map((one) => one.id);
    expect(await idsOf('assignee=nobody')).toContain(id);
    await act(analyst, { kind: 'assign', assignee: who.id });
    expect(await idsOf('assignee=me')).toEqual([id]);
    expect(await idsOf('assignee=me', approver)).toEqual([]);
    expect(await idsOf(`assignee=${who.id.toUpperCase()}`, approver)).toEqual([id]);
    expect(await idsOf('assignee=nobody')).not.toContain(id);
    await analyst('PUT', `alerts/${id}/watch`);
    expect(await idsOf('watcher=me')).toEqual([id]);
    expect((await analyst('GET', `alerts/${id}`)).body.isWatched).toBe(true);
    expect((await approver('GET', `alerts/${id}`)).body.isWatched).toBe(false);
    await act(analyst, { kind: 'set-due', day: '2020-01-02' });
    expect(await idsOf('dueBy=2020-01-01')).toEqual([]);
    expect(await idsOf('dueBy=2020-01-02')).toEqual([id]);
    await act(analyst, { kind: 'close', outcome: 'exempt' });
    expect(await idsOf('dueBy=2020-01-02')).toEqual([]);
  });

  it('an alert without a day of its own is due as its level has it', async () => {
    await service.database.query(`update alerts set raised_at = '2020-03-01 23:30:00+00' where id = $1`, [id]);
    const due = async (day: string) =>
      ((await analyst('GET', `alerts?dueBy=${day}`)).body.items as { id: string; due: string }[]).map((one) => [
        one.id,
        one.due,
      ]);
    expect(await due('2020-03-07')).toEqual([]);
    expect(await due('2020-03-08')).toEqual([[id, '2020-03-08']]);
  });

  it.each(['assignee=somebody', 'watcher=all', 'dueBy=2020-02-30', 'dueBy=soon'])('%s is refused', async (query) => {
    expect((await analyst('GET', `alerts?${query}`)).status).toBe(422);
  });

  it('an API key is nobody: it cannot ask for its own alerts', async () => {
    const administrator = apiCaller(service, await service.signIn('administrator'));
    const { key } = (await administrator('POST', 'api-keys', { name: 'Sorter', role: 'analyst' })).body;
    const program = apiCaller(service, { authorization: `Bearer ${key}` });
    expect((await program('GET', 'alerts?assignee=me')).body).toMatchObject({
      status: 422,
      errors: [{ path: 'assignee' }],
    });
    expect((await program('GET', 'alerts?assignee=nobody')).status).toBe(200);
    expect((await program('GET', `alerts/${id}`)).body.isWatched).toBe(false);
  });

  it('those whom an alert can be given to are the ones who may decide, without their roles and states', async () => {
    await service.signIn('viewer');
    const { items } = (await analyst('GET', 'assignees')).body;
    const { email } = (await analyst('GET', 'session')).body.user;
    expect(items).toContainEqual({ id: expect.any(String), name: 'analyst', email });
    expect(items.filter((one: { name: string }) => ['viewer', 'auditor'].includes(one.name))).toEqual([]);
    await service.database.query(`update users set disabled_at = now() where email like 'approver-%'`);
    const left = (await analyst('GET', 'assignees')).body.items as { name: string }[];
    expect(left.some(({ name }) => name === 'approver')).toBe(false);
    await service.database.query('update users set disabled_at = null');
  });

  it('one alert of a bulk is taken back without the others', async () => {
    const other = await insertAlert(service.database);
    const alerts = [id, other].map((one) => ({ id: one, version: 1 }));
    const bulk = { alerts, action: { kind: 'close', outcome: 'duplicate' }, why: 'One story.' };
    const { batchId } = (await analyst('POST', 'alerts/actions', bulk)).body;
    const undone = (await analyst('POST', `alerts/actions/${batchId}/undo`, { alertIds: [id] })).body;
    expect(undone.results).toMatchObject([{ id, outcome: 'done' }]);
    const history = (await analyst('GET', `alerts/${id}`)).body.history;
    expect(history.at(-1)).toMatchObject({ what: 'undone', version: 3, detail: { undoes: batchId } });
    expect((await analyst('GET', `alerts/${other}`)).body.status).toBe('closed');
  });

  it('says whether closing takes two, and what somebody may do', async () => {
    expect((await analyst('GET', `alerts/${id}`)).body.closing).toBe('alone');
    await service.database.query(`update alerts set level = 'violation' where id = $1`, [id]);
    expect((await analyst('GET', `alerts/${id}`)).body.closing).toBe('with-approval');
    const permissions = async (call: ApiCaller) => (await call('GET', 'session')).body.user.permissions as string[];
    expect(await permissions(analyst)).toContain('alerts:write');
    expect(await permissions(analyst)).not.toContain('alerts:approve');
    expect(await permissions(approver)).toContain('alerts:approve');
  });
});
