import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { ATTEMPTS_MAX, Courier, WebhookOutbox } from '#libs/webhooks';
import { Webhook } from 'standardwebhooks';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import {
  eventually,
  startTestServer,
  startTestService,
  type TestServer,
  type TestService,
} from '../support/test-service.js';

const REPORT = { supplier: 'RU', recipient: 'KP', items: ['tanks'], stage: 'threatened' };
type Answer = { status?: number; headers?: Record<string, string>; body?: string };

interface Delivery {
  id: string;
  state: string;
  attempts: number;
  responseStatus: number | null;
  responseBody: string | null;
  error: string | null;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
}

describe('webhooks', () => {
  let service: TestService;
  let api: ApiCaller;
  let receiver: TestServer;
  let courier: Courier;
  const answers = new Map<string, (attempt: number) => Answer>();

  beforeAll(async () => {
    // No worker: each test delivers by itself, when it wants to.
    service = await startTestService();
    api = apiCaller(service, await service.signIn());
    receiver = await startTestServer((path, attempt) => answers.get(path)?.(attempt) ?? { status: 204 });
    courier = service.app.get(Courier);
  });
  afterAll(async () => {
    await service.close();
    await receiver.close();
  });
  beforeEach(() => service.database.query('delete from webhooks'));
  afterEach(() => jest.restoreAllMocks());

  let paths = 0;
  const add = async (answer: (attempt: number) => Answer = () => ({ status: 204 }), change: object = {}) => {
    const path = `/hook-${(paths += 1)}`;
    answers.set(path, answer);
    const { status, body } = await api('POST', 'webhooks', { name: path, url: receiver.url + path, ...change });
    expect(status).toBe(201);
    return { path, id: body.webhook.id as string, secret: body.secret as string };
  };
  const received = (path: string) => receiver.requests.filter((request) => request.path === path);
  const deliveries = async (id: string) =>
    (await api<{ items: Delivery[] }>('GET', `webhooks/${id}/deliveries`)).body.items;
  const listed = async (id: string) =>
    (await api('GET', 'webhooks')).body.items.find((webhook: { id: string }) => webhook.id === id);
  /** A test event, and what came of its first attempt. */
  const attempt = async (id: string): Promise<Delivery> => {
    expect((await api('POST', `webhooks/${id}/test`)).status).toBe(202);
    await courier.deliverDue();
    return (await deliveries(id))[0]!;
  };
  /** Everything that waits is due, as after a long time; one round of it is sent. */
  const later = async (): Promise<number> => {
    // A second ago: the database counts microseconds, and the courier's clock cuts them off.
    await service.database.query(
      `update webhook_deliveries set next_attempt_at = now() - interval '1 second' where state = 'pending'`,
    );
    await service.database.query('update webhook_lanes set not_before = null');
    return courier.deliverDue();
  };
  const count = async (sql: string): Promise<number> =>
    (await service.database.query(`select count(*)::int as n ${sql}`))[0].n;
  let days = 0;
  /** A report of an event of its own, far enough from every other. */
  const report = () => {
    const date = new Date(Date.UTC(2017, 0, 1 + 30 * (days += 1))).toISOString().slice(0, 10);
    return api('POST', 'reports', { ...REPORT, date });
  };
  const secondsToNextAttempt = ({ lastAttemptAt, nextAttemptAt }: Delivery) =>
    (Date.parse(nextAttemptAt ?? '') - Date.parse(lastAttemptAt ?? '')) / 1000;

  describe('that cannot be used', () => {
    it.each([
      ['a file as address', { url: 'file:///etc/passwd' }, 'url'],
      ['a user name and password', { url: 'https://me:secret@hook.example/' }, 'url'],
      ['a private network', { url: 'http://10.1.2.3/' }, 'url'],
      ['a private network in IPv6', { url: 'http://[fd00::1]/' }, 'url'],
      ['a private network in the clothes of IPv6', { url: 'http://[::ffff:10.1.2.3]/' }, 'url'],
      ['a network hidden in a number', { url: 'http://2130706433/' }, 'url'],
      ['the metadata service of a cloud', { url: 'http://169.254.169.254/' }, 'url'],
      ['no address', { url: undefined }, 'url'],
      ['a blank name', { name: ' ' }, 'name'],
      ['no event', { events: [] }, 'events'],
      ['an event that nobody knows', { events: ['alert.sung'] }, 'events'],
      ['one event twice', { events: ['alert.raised', 'alert.raised'] }, 'events'],
      ['events of null', { events: {} }, 'events'],
      ['a secret of its own', { secret: 'whsec_x' }, 'secret'],
    ])('with %s are refused by the name of the field', async (_what, change, path) => {
      const body = { name: 'desk', url: 'https://hook.example/', ...change };
      const answer = await api('POST', 'webhooks', body);
      expect([answer.status, answer.body.errors?.map((error: { path: string }) => error.path)]).toEqual([422, [path]]);
    });

    it.each([
      { name: null },
      { status: null },
      { events: null },
      { enabled: false },
      { format: 'xml' },
      { template: 7 },
    ])('a change to %j is refused', async (change) => {
      const { id } = await add();
      expect((await api('PATCH', `webhooks/${id}`, change)).status).toBe(422);
    });
  });

  it('reach the machine itself only where the dangerous setting allows it', async () => {
    const closed = await startTestService({ environment: { dangerous_allow_private_networks: 'none' } });
    try {
      const call = apiCaller(closed, await closed.signIn());
      for (const url of ['http://127.0.0.1:9/', 'http://localhost/', 'http://[::1]/', 'http://127.1/']) {
        const { status, body } = await call('POST', 'webhooks', { name: 'desk', url });
        expect([url, status, body.errors?.[0].path]).toEqual([url, 422, 'url']);
      }
      expect((await call('GET', 'webhooks')).body.items).toEqual([]);
      expect((await api('POST', 'webhooks', { name: 'desk', url: 'http://localhost/' })).status).toBe(201);
    } finally {
      await closed.close();
    }
  });

  it('show their secret once, and keep it nowhere in clear', async () => {
    const { id, secret } = await add();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32,}=*$/);
    await attempt(id);
    const answersAfter = await Promise.all([
      api('GET', 'webhooks'),
      api('PATCH', `webhooks/${id}`, { name: 'renamed' }),
      api('GET', `webhooks/${id}/deliveries`),
    ]);
    const bare = secret.replace('whsec_', '');
    for (const { body } of answersAfter) expect(JSON.stringify(body)).not.toContain(bare);
    for (const table of ['webhooks', 'webhook_events', 'webhook_deliveries']) {
      expect(await count(`from ${table} t where position('${bare}' in t::text) > 0`)).toBe(0);
    }
    expect((await add()).secret).not.toBe(secret);
  });

  it('are listed, changed and removed with their log', async () => {
    const { id, path } = await add();
    await attempt(id);
    expect(await listed(id)).toMatchObject({
      name: path,
      status: 'active',
      disabledReason: null,
      health: { pending: 0, failed: 0, failingSince: null, lastState: 'delivered', lastError: null },
    });
    const change = { name: 'desk', events: ['alert.raised'], status: 'off' };
    expect((await api('PATCH', `webhooks/${id}`, change)).body).toMatchObject(change);
    expect((await api('DELETE', `webhooks/${id}`)).status).toBe(204);
    expect((await api('GET', `webhooks/${id}/deliveries`)).status).toBe(404);
    expect((await api('DELETE', `webhooks/${id}`)).status).toBe(404);
    expect((await api('POST', `webhooks/${id}/test`)).status).toBe(404);
    expect(await count(`from webhook_deliveries where webhook_id = '${id}'`)).toBe(0);
  });

  it('that are removed while a delivery waits are not called', async () => {
    const { id, path } = await add();
    await api('POST', `webhooks/${id}/test`);
    await api('DELETE', `webhooks/${id}`);
    expect(await courier.deliverDue()).toBe(0);
    expect(received(path)).toEqual([]);
  });

  it('that are switched off are not called: what waits and what comes is noted as failed, in words', async () => {
    const { id, path } = await add();
    await report();
    await api('PATCH', `webhooks/${id}`, { status: 'off' });
    await report();
    expect(await courier.deliverDue()).toBe(0);
    const kept = { state: 'failed', attempts: 0, nextAttemptAt: null, error: expect.stringContaining('switched off') };
    expect(await deliveries(id)).toMatchObject([kept, kept]);
    expect(received(path)).toEqual([]);
  });

  it('that are paused are not called; what came meanwhile goes out in order once they are on again', async () => {
    const { id, path } = await add();
    await api('PATCH', `webhooks/${id}`, { status: 'paused' });
    await report();
    await report();
    expect(await courier.deliverDue()).toBe(0);
    await api('PATCH', `webhooks/${id}`, { status: 'active' });
    expect(await courier.deliverDue()).toBe(2);
    expect(received(path)).toHaveLength(2);
  });

  it('are told of what they asked for only', async () => {
    const { id: closedOnly } = await add(undefined, { events: ['alert.closed'] });
    const { id: raised } = await add(undefined, { events: ['alert.raised'] });
    await report();
    expect([await deliveries(closedOnly), (await deliveries(raised)).length]).toEqual([[], 1]);
  });

  it('get a message that is signed anew at each attempt, with the same id and body', async () => {
    const { id, secret, path } = await add((n) => ({ status: n === 1 ? 500 : 204 }));
    const first = await attempt(id);
    expect(first).toMatchObject({ state: 'pending', attempts: 1, responseStatus: 500 });
    await later();
    expect((await deliveries(id))[0]).toMatchObject({
      state: 'delivered',
      attempts: 2,
      nextAttemptAt: null,
      error: null,
    });
    await later();
    const [one, two, ...more] = received(path);
    expect(more).toEqual([]);
    expect([two!.body, two!.headers['webhook-id']]).toEqual([one!.body, one!.headers['webhook-id']]);
    for (const { body, headers } of [one!, two!]) {
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
      expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow(
        'No matching signature',
      );
    }
  });

  it('that answer 410 are switched off and told no more', async () => {
    const { id, path } = await add(() => ({ status: 410 }));
    expect(await attempt(id)).toMatchObject({ state: 'failed', responseStatus: 410, nextAttemptAt: null });
    expect(await listed(id)).toMatchObject({ status: 'off', disabledReason: expect.stringContaining('410') });
    await report();
    await courier.deliverDue();
    expect([(await deliveries(id)).length, received(path).length]).toEqual([2, 1]);
    await api('PATCH', `webhooks/${id}`, { status: 'active' });
    expect(await listed(id)).toMatchObject({ status: 'active', disabledReason: null });
  });

  it.each([301, 302, 303, 307, 308])(
    'that redirect with %i fail, and nothing goes to the other address',
    async (status) => {
      const { path: target } = await add();
      const { id } = await add(() => ({ status, headers: { location: receiver.url + target } }));
      const delivery = await attempt(id);
      expect(delivery).toMatchObject({ state: 'pending', responseStatus: status });
      expect(delivery.error).toMatch(/redirects.*final address/);
      expect(received(target)).toEqual([]);
    },
  );

  it.each([200, 201, 204, 299])('that answer %i have it', async (status) => {
    const { id } = await add(() => ({ status, ...(status === 204 ? {} : { body: 'thanks\0' }) }));
    expect(await attempt(id)).toMatchObject({ state: 'delivered', responseStatus: status });
  });

  it('that nobody listens at are noted in words and tried again', async () => {
    const { body } = await api('POST', 'webhooks', { name: 'nobody', url: 'http://127.0.0.1:1/hook' });
    const delivery = await attempt(body.webhook.id);
    expect(delivery).toMatchObject({
      state: 'pending',
      responseStatus: null,
      error: expect.stringContaining('nothing listens there'),
    });
  });

  describe('that fail are tried by plan', () => {
    it('the second time after ten seconds, with up to a fifth more', async () => {
      const { id } = await add(() => ({ status: 503 }));
      const wait = secondsToNextAttempt(await attempt(id));
      // Planned before the attempt is noted, so that a slow moment in between shortens what is seen here.
      expect(Math.round(wait)).toBeGreaterThanOrEqual(5);
      expect(Math.round(wait)).toBeLessThanOrEqual(12);
    });

    it('later when the receiver asks for it', async () => {
      const { id } = await add(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
      const wait = secondsToNextAttempt(await attempt(id));
      expect([Math.round(wait / 60), wait < 86_400]).toEqual([60, true]);
    });

    it('and after the last attempt no more', async () => {
      const { id } = await add(() => ({ status: 503 }));
      await attempt(id);
      for (let n = 2; n < ATTEMPTS_MAX; n++) await later();
      expect((await deliveries(id))[0]).toMatchObject({ state: 'pending', attempts: ATTEMPTS_MAX - 1 });
      await later();
      const last = { state: 'failed', attempts: ATTEMPTS_MAX, nextAttemptAt: null };
      expect((await deliveries(id))[0]).toMatchObject(last);
      expect(await later()).toBe(0);
      expect((await deliveries(id))[0]).toMatchObject(last);
    });
  });

  describe('an alert and its event', () => {
    const state = async () => ({
      reports: await count('from reports'),
      alerts: await count('from alerts'),
      events: await count('from webhook_events'),
      deliveries: await count('from webhook_deliveries'),
    });

    it('are there together', async () => {
      const { id } = await add();
      const before = await state();
      const { body } = await report();
      expect(await state()).toEqual({
        reports: before.reports + 1,
        alerts: before.alerts + 1,
        events: before.events + 1,
        deliveries: before.deliveries + 1,
      });
      expect((await deliveries(id))[0]).toMatchObject({ alertId: body.alerts[0].id, type: 'alert.raised' });
    });

    it('are both not there when the event cannot be written', async () => {
      await add();
      const before = await state();
      jest.spyOn(service.app.get(WebhookOutbox), 'record').mockRejectedValueOnce(new Error('no room'));
      const { status, body } = await report();
      expect([status, body.code]).toEqual([500, 'internal-error']);
      expect(JSON.stringify(body)).not.toContain('no room');
      expect(await state()).toEqual(before);
    });

    it('are both not there when a delivery cannot be written', async () => {
      await add();
      const before = await state();
      await service.database.query(
        `alter table webhook_deliveries add constraint full_disk check (origin = 'test') not valid`,
      );
      expect((await report()).status).toBe(500);
      await service.database.query('alter table webhook_deliveries drop constraint full_disk');
      expect(await state()).toEqual(before);
    });
  });
});

describe('a receiver that never answers', () => {
  let service: TestService;
  let api: ApiCaller;
  let receiver: TestServer;
  let silent: Server;
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    api = apiCaller(service, await service.signIn());
    receiver = await startTestServer(() => ({ status: 204 }));
    silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await service.close();
    await receiver.close();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('does not keep another one from hearing', async () => {
    const { port } = silent.address() as AddressInfo;
    const { body } = await api('POST', 'webhooks', { name: 'silent', url: `http://127.0.0.1:${port}/hook` });
    await api('POST', 'webhooks', { name: 'awake', url: `${receiver.url}/hook` });
    for (const date of ['2018-01-01', '2018-03-01', '2018-05-01']) await api('POST', 'reports', { ...REPORT, date });
    await eventually(
      async () => receiver.requests.length,
      (heard) => heard === 3,
    );
    const { items } = (await api<{ items: Delivery[] }>('GET', `webhooks/${body.webhook.id}/deliveries`)).body;
    expect(items.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['pending', 0],
      ['pending', 0],
      ['pending', 0],
    ]);
  });
});
