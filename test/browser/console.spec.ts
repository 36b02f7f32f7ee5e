import { jest } from '@jest/globals';
import { SAMPLE_FEED_URL } from '#libs/sources';
import { hashPassword, UserRow } from '#libs/access';
import { SourceRow } from '#libs/archive';
import { accessibilityViolations, type Browser, openBrowser } from '../support/browser.js';
import { eventually, PASSWORD, startTestService, type TestService } from '../support/test-service.js';

jest.setTimeout(60_000);

const EMAIL = 'analyst@example.org';

describe('the console, on the real service, in a real browser', () => {
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    const passwordHash = await hashPassword(PASSWORD);
    const user = {
      email: EMAIL,
      name: 'Ada Analyst',
      role: 'administrator' as const,
      passwordHash,
      mustChangePassword: true,
    };
    await service.database.getRepository(UserRow).insert(user);
    const sample = {
      name: 'Sample feed',
      url: SAMPLE_FEED_URL,
      kind: 'file' as const,
      language: 'en',
      enabled: true,
      intervalMinutes: 60,
    };
    await service.database.getRepository(SourceRow).insert(sample);
    const read = async () => (await service.database.query('select count(*)::int as n from readings'))[0].n as number;
    await eventually(read, (n) => n === 14);
    browser = await openBrowser(service.url);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  const page = () => browser.page;

  it('asks who comes, refuses a wrong password in words, and makes the one-time password be changed', async () => {
    await page().goto('/');
    await page().getByLabel('E-mail').fill(EMAIL);
    await page().getByLabel('Password', { exact: true }).fill('not the password');
    await page().getByRole('button', { name: 'Sign in' }).click();
    await page().getByRole('alert').waitFor();
    expect(await accessibilityViolations(page())).toEqual([]);
    await page().getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page().getByRole('button', { name: 'Sign in' }).click();
    await page().waitForURL('**/password*');
    await page().getByLabel('One-time password').fill(PASSWORD);
    await page().getByLabel('New password', { exact: true }).fill('a password of my own');
    await page().getByLabel('New password again').fill('a password of my own');
    await page().locator('form button[type=submit]').click();
    await page().locator('[data-row]').first().waitFor();
    // The browser itself notes the refused sign-in; nothing else may stand there.
    expect(browser.complaints.filter((line) => !line.includes('401'))).toEqual([]);
    browser.complaints.length = 0;
  });

  it('shows the alerts of the sample feed, and says that none is a finding of guilt', async () => {
    expect(await page().locator('[data-row]').count()).toBeGreaterThanOrEqual(5);
    await page().getByText('never a finding of guilt').first().waitFor();
    expect(await accessibilityViolations(page())).toEqual([]);
  });

  it('opens the threat to North Korea by keyboard: quotes in the text, paragraphs beside it', async () => {
    await page().goto('/alerts?regime=KP-1718&level=possible');
    await page().locator('[data-row]').first().waitFor();
    await page().keyboard.press('j');
    await page().keyboard.press('Enter');
    await page().waitForURL(/\/alerts\/[0-9a-f-]{36}/);
    await page()
      .getByRole('link', { name: /S\/RES\/\d+ \(\d{4}\) ¶/ })
      .first()
      .waitFor();
    const quote = page()
      .getByRole('button', { name: /^Quote 1/ })
      .first();
    await quote.click();
    await page().locator('mark[data-lit]').first().waitFor();
    expect(await accessibilityViolations(page())).toEqual([]);
  });

  it('answers on both sides of the day on which the law changed', async () => {
    const answer = async (day: string) => {
      await page().goto(`/ask?from=RU&to=KP&items=assault+rifles&on=${day}`);
      // The heading of the answer is there before the answer.
      await page()
        .locator('main')
        .getByText(/S\/RES\//)
        .first()
        .waitFor();
      return (await page().locator('main').textContent()) ?? '';
    };
    expect(await answer('2016-03-01')).toMatch(/S\/RES\/1874 \(2009\) ¶10/);
    expect(await answer('2016-03-02')).toMatch(/S\/RES\/2270 \(2016\) ¶6/);
    expect(await accessibilityViolations(page())).toEqual([]);
  });

  it('reads a pasted article and says for what it stays silent', async () => {
    await page().goto('/articles/new');
    await page()
      .getByLabel('Text of the article')
      .fill('Poland delivered twelve battle tanks to Ukraine on Monday, the ministry said.');
    await page().getByLabel('Published on').fill('2023-03-20');
    await page().getByRole('button', { name: 'Read it' }).click();
    await page().getByText('No UN arms measure covers Ukraine').first().waitFor();
    expect(await accessibilityViolations(page())).toEqual([]);
  });

  it.each([
    '/regimes',
    '/regimes/KP-1718?on=2016-03-02',
    '/sources',
    '/webhooks',
    '/api-keys',
    '/people',
    '/no/such/page',
  ])('%s is accessible in light and dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      await page().goto(path);
      await page().locator('main h1').first().waitFor();
      expect([colorScheme, await accessibilityViolations(page())]).toEqual([colorScheme, []]);
    }
  });

  it('shows what became of each scan of a source, and reads it at other times when told so', async () => {
    await page().goto('/sources');
    await page().getByRole('link', { name: 'Sample feed' }).click();
    await page().getByRole('table', { name: 'Scans' }).waitFor();
    expect(
      await page()
        .getByRole('img', { name: /^New articles in the last/ })
        .count(),
    ).toBe(1);
    await page().getByText('When and how it is read').click();
    await page().getByLabel('At set times').fill('0 0 30 2 *');
    await page().getByRole('button', { name: 'Save' }).click();
    await page().getByText('never comes').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      expect([colorScheme, await accessibilityViolations(page())]).toEqual([colorScheme, []]);
    }
    await page().getByLabel('At set times').fill('0 6 * * 1-5');
    await page().getByRole('button', { name: 'Save' }).click();
    await page().getByText('Saved.').waitFor();
    const [{ cron }] = await service.database.query(`select cron from sources where name = 'Sample feed'`);
    expect(cron).toBe('0 6 * * 1-5');
    // The browser itself notes the refused expression; nothing else may stand there.
    expect(browser.complaints.filter((line) => !line.includes('422'))).toEqual([]);
    browser.complaints.length = 0;
  });

  it('adds a person, whose link lets them choose a password one time', async () => {
    await page().goto('/people');
    await page().getByText('Add a person').click();
    await page().getByLabel('E-mail').fill('new@example.org');
    await page().getByLabel('Name').fill('Nora New');
    await page().getByRole('button', { name: 'Add', exact: true }).click();
    await page().getByRole('heading', { name: 'Link for Nora New' }).waitFor();
    const link = new URL((await page().locator('code').first().textContent()) ?? '');
    expect(await accessibilityViolations(page())).toEqual([]);
    if (process.env['SCREENSHOTS']) await page().screenshot({ path: `${process.env['SCREENSHOTS']}/people.png` });
    await page().goto('about:blank');
    await page().goto(`${link.pathname}${link.hash}`);
    await page().getByLabel('New password', { exact: true }).fill('nora has her own one');
    await page().getByLabel('New password again').fill('nora has her own one');
    expect(await accessibilityViolations(page())).toEqual([]);
    if (process.env['SCREENSHOTS']) await page().screenshot({ path: `${process.env['SCREENSHOTS']}/choose.png` });
    await page().getByRole('button', { name: 'Save and sign in' }).click();
    await page().waitForURL('**/alerts');
    await page().getByText('Nora New').first().waitFor();
    await page().goto('about:blank');
    await page().goto(`${link.pathname}${link.hash}`);
    await page().getByText('This link was used already').waitFor();
    browser.complaints.splice(
      0,
      browser.complaints.length,
      ...browser.complaints.filter((one) => !one.includes('410')),
    );
  });

  it('wrote nothing to the browser console on the way', () => {
    expect(browser.complaints).toEqual([]);
  });
});
