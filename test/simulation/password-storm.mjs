// Wrong passwords from fifty addresses, a hundred a second for a minute, while honest people sign in.
//
//   node test/simulation/password-storm.mjs [--seconds 60] [--rate 100] [--addresses 50]
//
// Everything stays on this machine: the guessers are the loopback addresses 127.0.1.1 to 127.0.1.50.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build } from '../../build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const SECONDS = option('seconds', 60);
const RATE = option('rate', 100);
const ADDRESSES = option('addresses', 50);
const HONEST_EVERY_MS = 3000;
const HONEST_MS_MAX = 2000;
/** Heap, caches and buffers settle within this; a leak of one object for each try would pass it. */
const GROWTH_MB_MAX = 60;
const PASSWORD = 'the harbour master sings';

if (!process.argv.includes('--built')) build();
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'embargo-storm-'));
const service = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), 'serve'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' },
});
let said = '';
const ready = new Promise((resolve, reject) => {
  service.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.includes('Stop with Ctrl+C')) resolve();
  });
  service.once('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal}\n${said}`)));
});

/** One request from an address of loopback's own network. */
function post(url, address, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const request = http.request(
      url,
      {
        method: 'POST',
        localAddress: address,
        agent: false,
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const ms = performance.now() - startedAt;
          resolve({ status: response.statusCode, headers: response.headers, text, ms });
        });
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

function apiProcess() {
  const children = readFileSync(`/proc/${service.pid}/task/${service.pid}/children`, 'utf8').trim().split(' ');
  return children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/api'));
}
const memoryMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let failure = 1;
try {
  await ready;
  const [, port] = /localhost:(\d+)/.exec(said);
  const [, token] = /choose-password#([\w-]+)/.exec(said);
  const base = `http://127.0.0.1:${port}/api/v1`;
  const administrator = 'admin@localhost.localdomain';
  const chosen = await post(`${base}/session/link/password`, '127.0.0.1', { token, password: PASSWORD });
  const cookie = chosen.headers['set-cookie'].find((one) => one.startsWith('embargo_session')).split(';')[0];
  const byConsole = { cookie, 'x-embargo-console': '1' };
  const honest = [];
  for (let n = 0; n < 5; n += 1) {
    const person = { email: `honest-${n}@example.org`, name: `Honest ${n}`, role: 'analyst' };
    const made = await post(`${base}/users`, '127.0.0.1', person, byConsole);
    const link = JSON.parse(made.text).link.split('#')[1];
    await post(`${base}/session/link/password`, '127.0.0.1', { token: link, password: PASSWORD });
    honest.push(person.email);
  }
  const pid = apiProcess();
  const accounts = [administrator, ...honest, 'nobody@example.org'];
  const tally = {};
  let opened = 0;
  const guess = async (n) => {
    const body = { email: accounts[n % accounts.length], password: `guess number ${n}` };
    const answer = await post(`${base}/session`, `127.0.1.${(n % ADDRESSES) + 1}`, body).catch((error) => ({
      status: error.code,
      headers: {},
    }));
    tally[answer.status] = (tally[answer.status] ?? 0) + 1;
    if (answer.headers['set-cookie']) opened += 1;
  };
  const times = [];
  let refusedHonest = 0;
  const signInHonestly = async (n) => {
    // A new address each time, and no known browser: the hardest case.
    const body = { email: honest[n % honest.length], password: PASSWORD };
    const answer = await post(`${base}/session`, `127.0.2.${(n % 200) + 1}`, body);
    times.push(answer.ms);
    if (answer.status !== 200) refusedHonest += 1;
  };

  const running = [];
  const startedAt = performance.now();
  let sent = 0;
  let honestSent = 0;
  let early = null;
  let peak = 0;
  while (performance.now() - startedAt < SECONDS * 1000) {
    const elapsed = performance.now() - startedAt;
    for (; sent < (elapsed / 1000) * RATE; sent += 1) running.push(guess(sent));
    if (elapsed >= honestSent * HONEST_EVERY_MS) running.push(signInHonestly(honestSent++));
    const now = memoryMb(pid);
    peak = Math.max(peak, now);
    if (early === null && elapsed > SECONDS * 250) early = now;
    await pause(20);
  }
  await Promise.all(running);
  await pause(1000);
  const late = memoryMb(pid);
  times.sort((one, other) => one - other);
  const slowest = times.at(-1);
  console.log(`${sent} wrong passwords in ${SECONDS} s from ${ADDRESSES} addresses: ${JSON.stringify(tally)}`);
  console.log(`accounts opened by them: ${opened}`);
  console.log(
    `honest sign-ins: ${times.length}, refused ${refusedHonest}, median ${Math.round(times[times.length >> 1])} ms, slowest ${Math.round(slowest)} ms`,
  );
  console.log(
    `memory of the API: ${Math.round(early)} MB after a quarter, ${Math.round(late)} MB at the end, ${Math.round(peak)} MB at most`,
  );
  const isFine = opened === 0 && refusedHonest === 0 && slowest < HONEST_MS_MAX && late - early < GROWTH_MB_MAX;
  console.log(isFine ? 'holds' : 'DOES NOT HOLD');
  failure = isFine ? 0 : 1;
} finally {
  service.removeAllListeners('exit');
  const ended = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = failure;
