import { dataSourceOptions, migrate } from '#libs/database';
import { createOutbound, type Outbound } from '#libs/outbound';
import { KeyRing } from '#libs/secrets';
import {
  AttemptLog,
  Courier,
  generateSecret,
  LaneRepository,
  ReplayRepository,
  sampleEvents,
  Sender,
  WebhookAddresses,
  WebhookOutbox,
  WebhookRepository,
  WebhookSecrets,
  webhooksRows,
} from '#libs/webhooks';
import { migrations } from '#migrations';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { insertAlert } from '../../support/stored-alert.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';
import { startTestServer, type TestServer } from '../../support/test-service.js';

const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name.startsWith('WebhookEvents')),
);

describe('a database with webhooks of the first release', () => {
  let database: TestDatabase;
  let source: DataSource;
  let receiver: TestServer;
  let outbound: Outbound;
  let alert: string;
  let migrated: Awaited<ReturnType<typeof migrate>>;
  const secrets = new WebhookSecrets(new KeyRing(() => [Buffer.alloc(32, 7)]));
  const secret = generateSecret();
  const ids: Record<string, string> = {};

  const insertWebhook = async (name: string, enabled: boolean, reason: string | null) => {
    const [row] = (await source.query(
      `insert into webhooks (name, url, events, secret_encrypted, enabled, disabled_reason)
         values ($1, $2, '{alert.raised,alert.closed,webhook.test}', $3, $4, $5) returning id`,
      [name, `${receiver.url}/${name}`, secrets.seal(secret), enabled, reason],
    )) as { id: string }[];
    ids[name] = row!.id;
  };
  const insertEvent = (id: string, alertId: string | null, body: object) =>
    source.query('insert into webhook_events (id, type, alert_id, body) values ($1, $2, $3, $4)', [
      id,
      'alert.raised',
      alertId,
      JSON.stringify(body),
    ]);
  const insertDelivery = (name: string, event: string, state: string, attempts: number, next: string | null) =>
    source.query(
      `insert into webhook_deliveries (webhook_id, event_id, state, attempts, next_attempt_at) values ($1, $2, $3, $4, $5)`,
      [ids[name], event, state, attempts, next],
    );

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, before);
    source = await new DataSource(dataSourceOptions(database.url, webhooksRows, [])).initialize();
    receiver = await startTestServer(() => ({ status: 204 }));
    outbound = createOutbound({ dangerousAllowPrivateNetworks: 'loopback' });
    alert = await insertAlert(source);
    await insertWebhook('on', true, null);
    await insertWebhook('off', false, null);
    await insertWebhook('gone', false, 'The receiver answers 410.');
    await insertEvent('msg_1', alert, { ...sampleEvents[0], version: '1' });
    await insertEvent('msg_2', alert, { ...sampleEvents[0], version: '1' });
    await insertEvent('msg_3', null, { ...sampleEvents[8], version: '1' });
    await insertDelivery('on', 'msg_1', 'pending', 3, '2026-01-01T00:00:00Z');
    await insertDelivery('on', 'msg_2', 'pending', 0, null);
    await insertDelivery('on', 'msg_3', 'delivered', 1, null);
    await insertDelivery('off', 'msg_1', 'failed', 5, null);
    migrated = await migrate(database.url, migrations);
  });
  afterAll(async () => {
    await outbound.close();
    await source.destroy();
    await receiver.close();
    await database.drop();
  });

  const deliver = () => {
    const addresses = new WebhookAddresses(outbound, true);
    const sender = new Sender(outbound, secrets, addresses, 'https://watch.example.org');
    const log = new AttemptLog(source, new WebhookOutbox());
    return new Courier(new LaneRepository(source), sender, log, (fault) => {
      throw fault;
    }).deliverDue();
  };

  it('is brought up to date', () => {
    expect(migrated).toMatchObject({ ok: true });
  });

  it('keeps each on or off, and why, without filters and in the standard form', async () => {
    const list = await new WebhookRepository(source).list();
    const plain = { format: 'standard-webhooks', template: null, regimes: [], levels: [], parties: [], teams: [] };
    expect(Object.fromEntries(list.map((webhook) => [webhook.name, webhook]))).toMatchObject({
      on: { status: 'active', disabledReason: null, ...plain, health: { pending: 2, failed: 0 } },
      off: { status: 'off', disabledReason: null, ...plain, health: { pending: 0, failed: 1 } },
      gone: { status: 'off', disabledReason: 'The receiver answers 410.', ...plain },
    });
  });

  it('sends what waited, in its order, signed with the secret that the receiver has', async () => {
    expect([await deliver(), await deliver()]).toEqual([1, 1]);
    expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual(['msg_1', 'msg_2']);
    for (const { body, headers } of receiver.requests as any[]) {
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'alert.raised' });
    }
  });

  it('goes on counting the events of an alert where it had come to', async () => {
    const closed = sampleEvents.find(({ type }) => type === 'alert.closed')!;
    const data = structuredClone(closed.data) as any;
    data.alert.id = alert;
    await source.transaction((manager) =>
      new WebhookOutbox().record(manager, { type: 'alert.closed', data, occurredAt: new Date() }),
    );
    await deliver();
    expect(JSON.parse(receiver.requests.at(-1)!.body)).toMatchObject({ type: 'alert.closed', data: { sequence: 3 } });
  });

  it('can replay what was given up before', async () => {
    const off = ids['off']!;
    await source.transaction((manager) => new WebhookRepository(source).change(manager, off, { status: 'active' }));
    const order = { what: 'failed', from: new Date(0) } as const;
    const started = await source.transaction((manager) =>
      new ReplayRepository(source).start(manager, off, order, 'ada@example.org'),
    );
    expect(await new ReplayRepository(source).find(off, (started as { id: string }).id)).toMatchObject({ total: 2 });
    await deliver();
    await deliver();
    expect(
      receiver.requests.filter(({ path }) => path === '/off').map(({ headers }) => headers['webhook-id']),
    ).toContain('msg_1');
  });
});
