import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openConsole, signIn } from './browser.mjs';
import { VIEWS } from './views.mjs';

const SCHEMES = ['light', 'dark'];
const SIZES = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

/** `node checks/screenshots.mjs [FOLDER] [VIEW...]`: a picture of each page, light and dark, at a desk and on a phone. */
const [folder = join(import.meta.dirname, '..', 'reports'), ...wanted] = process.argv.slice(2);
const views = VIEWS.filter((view) => wanted.length === 0 || wanted.includes(view.name));
const HEIGHT_MOST = 2400;

/** As tall as the page: a screenshot of the full page would draw what sticks to the window in the middle. */
const heightOf = async (page, viewport) => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return Math.min(Math.max(height, viewport.height), HEIGHT_MOST);
};

mkdirSync(folder, { recursive: true });

const { page, complaints, stop } = await openConsole();
try {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').waitFor();
  if (wanted.length === 0) await page.screenshot({ path: join(folder, 'sign-in.desk.light.png') });
  await signIn(page);
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const view of views) {
        await page.goto(view.path);
        await page.locator(view.ready).first().waitFor();
        await view.act?.(page);
        await page.setViewportSize({ ...viewport, height: await heightOf(page, viewport) });
        await page.screenshot({ path: join(folder, `${view.name}.${size}.${scheme}.png`) });
        await page.setViewportSize(viewport);
      }
    }
  }
  console.log(`${views.length * 4} pictures in ${resolve(folder)}`);
  for (const complaint of complaints) console.log(`console: ${complaint}`);
} finally {
  await stop();
}
