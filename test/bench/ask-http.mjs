// How long one question over HTTP takes at a steady rate: the whole service, on loopback.
//
//   node test/bench/ask-http.mjs [--rate 200] [--seconds 20]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Agent, request } from 'undici';
import { build } from '../../build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const RATE = option('rate', 200);
const SECONDS = option('seconds', 20);

build();
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'embargo-bench-'));
const service = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), 'serve'], {
  cwd: root,
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const banner = await new Promise((resolve, reject) => {
  service.once('exit', () => reject(new Error('the service ended before it was ready')));
  let said = '';
  service.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.includes('Stop with')) resolve(said);
  });
});
const base = /http:\/\/localhost:\d+/.exec(banner)[0].replace('localhost', '127.0.0.1');
const dispatcher = new Agent({ connections: 64 });
const post = (where, body, headers = {}) =>
  request(`${base}/api/v1/${where}`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-embargo-console': '1', ...headers },
    body: JSON.stringify(body),
  });

const [, token] = /#(\S+)/.exec(banner) ?? [];
if (!token) throw new Error(`the service did not print a link to sign in with:\n${banner}`);
const chosen = await post('session/link/password', { token, password: 'a long enough password' });
const cookie = String(chosen.headers['set-cookie']).split(';')[0];
const key = await post('api-keys', { name: 'bench', role: 'viewer' }, { cookie }).then((r) => r.body.json());
const authorization = `Bearer ${key.key}`;

const parties = ['RU', 'CN', 'IR', 'Turkey', 'Houthis', 'Hezbollah', 'M23', 'Ukraine', 'LY', 'SD'];
const goods = ['air defence missiles', 'assault rifles', 'battle tanks', 'T-72', 'drones', 'spare parts', 'training'];
const question = (n) => ({
  supplier: parties[n % parties.length],
  recipient: ['KP', 'LY', 'SD', 'YE', 'UA', 'SS', 'Hezbollah', 'IR'][n % 8],
  items: [goods[n % goods.length]],
  date: `${2005 + (n % 20)}-0${1 + (n % 9)}-15`,
});

async function load(seconds) {
  const times = [];
  const pending = [];
  const startedAt = performance.now();
  for (let n = 0; n < RATE * seconds; n++) {
    // Sent by the clock, not when the answer before has come: a slow answer must not hide the ones behind it.
    const due = startedAt + (n * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(
      post('assessments', question(n), { authorization }).then(async (response) => {
        await response.body.dump();
        if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}`);
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(pending);
  return times.toSorted((a, b) => a - b);
}

await load(3);
const times = await load(SECONDS);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
console.log(
  `${times.length} questions at ${RATE}/s: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
);
await dispatcher.close();
service.kill('SIGTERM');
await new Promise((resolve) => service.once('exit', resolve));
rmSync(dataDir, { recursive: true, force: true });
