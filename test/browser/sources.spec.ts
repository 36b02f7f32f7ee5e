import { jest } from '@jest/globals';
import { hashPassword, UserRow } from '#libs/access';
import { type Browser, openBrowser, faultsInLightAndDark, signInOnTheWay } from '../support/browser.js';
import {
  PASSWORD,
  startTestServer,
  startTestService,
  type TestServer,
  type TestService,
} from '../support/test-service.js';

jest.setTimeout(60_000);

const EMAIL = 'desk@example.org';
const HOME =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/world.xml" title="World"></head></html>';
const FEED = `<rss version="2.0"><channel><title>The Lantern</title><language>en</language><item><title>Talks on the harbour</title><link>https://lantern.example/1</link><pubDate>Tue, 04 Jun 2024 08:00:00 GMT</pubDate><description>Talks went on.</description></item></channel></rss>`;
const ENTRIES = 1000;
/** Each hundredth entry cannot be used. */
const LIST = `<opml version="2.0"><body>\n${Array.from(
  { length: ENTRIES },
  (_, n) =>
    `<outline text="Feed ${n}" xmlUrl="${n % 100 === 50 ? 'gopher' : 'https'}://f${n}.example/feed" embargo:enabled="false"/>`,
).join('\n')}\n</body></opml>`;

describe('the sources of the console, on the real service, in a real browser', () => {
  let service: TestService;
  let browser: Browser;
  let publisher: TestServer;

  beforeAll(async () => {
    service = await startTestService({ worker: true });
    const passwordHash = await hashPassword(PASSWORD);
    const role = 'administrator' as const;
    const user = { email: EMAIL, name: 'Dora Desk', role, passwordHash, mustChangePassword: false };
    await service.database.getRepository(UserRow).insert(user);
    publisher = await startTestServer((path) => {
      if (path === '/') return { body: HOME, headers: { 'content-type': 'text/html' } };
      return path === '/world.xml' ? { body: FEED } : { status: 404 };
    });
    browser = await openBrowser(service.url);
    await signInOnTheWay(browser, '/sources', EMAIL, PASSWORD, 'No source yet');
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await publisher.close();
  });

  const page = () => browser.page;
  const faults = (): Promise<string[]> => faultsInLightAndDark(page());

  it('are found by the address of a home page, seen before they are saved, and read at once when they are', async () => {
    await page().getByRole('button', { name: 'Add a source' }).click();
    await page().getByLabel('Address of the site or feed').fill(`${publisher.url}/`);
    await page().getByRole('button', { name: 'Find and test' }).click();
    await page().getByText('The page leads to it: An RSS feed with 1 article at present.').waitFor();
    await page().getByText('Talks on the harbour').waitFor();
    expect(await faults()).toEqual([]);
    await page().getByLabel('Name', { exact: true }).fill('The Lantern');
    await page().getByRole('button', { name: 'Add this source' }).click();
    await page().getByRole('link', { name: 'The Lantern' }).click();
    await page().getByRole('table', { name: 'Scans' }).getByText('Read', { exact: true }).waitFor({ timeout: 30_000 });
    expect(await faults()).toEqual([]);
  });

  it('that cannot be read say so before they are saved', async () => {
    await page().goto('/sources');
    await page().getByText('Add a source', { exact: true }).click();
    await page().getByLabel('Address of the site or feed').fill(`${publisher.url}/nowhere`);
    await page().getByRole('button', { name: 'Find and test' }).click();
    await page().getByRole('heading', { name: 'It could not be read' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('come in from a list in the background: the page may be loaded anew, and names what was not added', async () => {
    await page().goto('/sources');
    await page().getByText('Import or export a list').click();
    const file = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(LIST) };
    await page().getByLabel('OPML file').setInputFiles(file);
    const asked = page().waitForResponse((response) => response.url().endsWith('/sources/imports'));
    await page().getByRole('button', { name: 'Import', exact: true }).click();
    expect((await asked).status()).toBe(202);
    await page().reload();
    // Done before or after the page was there again: in both cases the panel holds what became of it.
    await page().getByText('Import or export a list').waitFor();
    await page().evaluate(`document.querySelectorAll('main details').forEach((panel) => (panel.open = true))`);
    await page().getByRole('heading', { name: '990 sources were added' }).waitFor({ timeout: 30_000 });
    const rows = page().getByRole('table', { name: 'Entries that were not added' }).getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(11);
    expect(await rows.nth(1).textContent()).toMatch(/line 52.*Feed 50.*Only http and https/);
    expect(await faults()).toEqual([]);
  });

  it('are found among many by a part of their name, and by their health', async () => {
    await page().goto('/sources');
    await page().getByText('The first 50 of 991 sources').waitFor();
    await page().getByRole('button', { name: 'Show more sources' }).click();
    await page().getByText('The first 100 of 991 sources').waitFor();
    await page().getByLabel('Name or address contains').fill('lantern');
    await page().getByText('One source').waitFor();
    expect(await faults()).toEqual([]);
    await page().getByLabel('Health', { exact: true }).selectOption('paused');
    await page().getByRole('heading', { name: 'No source fits' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('wrote nothing to the browser console on the way', () => {
    expect(browser.complaints).toEqual([]);
  });
});
