// Runs every test: builds first, finds or installs a browser, and ends with one line of figures.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = BROWSERS.find((file) => existsSync(file));
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.error('No browser found: installing the Debian package chromium ...');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (existsSync(BROWSERS[0])) return BROWSERS[0];
  }
  console.error(
    'The browser tests need Chromium and none was found. Install it ("apt-get install chromium" on Debian, as root), ' +
      'or name one with CHROMIUM_PATH=/path/to/chromium, then run "npm test" again.',
  );
  process.exit(1);
}

build();
const only = process.argv.slice(2);
const needsBrowser = only.length === 0 || only.some((argument) => argument.includes('browser'));
const folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-tests-'));
const resultFile = path.join(folder, 'result.json');
const jest = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${resultFile}`,
    ...only,
  ],
  {
    cwd: path.dirname(import.meta.dirname),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(needsBrowser ? { CHROMIUM_PATH: findBrowser() } : {}) },
  },
);
if (!existsSync(resultFile)) {
  console.error('The test runner itself failed; see above.');
  process.exit(1);
}
const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(resultFile, 'utf8'),
);
rmSync(folder, { recursive: true });
// A suite that could not start has no tests to count: it counts as one failure.
const failed = numFailedTests + numRuntimeErrorTestSuites;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(jest.status === 0 && failed === 0 && numFailedTestSuites === 0 ? 0 : 1);
