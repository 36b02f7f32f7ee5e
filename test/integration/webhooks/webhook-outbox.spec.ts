import { type JobQueue, openJobQueue } from '#libs/jobs';
import { dataSourceOptions } from '#libs/database';
import {
  DELIVER_WEBHOOK,
  EVENT_TYPES,
  WebhookOutbox,
  WebhookRepository,
  type WebhookRow,
  webhooksRows,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const unexpected = (error: unknown) => {
  throw error;
};

describe('events for webhooks in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let jobs: JobQueue;
  let outbox: WebhookOutbox;
  let webhooks: WebhookRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, webhooksRows, [])).initialize();
    jobs = await openJobQueue({ url: database.url, queues: [DELIVER_WEBHOOK], onError: unexpected });
    outbox = new WebhookOutbox(jobs);
    webhooks = new WebhookRepository(source);
  });
  afterAll(async () => {
    await jobs.stop();
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('delete from webhooks'));

  let events = 0;
  const event = (type = 'alert.raised') => ({ id: `msg_${(events += 1)}`, type, alertId: null, body: '{"a":1}' });
  const add = (change: Partial<WebhookRow> = {}) =>
    webhooks.insert({
      name: 'desk',
      url: 'https://hook.example/',
      events: [...EVENT_TYPES],
      secretEncrypted: 'sealed',
      enabled: true,
      ...change,
    });
  const publish = (one = event()) => source.transaction((manager) => outbox.publish(manager, one));
  const told = async (): Promise<string[]> =>
    (await source.query('select webhook_id from webhook_deliveries')).map(
      (row: { webhook_id: string }) => row.webhook_id,
    );

  it('that nobody asked for are not kept', async () => {
    await add({ events: ['alert.closed'] });
    await add({ enabled: false });
    const one = event();
    await publish(one);
    expect(await source.query('select from webhook_events where id = $1', [one.id])).toEqual([]);
  });

  it('go to each one that asked for their type, once', async () => {
    const [one, two] = [await add(), await add({ events: ['alert.raised'] })];
    await add({ events: ['alert.closed'] });
    await publish();
    expect((await told()).toSorted()).toEqual([one.id, two.id].toSorted());
  });

  it('to one webhook go there whatever it asked for', async () => {
    const one = await add({ events: ['alert.closed'] });
    await source.transaction((manager) => outbox.publishTo(manager, event('webhook.test'), one));
    expect(await told()).toEqual([one.id]);
  });

  it('of a transaction that fails are not there, and neither is their job', async () => {
    await add();
    const waiting = async () => (await jobs.counts()).find(({ queue }) => queue === DELIVER_WEBHOOK.name)?.waiting;
    const before = await waiting();
    const one = event();
    const died = source.transaction(async (manager) => {
      await outbox.publish(manager, one);
      throw new Error('the process died');
    });
    await expect(died).rejects.toThrow('the process died');
    expect([await told(), await waiting()]).toEqual([[], before]);
    expect(await source.query('select from webhook_events where id = $1', [one.id])).toEqual([]);
  });

  it('cannot be changed once they are written: what was signed stays what was said', async () => {
    await add();
    await publish();
    await expect(source.query(`update webhook_events set body = '{}'`)).rejects.toThrow('append-only');
  });

  it('with one id are written once', async () => {
    await add();
    const one = event();
    await publish(one);
    await expect(publish(one)).rejects.toThrow('duplicate key');
    expect(await told()).toHaveLength(1);
  });
});
