import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dataSourceOptions } from '#libs/database';
import { createOutbound, type Outbound } from '#libs/outbound';
import { KeyRing } from '#libs/secrets';
import {
  AttemptLog,
  Courier,
  COURIER_LIMITS,
  DeliveryRepository,
  generateSecret,
  LaneRepository,
  type NewEvent,
  type NewWebhook,
  parseSecret,
  publicKeyOf,
  ReplayRepository,
  sampleEvents,
  Sender,
  WebhookAddresses,
  WebhookOutbox,
  WebhookRepository,
  WebhookSecrets,
  webhooksRows,
} from '#libs/webhooks';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { insertAlert } from '../../support/stored-alert.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { startTestServer, type TestServer } from '../../support/test-service.js';

const DAY = 86_400_000;
const DEADLINE_MS = 400;

describe('the delivery of webhooks', () => {
  let database: TestDatabase;
  let source: DataSource;
  let receiver: TestServer;
  let outbound: Outbound;
  const outbox = new WebhookOutbox();
  const secrets = new WebhookSecrets(new KeyRing(() => [Buffer.alloc(32, 7)]));
  const faults: unknown[] = [];
  const answers = new Map<string, (attempt: number) => { status?: number; body?: string }>();
  let aheadMs = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, webhooksRows, [])).initialize();
    receiver = await startTestServer((path, attempt) => answers.get(path)?.(attempt) ?? { status: 204 });
    outbound = createOutbound({ dangerousAllowPrivateNetworks: 'loopback' });
  });
  afterAll(async () => {
    await outbound.close();
    await source.destroy();
    await receiver.close();
    await database.drop();
  });
  beforeEach(async () => {
    aheadMs = 0;
    await source.query('delete from webhooks');
  });
  afterEach(() => {
    if (faults.length > 0) throw new Error(`the courier met faults: ${faults.splice(0).map(String).join('; ')}`);
  });

  const courierWith = (change: { outbound?: Outbound; plainHttp?: boolean; slowAfterMs?: number } = {}) => {
    const way = change.outbound ?? outbound;
    const addresses = new WebhookAddresses(way, change.plainHttp ?? true);
    const clock = () => new Date(Date.now() + aheadMs);
    const sender = new Sender(way, secrets, addresses, 'https://watch.example.org', clock, DEADLINE_MS);
    const limits = { ...COURIER_LIMITS, slowAfterMs: change.slowAfterMs ?? COURIER_LIMITS.slowAfterMs };
    return new Courier(
      new LaneRepository(source),
      sender,
      new AttemptLog(source, outbox),
      (fault) => faults.push(fault),
      clock,
      limits,
    );
  };
  const webhooks = () => new WebhookRepository(source);
  let paths = 0;
  const add = async (
    answer: (attempt: number) => { status?: number; body?: string } = () => ({ status: 204 }),
    change: Partial<NewWebhook> = {},
    text = generateSecret(),
  ) => {
    const path = `/hook-${(paths += 1)}`;
    answers.set(path, answer);
    const webhook = { name: path, url: receiver.url + path, events: sampleEvents.map(({ type }) => type), ...change };
    const reading = parseSecret(text);
    if (reading.outcome === 'problem') throw new Error(reading.message);
    const sealed = { kind: reading.secret.kind, sealed: secrets.seal(text) };
    const id = await source.transaction((manager) => webhooks().insert(manager, webhook, sealed));
    return { id, path, text };
  };
  const tell = (event: NewEvent) => source.transaction((manager) => outbox.record(manager, event));
  const told = async (type = 'source.paused') => {
    const sample = sampleEvents.find((one) => one.type === type)!;
    return tell({ type, data: sample.data } as NewEvent);
  };
  const toldOf = (alertId: string) => {
    const sample = sampleEvents.find(({ type }) => type === 'alert.level_changed')!;
    const data = structuredClone(sample.data) as any;
    data.alert.id = alertId;
    return tell({ type: sample.type, data } as NewEvent);
  };
  const received = (path: string) => receiver.requests.filter((request) => request.path === path);
  const sequences = (path: string) => received(path).map(({ body }) => JSON.parse(body).data.sequence);
  const log = (id: string) => new DeliveryRepository(source).list({ webhookId: id }, 100);
  const after = (ms: number) => (aheadMs += ms);

  describe('signs what it sends', () => {
    it('with both secrets while one is replaced, and with the new one alone after that', async () => {
      const { id, path, text: old } = await add();
      const fresh = generateSecret();
      const overlapEndsAt = new Date(Date.now() + DAY);
      await source.transaction((manager) =>
        webhooks().rotate(manager, id, { kind: 'hmac', sealed: secrets.seal(fresh) }, overlapEndsAt),
      );
      await told();
      await courierWith().deliverDue();
      const [{ body, headers }] = received(path) as any;
      for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
      expect(() => new Webhook(generateSecret()).verify(body, headers)).toThrow('No matching signature');

      await source.query(
        `update webhook_secrets set expires_at = now() - interval '1 second' where expires_at is not null`,
      );
      await told();
      await courierWith().deliverDue();
      const later = received(path)[1] as any;
      expect(() => new Webhook(old).verify(later.body, later.headers)).toThrow('No matching signature');
      expect(new Webhook(fresh).verify(later.body, later.headers)).toBeTruthy();
    });

    it('with an ed25519 key where that was chosen', async () => {
      const text = generateSecret('ed25519');
      const { path } = await add(undefined, {}, text);
      await told();
      await courierWith().deliverDue();
      const reading = parseSecret(text);
      expect(reading.outcome === 'secret' && publicKeyOf(reading.secret)).toMatch(/^whpk_/);
      expect(received(path)[0]!.headers['webhook-signature']).toMatch(/^v1a,/);
    });

    it.each(['cloudevents', 'slack', 'teams', 'mattermost'] as const)(
      'the message in the form of %s',
      async (format) => {
        const { path, text } = await add(undefined, { format });
        await told();
        await courierWith().deliverDue();
        const [{ body, headers }] = received(path) as any;
        expect(new Webhook(text).verify(body, headers)).toEqual(JSON.parse(body));
      },
    );

    it('and the message of a template, which stands in the log as it was sent', async () => {
      const template = '{"text":"{{words.title}}","note":"{{notice}}"}';
      const { id, path, text } = await add(undefined, {
        format: 'template',
        template,
        templateContentType: 'application/json',
      });
      await told();
      await courierWith().deliverDue();
      const [{ body, headers }] = received(path) as any;
      expect(new Webhook(text).verify(body, headers)).toMatchObject({ text: 'Source paused: Harbour Dispatch' });
      const [delivery] = await log(id);
      const detail = await new DeliveryRepository(source).find(id, delivery!.id);
      expect(detail!.tries).toMatchObject([{ requestBody: body, status: 204, error: null, url: receiver.url + path }]);
      expect(detail!.tries[0]!.requestHeaders['webhook-id']).toBe(delivery!.eventId);
    });
  });

  describe('keeps the order of the events of an alert', () => {
    it('also when the first one fails: the later ones wait for it, those of other alerts do not', async () => {
      const { path } = await add((attempt) => ({ status: attempt === 1 ? 500 : 204 }));
      const [one, other] = [await insertAlert(source), await insertAlert(source)];
      await toldOf(one);
      await courierWith().deliverDue();
      for (const alert of [one, one, other]) await toldOf(alert);
      await courierWith().deliverDue();
      expect(received(path)).toHaveLength(2);
      after(60_000);
      while ((await courierWith().deliverDue()) > 0) after(1);
      const ofOne = received(path)
        .map(({ body }) => JSON.parse(body).data)
        .filter(({ alert }) => alert.id === one);
      expect(ofOne.map(({ sequence }) => sequence)).toEqual([1, 1, 2, 3]);
    });

    it('whatever fails on the way', async () => {
      const { path } = await add((attempt) => ({ status: attempt % 3 === 0 ? 204 : 503 }));
      const alert = await insertAlert(source);
      for (let n = 0; n < 5; n += 1) await toldOf(alert);
      for (let n = 0; n < 40; n += 1) {
        await courierWith().deliverDue();
        after(3 * 3_600_000);
      }
      const seen = sequences(path);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(new Set(seen)).toEqual(new Set([1, 2, 3, 4, 5]));
    });

    it('and lets the later ones go when somebody gives the first one up', async () => {
      const { id, path } = await add((attempt) => ({ status: attempt === 1 ? 500 : 204 }));
      const alert = await insertAlert(source);
      await toldOf(alert);
      await toldOf(alert);
      await courierWith().deliverDue();
      const first = (await log(id)).at(-1)!;
      const giveUp = () =>
        source.transaction((manager) =>
          new DeliveryRepository(source).giveUp(manager, id, first.id, 'ada@example.org'),
        );
      expect([await giveUp(), await giveUp()]).toEqual([true, false]);
      await courierWith().deliverDue();
      expect(sequences(path)).toEqual([1, 2]);
      expect((await log(id)).at(-1)).toMatchObject({ state: 'failed', error: 'Given up by ada@example.org.' });
    });
  });

  describe('with many couriers', () => {
    it('sends each message once, and one webhook is one courier’s at a time', async () => {
      const added = [];
      for (let n = 0; n < 10; n += 1) added.push(await add());
      for (let n = 0; n < 4; n += 1) await told();
      await Promise.all([1, 2, 3, 4].map(() => courierWith().deliverDue()));
      await courierWith().deliverDue();
      for (const { path } of added) {
        const ids = received(path).map(({ headers }) => headers['webhook-id']);
        expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
      }
    });

    it('takes over what a killed one held, once it is no longer alive', async () => {
      const { path } = await add();
      await told();
      const lanes = new LaneRepository(source);
      const killed = '11111111-1111-4111-8111-111111111111';
      await lanes.renewLease(killed);
      expect(await lanes.claim(killed, 10, new Date())).toHaveLength(1);
      expect(await courierWith().deliverDue()).toBe(0);
      await source.query(`update webhook_couriers set alive_until = now() - interval '1 second' where id = $1`, [
        killed,
      ]);
      expect(await courierWith().deliverDue()).toBe(1);
      expect(received(path)).toHaveLength(1);
    });
  });

  describe('to a receiver that fails', () => {
    it('for five days ends with the webhook off, others told of it, and all that waited noted', async () => {
      const { id } = await add(() => ({ status: 503 }));
      const other = await add(undefined, { events: ['webhook.disabled'] });
      for (let day = 0; day <= 5; day += 1) {
        await told();
        await courierWith().deliverDue();
        after(DAY + 60_000);
      }
      const webhook = await webhooks().find(id);
      expect(webhook).toMatchObject({
        status: 'off',
        disabledReason: expect.stringMatching(/failed since .* status 503/),
      });
      expect((await log(id)).every(({ state }) => state === 'failed')).toBe(true);
      await courierWith().deliverDue();
      expect(received(other.path).map(({ body }) => JSON.parse(body))).toMatchObject([
        { type: 'webhook.disabled', data: { webhook: { id } } },
      ]);
    });

    it('for four days and then answers goes on as if nothing had been', async () => {
      let isUp = false;
      const { id } = await add(() => ({ status: isUp ? 204 : 503 }));
      for (let day = 0; day < 4; day += 1) {
        await told();
        await courierWith().deliverDue();
        after(DAY);
      }
      isUp = true;
      await courierWith().deliverDue();
      const webhook = await webhooks().find(id);
      expect(webhook).toMatchObject({ status: 'active', health: { failingSince: null } });
    });

    it('and was switched off for it is on again after a test that arrives', async () => {
      const { id } = await add();
      await source.query(`update webhooks set status = 'off', disabled_reason = 'It has failed.' where id = $1`, [id]);
      const event = { type: 'webhook.test', data: { message: 'Hello.' } } as const;
      await source.transaction((manager) => outbox.recordTest(manager, event, id));
      await courierWith().deliverDue();
      expect(await webhooks().find(id)).toMatchObject({ status: 'active', disabledReason: null });
    });

    it('is left alone for a while, and not called for each of its messages', async () => {
      const { id, path } = await add(() => ({ status: 503 }));
      for (let n = 0; n < 50; n += 1) await told();
      for (let n = 0; n < 10; n += 1) await courierWith().deliverDue();
      expect(received(path).length).toBeLessThan(10);
      expect(await webhooks().find(id)).toMatchObject({ health: { failingSince: expect.any(Date), pending: 50 } });
    });
  });

  describe('sends again', () => {
    it('one message, with its identifier', async () => {
      const { id, path } = await add();
      const eventId = await told();
      await courierWith().deliverDue();
      const [delivery] = await log(id);
      await source.transaction((manager) => new DeliveryRepository(source).resend(manager, id, delivery!.id));
      await courierWith().deliverDue();
      expect(received(path).map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId]);
    });

    it('what failed since a time, and tells how far it has come', async () => {
      const { id, path } = await add();
      await told();
      await courierWith().deliverDue();
      await source.transaction((manager) => webhooks().change(manager, id, { status: 'off' }));
      const since = new Date();
      const missed = [await told(), await told()];
      await source.transaction((manager) => webhooks().change(manager, id, { status: 'active' }));
      const replays = new ReplayRepository(source);
      const started = await source.transaction((manager) =>
        replays.start(manager, id, { what: 'failed', from: since }, 'ada@example.org'),
      );
      const replay = () => replays.find(id, (started as { id: string }).id);
      expect(await replay()).toMatchObject({ total: 2, pending: 2, delivered: 0, requestedBy: 'ada@example.org' });
      await courierWith().deliverDue();
      expect(await replay()).toMatchObject({ total: 2, pending: 0, delivered: 2, failed: 0 });
      expect(
        received(path)
          .slice(1)
          .map(({ headers }) => headers['webhook-id'])
          .toSorted((a, b) => String(a).localeCompare(String(b))),
      ).toEqual(missed.toSorted((a, b) => a.localeCompare(b)));
    });

    it('everything of a time, also what was there before the webhook', async () => {
      const from = new Date();
      const early = await told();
      const { id, path } = await add();
      const later = await told();
      await courierWith().deliverDue();
      const order = { what: 'range', from, to: new Date(Date.now() + 1000) } as const;
      await source.transaction((manager) => new ReplayRepository(source).start(manager, id, order, 'ada'));
      await courierWith().deliverDue();
      expect(received(path).map(({ headers }) => headers['webhook-id'])).toEqual([later, early, later]);
    });
  });

  describe('meets receivers that', () => {
    let bad: Server;
    const sockets = new Set<Socket>();
    const behaves = async (talk: (socket: Socket) => void): Promise<string> => {
      bad = createServer((socket) => {
        sockets.add(socket.on('error', () => undefined));
        socket.once('data', () => talk(socket));
      });
      await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(bad.address() as AddressInfo).port}/`;
    };
    afterEach(async () => {
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      await new Promise((resolve) => bad.close(resolve));
    });
    const attempted = async (url: string) => {
      const { id } = await add(undefined, { url });
      await told();
      await courierWith().deliverDue();
      return (await log(id))[0]!;
    };

    it('never answer: the time is over, in words', async () => {
      expect(await attempted(await behaves(() => undefined))).toMatchObject({
        state: 'pending',
        responseStatus: null,
        error: expect.stringContaining('did not answer in full'),
      });
    });

    it('send byte after byte, slowly: the time is for the whole answer', async () => {
      const url = await behaves((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
        const drip = setInterval(() => socket.write('x'), 50);
        socket.on('close', () => clearInterval(drip));
      });
      expect(await attempted(url)).toMatchObject({
        state: 'pending',
        error: expect.stringContaining('did not answer in full'),
      });
    });

    it('answer with a gigabyte: its first part is kept, the rest is never read', async () => {
      let written = 0;
      const url = await behaves((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n');
        const chunk = Buffer.alloc(64 * 1024, 'x');
        const pour = (): void => {
          while (!socket.destroyed && written < 1_000_000_000) {
            written += chunk.length;
            if (!socket.write(chunk)) return void socket.once('drain', pour);
          }
        };
        pour();
      });
      const delivery = await attempted(url);
      expect(delivery).toMatchObject({ state: 'delivered', responseStatus: 200 });
      expect(delivery.responseBody).toHaveLength(4096);
      expect(written).toBeLessThan(100_000_000);
    });

    it('do not speak HTTP', async () => {
      const url = await behaves((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'));
      expect(await attempted(url)).toMatchObject({ state: 'pending', error: expect.stringContaining('not HTTP') });
    });

    it('hang: they hold nobody else up, many as they are', async () => {
      const url = await behaves(() => undefined);
      for (let n = 0; n < 30; n += 1) await add(undefined, { url });
      const { path } = await add();
      await told();
      await courierWith({ slowAfterMs: 20 }).deliverDue();
      expect(received(path)).toHaveLength(1);
    });
  });

  describe('looks at the address again when it sends', () => {
    const refused = async (url: string, change: Parameters<typeof courierWith>[0]) => {
      const { id } = await add(undefined, { url });
      await told();
      await courierWith(change).deliverDue();
      return (await log(id))[0]!;
    };

    it.each([
      'https://127.0.0.1/',
      'https://10.1.2.3/',
      'https://192.168.0.1/',
      'https://[fd00::1]/',
      'https://[::ffff:10.1.2.3]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/',
      'https://0.0.0.0/',
      'https://[64:ff9b::a00:1]/',
    ])('%s is not dialled', async (url) => {
      const closed = createOutbound();
      const delivery = await refused(url, { outbound: closed });
      await closed.close();
      expect(delivery).toMatchObject({
        state: 'pending',
        responseStatus: null,
        error: expect.stringContaining('leads to'),
      });
    });

    it('plain http is not used once the rule says so', async () => {
      expect(await refused(`${receiver.url}/plain`, { plainHttp: false })).toMatchObject({
        error: expect.stringContaining('must start with https://'),
      });
      expect(received('/plain')).toEqual([]);
    });

    it('and a name that has come to lead inside since it was saved is not followed', async () => {
      const addresses = ['93.184.215.14', '127.0.0.1'];
      let lookups = 0;
      const turning = createOutbound({
        resolve: async () => [{ address: addresses[Math.min(lookups++, 1)]!, family: 4 }],
      });
      const url = 'https://turning.example.org/hook';
      expect(await new WebhookAddresses(turning, false).checkForSaving(url)).toMatchObject({ outcome: 'allowed' });
      const delivery = await refused(url, { outbound: turning });
      await turning.close();
      expect(delivery).toMatchObject({ state: 'pending', error: expect.stringContaining('this computer itself') });
      expect(lookups).toBe(2);
    });

    it('nor saved when it leads inside already', async () => {
      const inside = createOutbound({ resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
      const check = await new WebhookAddresses(inside, false).checkForSaving('https://inside.example.org/');
      await inside.close();
      expect(check).toMatchObject({ outcome: 'refused', reason: 'private-address' });
    });
  });
});
