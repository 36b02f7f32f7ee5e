import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { accessibilityViolations, type Browser, openBrowser } from '../support/browser.js';
import { providerClient, startIdentityProvider, type TestProvider } from '../support/identity-provider.js';
import { startTestService, type TestService } from '../support/test-service.js';

jest.setTimeout(60_000);

/** Another site than the provider's, which is 127.0.0.1: cookies are kept apart as they are between companies. */
const urlAt = (port: number) => `http://localhost:${port}`;

describe('the door of the console, and the keys to it, in a real browser', () => {
  let service: TestService;
  let provider: TestProvider;
  let browser: Browser;

  beforeAll(async () => {
    const port = await freePort();
    const PUBLIC_URL = urlAt(port);
    provider = await startIdentityProvider(`${PUBLIC_URL}/api/v1/session/provider/callback`, `${PUBLIC_URL}/sign-in`);
    service = await startTestService({
      port,
      environment: {
        PUBLIC_URL,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: providerClient.id,
        OIDC_CLIENT_SECRET: providerClient.secret,
        OIDC_NAME: 'Example Corp',
        OIDC_SCOPES: 'openid email profile groups',
        OIDC_ROLES: 'admins=administrator',
        OIDC_NETWORK: 'private',
      },
    });
    browser = await openBrowser(PUBLIC_URL);
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await provider.close();
  });

  const page = () => browser.page;
  const claims = { email: 'ada@example.org', email_verified: true, name: 'Ada Admin', groups: ['admins'] };
  /** What is not accessible, in light or dark. */
  const inBothSchemes = async (look: () => Promise<unknown>): Promise<string[]> => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page().emulateMedia({ colorScheme });
      await look();
      found.push(...(await accessibilityViolations(page())).map((one) => `${colorScheme}: ${one}`));
      if (process.env['SCREENSHOTS']) {
        const name = `${new URL(page().url()).pathname.replaceAll('/', '')}-${colorScheme}`;
        await page().screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
      }
    }
    return found;
  };
  const company = () => page().getByRole('link', { name: 'Sign in with Example Corp' });

  it('offers the way in through the company beside the password, accessible in light and dark', async () => {
    expect(
      await inBothSchemes(async () => {
        await page().goto('/sign-in');
        await company().waitFor();
      }),
    ).toEqual([]);
    expect(await page().getByLabel('Password', { exact: true }).count()).toBe(1);
  });

  it('says in words why somebody was sent back, and nothing for a reason that it does not know', async () => {
    provider.person = { subject: 'visitor', claims: { ...claims, email: 'v@example.org', groups: ['visitors'] } };
    await page().goto('/sign-in');
    await company().click();
    await page().getByText('none of your groups may use this service').waitFor();
    expect(await inBothSchemes(() => page().getByRole('alert').waitFor())).toEqual([]);
    await page().goto('/sign-in?refused=toString');
    await company().waitFor();
    expect(await page().getByRole('alert').count()).toBe(0);
  });

  it('lets in through the company and leads to the page that was wanted, across sites', async () => {
    // The session that the visitor has at the provider ends first, as with another browser.
    await page().context().clearCookies();
    provider.person = { subject: 'ada', claims };
    await page().goto('/api-keys');
    await company().click();
    await page().getByRole('heading', { name: 'API keys', exact: true }).waitFor();
    await page().getByText('Ada Admin').first().waitFor();
    await page().getByText('which keeps your password').first().waitFor();
    expect(await page().getByRole('link', { name: 'Change password' }).count()).toBe(0);
  });

  it('makes a key that may do only what is ticked, and shows that, its end and its last use', async () => {
    await page().getByText('Create a key').click();
    await page().getByLabel('What is it for?').fill('reads alerts');
    await page().getByLabel('How much of it').selectOption('some');
    expect(await inBothSchemes(() => page().getByLabel('Read alerts').waitFor())).toEqual([]);
    await page().getByRole('button', { name: 'Create', exact: true }).click();
    await page().getByText('scopes should not be empty').waitFor();
    await page().getByLabel('Read alerts').check();
    await page().getByRole('button', { name: 'Create', exact: true }).click();
    await page().getByRole('heading', { name: 'Key “reads alerts”' }).waitFor();
    const key = (await page().locator('code').first().textContent()) ?? '';
    const row = page().getByRole('row', { name: /reads alerts/ });
    expect(await row.textContent()).toMatch(/one permission only: Read alerts/);
    expect(await row.textContent()).toMatch(/Never/i);
    const as = { headers: { authorization: `Bearer ${key}` } };
    expect((await fetch(`${service.url}/api/v1/alerts`, as)).status).toBe(200);
    expect((await fetch(`${service.url}/api/v1/sources`, as)).status).toBe(403);
    await page().reload();
    await row.waitFor();
    expect(await row.textContent()).not.toMatch(/Never/i);
    expect(await inBothSchemes(() => row.waitFor())).toEqual([]);
  });

  it('says so when a key has ended', async () => {
    await service.database.query(`update api_keys set expires_at = now() - interval '1 day'`);
    await page().reload();
    await page().getByText('Has ended').waitFor();
    expect(await inBothSchemes(() => page().getByText('Has ended').waitFor())).toEqual([]);
  });

  it('shows people, and how each of them comes in, accessible in light and dark', async () => {
    expect(
      await inBothSchemes(async () => {
        await page().goto('/people');
        await page().getByText('signs in through the company').waitFor();
      }),
    ).toEqual([]);
  });

  it('lets somebody whose session ended in again through the company, back to the same page', async () => {
    await page().goto('/api-keys');
    await page().getByText('Ada Admin').first().waitFor();
    await service.database.query('delete from sessions');
    await page().getByRole('link', { name: 'Sources', exact: true }).click();
    await page().getByText('comes back to it').waitFor();
    expect(await inBothSchemes(() => company().waitFor())).toEqual([]);
    await company().click();
    await page().getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    expect(new URL(page().url()).pathname).toBe('/sources');
  });

  it('wrote nothing to the browser console on the way but the refused key and the ended session', () => {
    expect(browser.complaints.filter((line) => !/422|401/.test(line))).toEqual([]);
  });

  it('signs out here and at the provider', async () => {
    await page().getByRole('button', { name: 'Sign out', exact: true }).click();
    await page().waitForURL(`${provider.issuer}/**`);
    expect(await (await fetch(`${service.url}/api/v1/session`)).json()).toEqual({ user: null });
    const { sessions } = (
      await service.database.query(`select count(*)::int as sessions from sessions where origin = 'provider'`)
    )[0];
    expect(sessions).toBe(0);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
