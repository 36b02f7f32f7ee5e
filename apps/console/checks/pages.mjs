import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openConsole, signIn } from './browser.mjs';
import { JOURNEYS } from './journeys.mjs';
import { VIEWS } from './views.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, one line for each element. */
async function violationsOn(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), RULES);
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
}

async function checkViews(page, name) {
  const found = [];
  for (const view of VIEWS) {
    await page.goto(view.path);
    await page.locator(view.ready).first().waitFor();
    await view.act?.(page);
    // What is folded away must be sound as well.
    await page.evaluate(() => document.querySelectorAll('main details').forEach((each) => (each.open = true)));
    for (const violation of await violationsOn(page)) found.push(`${view.name} (${name}): ${violation}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) found.push(`${view.name} (${name}): the page is ${overflow} px wider than the window`);
  }
  return found;
}

const FIRST_LOAD_MOST = 300_000;

const DIST = join(import.meta.dirname, '..', 'dist');

/** How many bytes of script, compressed, the list needs when nothing is cached. */
async function firstLoadOf(page) {
  const scripts = new Set();
  const keep = (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  };
  page.on('request', keep);
  await page.goto('/alerts');
  await page.locator('[data-row]').first().waitFor();
  await page.waitForLoadState('networkidle');
  page.off('request', keep);
  return [...scripts].reduce((sum, script) => sum + gzipSync(readFileSync(join(DIST, script))).length, 0);
}

/** `node checks/pages.mjs`: every page in a real browser under the real policy: axe, console, width, and the journeys. */
const { page, server, complaints, stop } = await openConsole();
try {
  const found = [];
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').waitFor();
  for (const violation of await violationsOn(page)) found.push(`sign-in: ${violation}`);
  await signIn(page);
  const firstLoad = await firstLoadOf(page);
  assert.ok(firstLoad < FIRST_LOAD_MOST, `the list loads ${firstLoad} bytes of script`);
  console.log(`passed: the list loads ${Math.round(firstLoad / 1000)} kB of script, compressed`);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 860 });
    found.push(...(await checkViews(page, colorScheme)));
    await page.setViewportSize({ width: 360, height: 780 });
    found.push(...(await checkViews(page, `${colorScheme}, phone`)));
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  assert.deepEqual(complaints, [], 'the browser console stays empty');
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    await journey({ page, server, violationsOn });
    console.log(`passed: ${name}`);
  }
  for (const line of found) console.log(line);
  assert.equal(found.length, 0, `${found.length} findings`);
  console.log(`passed: ${VIEWS.length} pages, light and dark, at 1280 and 360 px, without a finding`);
} finally {
  await stop();
}
