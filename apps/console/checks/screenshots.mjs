import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openConsole, signIn } from './browser.mjs';
import { VIEWS } from './views.mjs';

const SCHEMES = ['light', 'dark'];
const SIZES = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

/** `node checks/screenshots.mjs [FOLDER] [VIEW...]`: a picture of each page, light and dark, at a desk and on a phone. */
const [folder = join(import.meta.dirname, '..', 'dist-screenshots'), ...wanted] = process.argv.slice(2);
const views = VIEWS.filter((view) => wanted.length === 0 || wanted.includes(view.name));
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
        await page.screenshot({ path: join(folder, `${view.name}.${size}.${scheme}.png`), fullPage: view.isLong !== true });
      }
    }
  }
  console.log(`${views.length * 4} pictures in ${resolve(folder)}`);
  for (const complaint of complaints) console.log(`console: ${complaint}`);
} finally {
  await stop();
}
