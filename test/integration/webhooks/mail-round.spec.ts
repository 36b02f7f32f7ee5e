import { dataSourceOptions } from '#libs/database';
import type { Mail, MailOutcome } from '#libs/mail';
import {
  MailRound,
  MailSubscriptionRepository,
  type NewEvent,
  type NewMailSubscription,
  NOTICE,
  sampleEvents,
  WebhookOutbox,
  webhooksRows,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const HOUR = 3_600_000;

describe('mail about events', () => {
  let database: TestDatabase;
  let source: DataSource;
  let sent: Mail[] = [];
  let answer: (mail: Mail) => MailOutcome = () => ({ outcome: 'sent', messageId: 'm' });
  let aheadMs = 0;
  const mailer = {
    isConfigured: true,
    send: async (mail: Mail): Promise<MailOutcome> => {
      const outcome = answer(mail);
      if (outcome.outcome === 'sent') sent.push(mail);
      return outcome;
    },
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, webhooksRows, [])).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(async () => {
    sent = [];
    aheadMs = 0;
    answer = () => ({ outcome: 'sent', messageId: 'm' });
    mailer.isConfigured = true;
    await source.query('delete from mail_subscriptions');
  });

  const round = () => new MailRound(source, mailer, () => new Date(Date.now() + aheadMs)).run();
  const subscriptions = () => new MailSubscriptionRepository(source);
  const add = (change: Partial<NewMailSubscription> = {}) =>
    source.transaction((manager) =>
      subscriptions().insert(manager, {
        name: 'Night desk',
        address: 'night@example.org',
        mode: 'immediate',
        events: sampleEvents.map(({ type }) => type),
        ...change,
      }),
    );
  const told = (type = 'source.paused') => {
    const { data } = sampleEvents.find((one) => one.type === type)!;
    return source.transaction((manager) => new WebhookOutbox().record(manager, { type, data } as NewEvent));
  };
  const refuse = (isPermanent: boolean) => {
    answer = () => ({ outcome: 'failed', isPermanent, message: '550 no such mailbox' });
  };

  it('waits while no mail server is set, and goes once there is one', async () => {
    await add();
    await told();
    mailer.isConfigured = false;
    expect([await round(), sent]).toEqual([0, []]);
    mailer.isConfigured = true;
    expect(await round()).toBe(1);
  });

  it('goes at once for each event, says what an alert is, and goes once', async () => {
    await add();
    await told();
    await told('catalogue.sunset_near');
    expect([await round(), await round()]).toEqual([2, 0]);
    expect(sent.map(({ to }) => to)).toEqual(['night@example.org', 'night@example.org']);
    expect(sent[0]!.subject).toBe('Source paused: Harbour Dispatch');
    for (const { text } of sent) expect(text).toContain(NOTICE);
  });

  it('goes to those who asked for it only', async () => {
    await add({ events: ['audit.checkpoint'] });
    await add({ regimes: ['KP-1718'], address: 'korea@example.org' });
    await add({ regimes: ['SS-2428'], address: 'juba@example.org' });
    await told('catalogue.sunset_near');
    await round();
    expect(sent.map(({ to }) => to)).toEqual(['juba@example.org']);
  });

  it.each([
    ['hourly', HOUR],
    ['daily', 24 * HOUR],
  ] as const)('gathers what happens when it is %s', async (mode, later) => {
    await add({ mode });
    await told();
    await told('catalogue.sunset_near');
    expect(await round()).toBe(0);
    aheadMs = later;
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(sent[0]!.subject).toBe('Embargo Watch: 2 events');
    expect(sent[0]!.text).toMatch(/1\. Source paused[^]*2\. SS-2428/);
  });

  it('leaves what does not fit into a digest for the next one', async () => {
    await add({ mode: 'hourly' });
    for (let n = 0; n < 103; n += 1) await told();
    aheadMs = HOUR;
    expect(await round()).toBe(1);
    expect(sent[0]!.text).toContain('3 more follow in the next mail.');
    expect(await round()).toBe(1);
    expect(sent[1]!.subject).toBe('Embargo Watch: 3 events');
  });

  it('that is not taken is tried again after a while, and nothing is lost', async () => {
    const id = await add();
    await told();
    refuse(false);
    expect([await round(), await round()]).toEqual([0, 0]);
    expect(await subscriptions().find(id)).toMatchObject({
      status: 'active',
      lastError: '550 no such mailbox',
      failures: 1,
    });
    answer = () => ({ outcome: 'sent', messageId: 'm' });
    expect(await round()).toBe(0);
    aheadMs = 61_000;
    expect(await round()).toBe(1);
    expect(await subscriptions().find(id)).toMatchObject({
      failures: 0,
      lastError: null,
      lastSentAt: expect.any(Date),
    });
  });

  it('to an address that the server refuses five times in a row ends, and to one that is out of order does not', async () => {
    const [refused, down] = [await add(), await add({ address: 'down@example.org' })];
    await told();
    answer = ({ to }) => ({ outcome: 'failed', isPermanent: to === 'night@example.org', message: 'no' });
    for (let n = 0; n < 6; n += 1) {
      await round();
      aheadMs += 7 * HOUR;
    }
    expect(await subscriptions().find(refused)).toMatchObject({ status: 'off', failures: 5 });
    expect(await subscriptions().find(down)).toMatchObject({ status: 'active', failures: 6 });
  });

  it('begins anew when somebody switches it on again, without what happened meanwhile', async () => {
    const id = await add();
    const change = (status: 'active' | 'off') =>
      source.transaction((manager) => subscriptions().change(manager, id, { status }));
    await change('off');
    await told();
    await change('active');
    expect(await round()).toBe(0);
    await told('catalogue.sunset_near');
    expect(await round()).toBe(1);
    expect(sent[0]!.subject).toContain('SS-2428');
  });

  it('stops at the first that is not taken, so that the order is kept', async () => {
    await add();
    await told();
    await told('catalogue.sunset_near');
    let tries = 0;
    answer = () =>
      (tries += 1) === 1
        ? { outcome: 'failed', isPermanent: false, message: 'busy' }
        : { outcome: 'sent', messageId: 'm' };
    expect([await round(), tries]).toEqual([0, 1]);
    aheadMs = HOUR;
    expect(await round()).toBe(2);
    expect(sent.map(({ subject }) => subject.slice(0, 6))).toEqual(['Source', 'SS-242']);
  });

  it('is sent by one of many processes', async () => {
    await add();
    for (let n = 0; n < 5; n += 1) await told();
    const counts = await Promise.all([round(), round(), round()]);
    expect([counts.reduce((sum, count) => sum + count, 0), sent.length]).toEqual([5, 5]);
  });

  it('tells that a webhook was switched off: the other channel', async () => {
    await add({ events: ['webhook.disabled'] });
    await told('webhook.disabled');
    await round();
    expect(sent[0]!.subject).toBe('Webhook switched off: Compliance desk');
  });
});
