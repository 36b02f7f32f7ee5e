import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startFixtureServer } from '../fixtures/server.mjs';
import { USER } from '../fixtures/state.mjs';

export const PASSWORD = 'a password of the check';
const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromiumPath() {
  const found = PLACES.find((place) => place !== undefined && existsSync(place));
  if (found === undefined)
    throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  return found;
}

/** The built console, the fixture behind it and a browser with a fresh profile; `stop` leaves nothing behind. */
export async function openConsole(options = {}) {
  const server = await startFixtureServer();
  server.state.mustChangePassword = false;
  server.state.password = PASSWORD;
  const profile = mkdtempSync(join(tmpdir(), 'console-check-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 860 },
    baseURL: server.url,
    ...options,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  const stop = async () => {
    await context.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, server, complaints, stop };
}

export async function signIn(page) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(USER.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/alerts');
  await page.locator('[data-row]').first().waitFor();
}
