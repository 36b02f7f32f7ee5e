import { dataSourceOptions } from '#libs/database';
import {
  checkEvent,
  EVENT_TYPES,
  type NewEvent,
  type NewWebhook,
  sampleEvents,
  WebhookOutbox,
  WebhookRepository,
  webhooksRows,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { insertAlert } from '../../support/stored-alert.js';

const paused: NewEvent = {
  type: 'source.paused',
  data: {
    source: { id: '0b0f8f0e-54f5-4f29-8a0b-8a70b5f0c7de', name: 'Harbour Dispatch', url: 'https://harbour.example/' },
    reason: 'It has not answered for seven days.',
    failingSince: null,
  },
};

describe('events for webhooks in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let outbox: WebhookOutbox;
  let webhooks: WebhookRepository;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, webhooksRows, [])).initialize();
    outbox = new WebhookOutbox();
    webhooks = new WebhookRepository(source);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('delete from webhooks'));

  const add = async (change: Partial<NewWebhook> = {}) => {
    const webhook = { name: 'desk', url: 'https://hook.example/', events: [...EVENT_TYPES], ...change };
    const secret = { kind: 'hmac', sealed: 'sealed' } as const;
    return { id: await source.transaction((manager) => webhooks.insert(manager, webhook, secret)) };
  };
  const record = (event: NewEvent = paused) => source.transaction((manager) => outbox.record(manager, event));
  const told = async (): Promise<string[]> =>
    (await source.query('select webhook_id from webhook_deliveries')).map(
      (row: { webhook_id: string }) => row.webhook_id,
    );
  const stored = async (id: string) => (await source.query('select * from webhook_events where id = $1', [id]))[0];
  /** The sample of a type, of an alert that is stored. */
  const ofAlert = async (type: string): Promise<NewEvent> => {
    const sample = sampleEvents.find((event) => event.type === type)!;
    const data = structuredClone(sample.data) as any;
    data.alert.id = await insertAlert(source);
    return { type, data } as NewEvent;
  };

  it('that nobody asked for are kept for those who come later, and go nowhere', async () => {
    await add({ events: ['alert.closed'] });
    expect(await stored(await record())).toMatchObject({ type: 'source.paused', alert_id: null, sequence: null });
    expect(await told()).toEqual([]);
  });

  it('go to each one that asked for their type, once', async () => {
    const [one, two] = [await add(), await add({ events: ['source.paused'] })];
    await add({ events: ['alert.closed'] });
    await record();
    expect((await told()).toSorted()).toEqual([one.id, two.id].toSorted());
  });

  it('to one webhook go there whatever it asked for', async () => {
    const one = await add({ events: ['alert.closed'] });
    const test = { type: 'webhook.test', data: { message: 'Hello.' } } as const;
    await source.transaction((manager) => outbox.recordTest(manager, test, one.id));
    expect(await told()).toEqual([one.id]);
  });

  it.each(sampleEvents)('of the type $type are as their schema says', async (sample) => {
    const isOfAlert = 'alert' in sample.data;
    const event = isOfAlert ? await ofAlert(sample.type) : ({ type: sample.type, data: sample.data } as NewEvent);
    const { body } = await stored(await record(event));
    expect(checkEvent(JSON.parse(body))).toEqual({ outcome: 'valid' });
  });

  it('of one alert are numbered one by one, and remember what subscriptions go by', async () => {
    const raised = await ofAlert('alert.raised');
    const rows = [];
    for (const event of [raised, raised, await ofAlert('alert.raised')]) rows.push(await stored(await record(event)));
    expect(rows.map(({ sequence, body }) => [sequence, JSON.parse(body).data.sequence])).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
    ]);
    expect(rows[0]).toMatchObject({ regime: 'KP-1718', level: 'possible', party_codes: ['RU', 'KP'], team_id: null });
    expect(rows.map(({ position }) => Number(position))).toEqual(
      rows.map(({ position }) => Number(position)).toSorted((a, b) => a - b),
    );
  });

  it('of one alert told by two transactions at once are numbered in the order of their commits', async () => {
    const raised = await ofAlert('alert.raised');
    const ids = await Promise.all([1, 2, 3, 4, 5].map(() => record(raised)));
    const numbers = await Promise.all(ids.map(async (id) => (await stored(id)).sequence));
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });

  it('of a transaction that fails are not there, and neither are their deliveries', async () => {
    await add();
    const events = async () => (await source.query('select count(*) as n from webhook_events'))[0].n;
    const before = await events();
    const died = source.transaction(async (manager) => {
      await outbox.record(manager, paused);
      throw new Error('the process died');
    });
    await expect(died).rejects.toThrow('the process died');
    expect([await told(), await events()]).toEqual([[], before]);
  });

  it('are not taken without a transaction', async () => {
    await expect(outbox.record(source.manager, paused)).rejects.toThrow('open transaction');
  });

  describe('reach a webhook by its filters', () => {
    it.each([
      [{ regimes: ['KP-1718'] }, true],
      [{ regimes: ['LY-1970', 'KP-1718'] }, true],
      [{ regimes: ['LY-1970'] }, false],
      [{ levels: ['possible'] }, true],
      [{ levels: ['violation', 'review'] }, false],
      [{ parties: ['KP'] }, true],
      [{ parties: ['IR', 'RU'] }, true],
      [{ parties: ['IR'] }, false],
      [{ teams: ['desk-1'] }, false],
      [{ regimes: ['KP-1718'], levels: ['review'] }, false],
      [{ regimes: ['KP-1718'], levels: ['possible'], parties: ['RU'] }, true],
    ])('an alert with %j: %s', async (filters, isToldOf) => {
      await add(filters);
      await record(await ofAlert('alert.raised'));
      expect((await told()).length === 1).toBe(isToldOf);
    });

    it('an alert of a team, and one of another team', async () => {
      const { id } = await add({ teams: ['desk-1'] });
      for (const team of ['desk-1', 'desk-2']) {
        const event = await ofAlert('alert.raised');
        (event.data as any).alert.team = { id: team, name: 'A desk' };
        await record(event);
      }
      expect(await told()).toEqual([id]);
    });

    it('what has no regime, level or party whatever is asked of alerts', async () => {
      const { id } = await add({ regimes: ['LY-1970'], levels: ['review'], parties: ['LY'], teams: ['desk'] });
      await record(paused);
      expect(await told()).toEqual([id]);
    });

    it('a near end of a term by its regime', async () => {
      const sample = sampleEvents.find(({ type }) => type === 'catalogue.sunset_near')!;
      const { id } = await add({ regimes: ['SS-2428'] });
      await add({ regimes: ['KP-1718'] });
      await record({ type: sample.type, data: sample.data } as NewEvent);
      expect(await told()).toEqual([id]);
    });
  });

  it('cannot be changed once they are written: what was signed stays what was said', async () => {
    await record();
    await expect(source.query(`update webhook_events set body = '{}'`)).rejects.toThrow('append-only');
  });
});
