import type { AddressInfo } from 'node:net';
import { MailRound, NOTICE } from '#libs/webhooks';
import { SMTPServer } from 'smtp-server';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

const REPORT = { supplier: 'RU', recipient: 'KP', items: ['tanks'], stage: 'threatened' };

/** What a mail says, its lines put together again. */
function wordsOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n'));
  const isQuoted = /content-transfer-encoding: quoted-printable/i.test(raw);
  if (!isQuoted) return body;
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/g, '%25'));
}

describe('mail subscriptions', () => {
  let service: TestService;
  let api: ApiCaller;
  let smtp: SMTPServer;
  const received: { to: string[]; raw: string }[] = [];
  const refused = new Set<string>();

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      closeTimeout: 200,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, _session, done) {
        done(refused.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    // No worker: each test sends by itself, when it wants to.
    service = await startTestService({ environment: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    api = apiCaller(service, await service.signIn());
  });
  afterAll(async () => {
    await service.close();
    await new Promise<void>((done) => smtp.close(done));
  });
  beforeEach(async () => {
    await service.database.query('delete from mail_subscriptions');
    received.length = 0;
    refused.clear();
  });

  const add = (change: object = {}) =>
    api('POST', 'mail-subscriptions', { name: 'Night desk', address: 'night@example.org', ...change });
  const round = () => service.app.get(MailRound).run();
  let days = 0;
  const report = () => {
    const date = new Date(Date.UTC(2017, 0, 1 + 30 * (days += 1))).toISOString().slice(0, 10);
    return api('POST', 'reports', { ...REPORT, date });
  };

  it.each([
    ['no address', { address: undefined }, 'address'],
    ['two addresses', { address: 'a@example.org, b@example.org' }, 'address'],
    ['an address with a header in it', { address: 'a@example.org\r\nBcc: b@example.org' }, 'address'],
    ['a blank name', { name: ' ' }, 'name'],
    ['a mode that nobody knows', { mode: 'weekly' }, 'mode'],
    ['no event', { events: [] }, 'events'],
    ['a level that nobody knows', { levels: ['grave'] }, 'levels'],
  ])('with %s are refused by the name of the field', async (_what, change, path) => {
    const { status, body } = await add(change);
    expect([status, body.errors[0].path]).toEqual([422, path]);
    expect((await api('GET', 'mail-subscriptions')).body).toEqual({ isConfigured: true, items: [] });
  });

  it('are told of an alert at once, with its paragraphs, its address and what an alert is', async () => {
    const { status, body } = await add({ regimes: ['KP-1718'] });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ mode: 'immediate', status: 'active', lastError: null }),
    ]);
    const { alerts } = (await report()).body;
    await round();
    expect(received.map(({ to }) => to)).toEqual([['night@example.org']]);
    const words = wordsOf(received[0]!.raw);
    for (const part of [NOTICE, `/alerts/${alerts[0].id}`, 'S/RES/']) expect(words).toContain(part);
    const [listed] = (await api('GET', 'mail-subscriptions')).body.items;
    expect(listed).toMatchObject({ lastSentAt: expect.any(String), lastError: null });
  });

  it('are not told of what their filter keeps back, nor while they are off', async () => {
    await add({ regimes: ['SS-2428'] });
    const { body } = await add({ address: 'off@example.org' });
    await api('PATCH', `mail-subscriptions/${body.id}`, { status: 'off' });
    await report();
    await round();
    expect(received).toEqual([]);
  });

  it('gather what happens in a digest', async () => {
    await add({ mode: 'daily' });
    await report();
    await report();
    expect([await round(), received]).toEqual([0, []]);
    await service.database.query(`update mail_entries set created_at = created_at - interval '1 day'`);
    await round();
    expect(received).toHaveLength(1);
    expect(received[0]!.raw).toMatch(/Subject: Embargo Watch: 2 events/);
  });

  it('get a test, and say in words when the server refuses it', async () => {
    const { body } = await add();
    expect((await api('POST', `mail-subscriptions/${body.id}/test`)).status).toBe(204);
    expect(received).toHaveLength(1);
    refused.add('night@example.org');
    const failed = await api('POST', `mail-subscriptions/${body.id}/test`);
    expect([failed.status, failed.body.code, failed.body.detail]).toEqual([
      502,
      'mail-failed',
      expect.stringContaining('no such mailbox'),
    ]);
  });

  it('are changed, removed and kept in the audit, by those only who may', async () => {
    const { body } = await add();
    const analyst = apiCaller(service, await service.signIn('analyst'));
    expect((await analyst('PATCH', `mail-subscriptions/${body.id}`, { mode: 'daily' })).status).toBe(403);
    expect((await api('PATCH', `mail-subscriptions/${body.id}`, { mode: 'daily' })).body.mode).toBe('daily');
    expect((await api('DELETE', `mail-subscriptions/${body.id}`)).status).toBe(204);
    expect((await api('DELETE', `mail-subscriptions/${body.id}`)).status).toBe(404);
    const actions = async (what: string) =>
      (await api('GET', `audit?action=mail-subscription.${what}&subject=${body.id}`)).body.items?.length;
    for (const what of ['added', 'changed', 'removed']) expect([what, (await actions(what)) > 0]).toEqual([what, true]);
  });
});
