import { jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { accessibilityViolations, type Browser, openBrowser } from '../support/browser.js';
import { apiCaller, type ApiCaller } from '../support/api-caller.js';
import {
  eventually,
  startTestServer,
  startTestService,
  type TestServer,
  type TestService,
} from '../support/test-service.js';

jest.setTimeout(60_000);

const NEWS = { supplier: 'RU', recipient: 'KP', items: ['tanks'], stage: 'threatened' };
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

describe('webhooks in the console, on the real service, in a real browser', () => {
  let service: TestService;
  let browser: Browser;
  let api: ApiCaller;
  let receiver: TestServer;
  /** The status with which the receiver answers at each path. */
  const statuses = new Map<string, number>();

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    receiver = await startTestServer((at) => ({ status: statuses.get(at) ?? 204 }));
    const headers = await service.signIn();
    api = apiCaller(service, headers);
    browser = await openBrowser(service.url);
    const [name, value] = headers['cookie']!.split('=') as [string, string];
    await browser.page.context().addCookies([{ name, value, url: service.url }]);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await receiver.close();
  });

  const page = () => browser.page;
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const shown = (text: string | RegExp) => page().getByText(text).first().waitFor();
  const received = (at: string) => receiver.requests.filter((request) => request.path === at);
  let days = 0;
  /** News of an event of its own, far enough from every other. */
  const news = () => {
    const date = new Date(Date.UTC(2017, 0, 1 + 30 * (days += 1))).toISOString().slice(0, 10);
    return api('POST', 'reports', { ...NEWS, date });
  };
  const add = async (at: string, change: object = {}) => {
    const { body } = await api('POST', 'webhooks', { name: at.slice(1), url: receiver.url + at, ...change });
    return { id: body.webhook.id as string, secret: body.secret as string };
  };
  /** What is on the page, folded or not, is sound: light at a desk, dark on a phone, and no wider than either. */
  const isSound = async (picture: string) => {
    await page().evaluate(`document.querySelectorAll('main details').forEach((each) => (each.open = true))`);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      await page().setViewportSize({ width, height: width === 360 ? 780 : 860 });
      await page().emulateMedia({ colorScheme });
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page().screenshot({ path: `${folder}/${picture}-${colorScheme}.png`, fullPage: true });
      const found = await accessibilityViolations(page());
      const overflow = await page().evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([picture, width, colorScheme, found, overflow]).toEqual([picture, width, colorScheme, [], 0]);
    }
    await page().setViewportSize({ width: 1280, height: 860 });
    await page().emulateMedia({ colorScheme: 'light' });
  };

  it('are added from an empty list: refusals stand at their field, and the secret is shown once', async () => {
    await page().goto('/webhooks');
    await shown('No webhook yet');
    await isSound('webhooks-empty');
    await page().getByRole('link', { name: 'Add a webhook' }).click();
    await page().getByLabel('Name').fill('Case desk');
    const address = page().getByLabel('Address that is called');
    await address.fill('http://hook.example/');
    await page().getByText('Only of some alerts').waitFor();
    await button('Add the webhook').click();
    await shown(/must start with https/);
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    await isSound('webhook-new');
    await address.fill(`${receiver.url}/desk`);
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Signing secret of “Case desk”' }).waitFor();
    const secret = (await page().locator('main code').first().textContent()) ?? '';
    expect(secret).toMatch(/^whsec_/);
    await isSound('webhook-secret');
    await button('Close').click();
    await page().waitForURL(new RegExp(`/webhooks/${UUID.source}$`));
    await shown('Nothing was sent yet');
    expect(await page().content()).not.toContain(secret);
  });

  it('show what would arrive in each of the six forms, and say in words what is wrong with a template', async () => {
    await page().goto('/webhooks/new');
    const form = page().getByLabel('Form of the message');
    const preview = page().getByRole('region', { name: 'What arrives' });
    const sent = preview.getByRole('region', { name: 'The message as it is sent' });
    await sent.getByText('"type": "alert.raised"').waitFor();
    await form.selectOption('cloudevents');
    await sent.getByText('"specversion": "1.0"').waitFor();
    for (const [value, sign] of [
      ['slack', '"blocks"'],
      ['teams', 'AdaptiveCard'],
      ['mattermost', '"attachments"'],
    ] as const) {
      await form.selectOption(value);
      await sent.getByText(sign).first().waitFor();
      await preview.getByText('As people read it').waitFor();
      await preview.getByText('An alert is a possible violation').first().waitFor();
    }
    await isSound('webhook-form-chat');
    await form.selectOption('template');
    await sent.getByText('"title": "New alert #17').waitFor();
    const template = page().getByLabel('Template', { exact: true });
    await template.fill('{{#data.alert}}{{notice}}');
    await shown(/Line 1: .*never closed/);
    await preview.getByText('Nothing to show').waitFor();
    expect(await template.getAttribute('aria-invalid')).toBe('true');
    await template.fill('{"text":"{{words.title}}"}');
    await shown(/does not say what an alert is/);
    await isSound('webhook-form-template');
    await template.fill('{"text":"{{words.titel}}","n":"{{notice}}"}');
    await shown('No event has "words.titel"');
    await page().getByLabel('Name').fill('Own words');
    await page().getByLabel('Address that is called').fill(`${receiver.url}/own`);
    await button('Add the webhook').click();
    await page().getByRole('alert').waitFor();
    await template.fill('{"text":"{{words.title}}","n":"{{notice}}"}');
    await page().getByLabel('Shown for when').selectOption('webhook.disabled');
    await sent.getByText('Webhook switched off: Compliance desk').waitFor();
  });

  it('are narrowed to levels, regimes, parties and teams by name', async () => {
    const { body: team } = await api('POST', 'teams', { name: 'Investigations' });
    await page().goto('/webhooks/new');
    await page().getByLabel('Name').fill('Pyongyang only');
    await page().getByLabel('Address that is called').fill(`${receiver.url}/narrow`);
    await page().getByLabel('Possible').check();
    await page().getByRole('combobox', { name: 'Regimes' }).fill('KP-1718');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    const parties = page().getByRole('combobox', { name: 'Parties' });
    await parties.fill('North Korea');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await parties.fill('houthis');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Tab');
    await page().getByRole('combobox', { name: 'Teams' }).click();
    await page().getByRole('option', { name: 'Investigations' }).click();
    await page().keyboard.press('Tab');
    await isSound('webhook-narrowed');
    await button('Add the webhook').click();
    await button('Close').click();
    await shown(/Possible; KP-1718 Democratic/);
    await shown(/North Korea \(KP\), houthis; of the teams: Investigations/);
    const { items } = (await api('GET', 'webhooks')).body;
    expect(items.find(({ name }: { name: string }) => name === 'Pyongyang only')).toMatchObject({
      levels: ['possible'],
      regimes: ['KP-1718'],
      parties: ['KP', 'houthis'],
      teams: [team.id],
    });
    await page().getByRole('link', { name: 'Change', exact: true }).click();
    await page().getByRole('heading', { name: 'Change “Pyongyang only”' }).waitFor();
    await page().getByLabel('Name').fill('Korea only');
    await button('Save').click();
    await page().getByRole('heading', { name: 'Korea only' }).waitFor();
  });

  it('are tried by a test, whose request and answer stand in the log', async () => {
    const { id, secret } = await add('/tried');
    await page().goto(`/webhooks/${id}`);
    await button('Send a test to “tried”').click();
    const log = page().getByRole('table', { name: 'Deliveries' });
    await log.getByText('Delivered').waitFor({ timeout: 20_000 });
    await log.getByRole('link', { name: 'a test is sent' }).click();
    await page().getByRole('heading', { name: 'Told when a test is sent' }).waitFor();
    await shown('Tries, the newest first');
    await shown(/webhook-signature: v1,/);
    await isSound('delivery');
    const [{ body, headers }] = received('/tried') as [any];
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
  });

  it('are paused and resumed: what happens meanwhile waits', async () => {
    const { id } = await add('/patient', { events: ['alert.raised'] });
    await page().goto('/webhooks');
    await button('Pause “patient”').click();
    await button('Resume “patient”').waitFor();
    await news();
    await page().goto(`/webhooks/${id}`);
    const log = page().getByRole('table', { name: 'Deliveries' });
    await log.getByText('Waiting').waitFor();
    expect(received('/patient')).toEqual([]);
    await button('Resume “patient”').click();
    await log.getByText('Delivered').waitFor({ timeout: 20_000 });
    expect(received('/patient')).toHaveLength(1);
  });

  it('that fail say why, are filtered in the log, and are sent one again', async () => {
    statuses.set('/failing', 503);
    const { id } = await add('/failing', { events: ['alert.raised'] });
    await news();
    await page().goto(`/webhooks/${id}`);
    const log = page().getByRole('table', { name: 'Deliveries' });
    await log.getByText('Tried again').waitFor({ timeout: 20_000 });
    await log.getByText(/status 503/).waitFor();
    await shown('Does not answer');
    await isSound('webhook-failing');
    await page().getByLabel('State').selectOption('delivered');
    await page().waitForURL(/state=delivered/);
    await shown('No delivery fits these filters');
    await page().getByLabel('State').selectOption('');
    statuses.delete('/failing');
    await log.getByRole('button', { name: /^Try now: msg_\w+$/ }).click();
    await log.getByText('Delivered').waitFor({ timeout: 20_000 });
    await page().getByText('Does not answer').first().waitFor({ state: 'detached', timeout: 20_000 });
    expect(new Set(received('/failing').map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('with many deliveries show one page after the other', async () => {
    const { id } = await add('/many');
    for (let n = 0; n < 52; n += 1) await api('POST', `webhooks/${id}/test`);
    await page().goto(`/webhooks/${id}?type=webhook.test`);
    const rows = page().getByRole('table', { name: 'Deliveries' }).locator('tbody tr');
    await rows.nth(49).waitFor();
    expect(await rows.count()).toBe(50);
    await button('Load more').click();
    await rows.nth(51).waitFor();
    expect(await rows.count()).toBe(52);
    await button('Load more').waitFor({ state: 'detached' });
  });

  it('are given another secret while the old one signs along', async () => {
    const { id, secret } = await add('/rotated');
    await page().goto(`/webhooks/${id}`);
    await page().getByText('Signing secret', { exact: true }).first().click();
    await page().getByLabel('Secret of your own').fill('whsec_short');
    await button('Rotate the secret').click();
    await shown(/must be base64/);
    await page().getByLabel('Secret of your own').fill('');
    await page().getByLabel('The old one signs along for').selectOption('72');
    await button('Rotate the secret').click();
    await page().getByRole('heading', { name: 'Signing secret of “rotated”' }).waitFor();
    const fresh = (await page().locator('main code').last().textContent()) ?? '';
    await isSound('webhook-rotated');
    await page().getByRole('table', { name: 'Signing secret' }).locator('tbody tr').nth(1).waitFor();
    await button('Close').click();
    await api('POST', `webhooks/${id}/test`);
    await eventually(
      async () => received('/rotated').length,
      (n) => n === 1,
    );
    const [{ body, headers }] = received('/rotated') as [any];
    for (const one of [secret, fresh]) expect(new Webhook(one).verify(body, headers)).toBeTruthy();
  });

  it('get what they missed again, and one sees how far it has come', async () => {
    const { id } = await add('/missed', { events: ['alert.raised'] });
    await page().goto(`/webhooks/${id}`);
    await button('Switch off “missed”').click();
    await button('Yes, switch off').click();
    await button('Switch on “missed”').waitFor();
    await news();
    await news();
    await button('Switch on “missed”').click();
    await page().getByText('Send again what was missed').click();
    const since = page().getByLabel('Since (UTC)');
    await since.fill('yesterday');
    await button('Send them again').click();
    await shown('Write a time such as');
    await since.fill('2020-01-01 00:00');
    await button('Send them again').click();
    const replays = page().getByRole('table', { name: 'Replays' });
    await replays.getByText('2 of 2').waitFor({ timeout: 20_000 });
    await isSound('webhook-replayed');
    await page().getByLabel('What', { exact: true }).selectOption('range');
    await page().getByLabel('Until (UTC)').fill('2019-01-01');
    await button('Send them again').click();
    await shown('The range ends before it begins.');
    const { items } = (await api('GET', `webhooks/${id}/replays`)).body;
    expect(items).toMatchObject([{ what: 'failed', total: 2, delivered: 2, pending: 0 }]);
    expect(received('/missed')).toHaveLength(2);
  });

  it('that were switched off by the service are told of on every page, and a test that arrives brings them back', async () => {
    statuses.set('/gone', 410);
    const { id } = await add('/gone', { events: ['alert.raised'] });
    await news();
    await eventually(
      async () => (await api('GET', `webhooks/${id}`)).body.status,
      (status) => status === 'off',
    );
    await page().goto('/alerts');
    await page().getByRole('navigation', { name: 'Main' }).getByText('1 switched off').waitFor();
    await page().getByRole('navigation', { name: 'Main' }).getByText('Webhooks').click();
    await shown('A webhook was switched off');
    await shown(/answers 410/);
    await isSound('webhooks');
    await page().getByRole('link', { name: 'gone' }).first().click();
    statuses.delete('/gone');
    await button('Send a test to “gone”').click();
    await button('Pause “gone”').waitFor({ timeout: 20_000 });
    await page().getByText('A webhook was switched off').waitFor({ state: 'detached' });
    expect((await api('GET', `webhooks/${id}`)).body).toMatchObject({ status: 'active', disabledReason: null });
  });

  it('find out whether their receiver can be deceived, and how to verify in five languages', async () => {
    await page().goto('/webhooks/receivers');
    await page().getByLabel('Webhook', { exact: true }).selectOption({ label: 'many' });
    await button('Check now').click();
    await shown('It can be deceived');
    await page().getByRole('table', { name: 'Try it with forged messages' }).getByText('An hour old').waitFor();
    for (const [language, sign] of [
      ['Node', 'timingSafeEqual'],
      ['Python', 'hmac.compare_digest'],
      ['Go', 'hmac.Equal'],
      ['Java', 'MessageDigest.isEqual'],
      ['PHP', 'hash_equals'],
    ] as const) {
      await button(language).click();
      await page().getByRole('region', { name: 'The file' }).getByText(sign).waitFor();
    }
    expect(received('/many').filter(({ body }) => body.includes('A check of the receiver'))).toHaveLength(4);
    await isSound('receivers');
  });

  it('have mail beside them, at once or gathered', async () => {
    await page().goto('/webhooks/mail');
    await shown('No mail server is set');
    await shown('Nobody is told by mail yet');
    await button('Add somebody').click();
    await page().getByLabel('Name').fill('Night desk');
    await page().getByLabel('E-mail').fill('nowhere');
    await button('Add').last().click();
    await shown('address must be one e-mail address');
    await page().getByLabel('E-mail').fill('night@example.org');
    await page().getByLabel('A mail comes').selectOption('daily');
    await page().getByLabel('Violation').check();
    await isSound('mail-form');
    await button('Add').last().click();
    const row = page().getByRole('row', { name: /Night desk/ });
    await row.getByText('every day at 06:00 UTC').waitFor();
    await isSound('mail');
    await button('Send a test mail to “Night desk”').click();
    await shown('No mail server is set: see SMTP_URL');
    await button('Change “Night desk”').click();
    await page().getByLabel('A mail comes').selectOption('immediate');
    await button('Save').click();
    await row.getByText('at once for each event').waitFor();
    await button('Switch off the mails to “Night desk”').click();
    await button('Switch on the mails to “Night desk”').waitFor();
    expect((await api('GET', 'mail-subscriptions')).body.items).toMatchObject([
      { address: 'night@example.org', mode: 'immediate', status: 'off', levels: ['violation'] },
    ]);
    await button('Delete “Night desk”').click();
    await button('Yes, delete').click();
    await shown('Nobody is told by mail yet');
  });

  it('are worked by keyboard alone', async () => {
    await page().goto('/webhooks');
    await page().getByRole('link', { name: 'Add a webhook' }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Add a webhook' }).waitFor();
    await page().getByLabel('Name').focus();
    await page().keyboard.type('By hand');
    await page().keyboard.press('Tab');
    await page().keyboard.type(`${receiver.url}/by-hand`);
    await page().keyboard.press('Tab');
    await page().keyboard.press('Space');
    expect(await page().getByLabel('an alert is raised').isChecked()).toBe(false);
    await page().keyboard.press('Space');
    await button('Add the webhook').focus();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Signing secret of “By hand”' }).waitFor();
    expect(await page().evaluate<string>('document.activeElement.textContent')).toContain('Signing secret');
  });

  it('say so when there is no such webhook or delivery', async () => {
    for (const at of ['/webhooks/nonsense', `/webhooks/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`]) {
      await page().goto(at);
      const heading = page().getByRole('heading', { level: 1 });
      await heading.waitFor();
      expect([at, await heading.textContent()]).toEqual([at, expect.stringMatching(/nothing|not found|no such/i)]);
    }
  });

  it('wrote nothing to the browser console on the way', () => {
    // The browser itself notes what the API refused; nothing else may stand there.
    expect(browser.complaints.filter((line) => !/status of (400|404|409|422)/.test(line))).toEqual([]);
  });
});
