// Tells a thousand webhooks, some of which hang and some of which fail, of news about alerts, and measures what arrives
// where and when. With --kills, workers are ended with SIGKILL on the way: nothing may be lost, no order changed.
//
//   node test/simulation/webhook-load.mjs [--endpoints 1000] [--events 20] [--every-ms 2000] [--hanging 5] [--failing 5]
//                                         [--workers 1] [--kills 0] [--seed 1]
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { build } from '../../build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const ENDPOINTS = option('endpoints', 1000);
const KILLS = option('kills', 0);
const EVENTS = option('events', Math.max(20, KILLS));
const EVERY_MS = option('every-ms', 2000);
const HANGING = option('hanging', 5);
const FAILING = option('failing', 5);
const WORKERS = option('workers', KILLS > 0 ? 2 : 1);
const FLAKY = KILLS > 0 ? 5 : 0;
const EVENTS_OF_AN_ALERT = 5;
const PATIENCE_MS = 600_000;
let seed = option('seed', 1);
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;

if (!process.argv.includes('--built')) build();
const library = (name) => import(path.join(root, `dist/libs/${name}/src/index.js`));
const { dataSourceOptions, migrate, startEmbedded, thisProcessSeesEverything } = await library('database');
thisProcessSeesEverything();
const { KeyRing } = await library('secrets');
const webhooks = await library('webhooks');
const { migrations } = await import(path.join(root, 'dist/migrations/index.js'));

const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
const home = mkdtempSync(path.join(os.tmpdir(), 'embargo-webhooks-'));
const server = await startEmbedded({ home: path.join(home, 'postgres'), database: 'embargo' });
const migrated = await migrate(server.url, migrations);
if (!migrated.ok) throw new Error(migrated.message);
const database = await new DataSource(dataSourceOptions(server.url, webhooks.webhooksRows, [])).initialize();
const outbox = new webhooks.WebhookOutbox();

/** The kinds in turn, so that no part of the list is luckier than another. */
const kinds = Array.from({ length: ENDPOINTS }, (_, n) => {
  const place = (n * 7) % 100;
  if (place < HANGING) return 'hanging';
  if (place < HANGING + FAILING) return 'failing';
  return place < HANGING + FAILING + FLAKY ? 'flaky' : 'healthy';
});

const receivers = fork(path.join(import.meta.dirname, 'webhook-receivers.mjs'), { execArgv: [] });
function ask(message) {
  const answered = new Promise((resolve) => receivers.once('message', resolve));
  receivers.send(message);
  return answered;
}

async function addWebhooks(ports) {
  const repository = new webhooks.WebhookRepository(database);
  const secrets = new webhooks.WebhookSecrets(new KeyRing(() => [Buffer.from(SECRET_KEY, 'base64')]));
  await database.transaction(async (manager) => {
    for (const [n, port] of ports.entries()) {
      const webhook = { name: `${kinds[n]} ${n}`, url: `http://127.0.0.1:${port}/`, events: ['alert.level_changed'] };
      const sealed = { kind: 'hmac', sealed: secrets.seal(webhooks.generateSecret()) };
      await repository.insert(manager, webhook, sealed);
    }
  });
}

async function addAlerts() {
  const rows = await database.query(
    `with incident as (
       insert into incidents (signature, first_day, last_day)
         select 'load ' || n, '2024-06-20', '2024-06-20' from generate_series(1, $1) n returning id)
     insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients,
                         party_codes, items, conduct, stage, first_day, last_day)
     select id, 'KP-1718', 'possible', 'prohibited', 'Load', 'Load', '[]', '[]', '{RU,KP}', '{}', 'transfer',
            'threatened', '2024-06-20', '2024-06-20' from incident returning id`,
    [Math.ceil(EVENTS / EVENTS_OF_AN_ALERT)],
  );
  return rows.map(({ id }) => id);
}

function startWorker() {
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/worker/src/main.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: server.url,
      DATA_DIR: home,
      SECRET_KEY,
      LOG_LEVEL: 'error',
      dangerous_allow_private_networks: 'loopback',
    },
  });
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code, signal) => reject(new Error(`a worker ended with ${code ?? signal}`)));
  });
  ready.catch(() => {});
  return { child, ready };
}

const { ports } = await ask({ kinds });
await addWebhooks(ports);
const alerts = await addAlerts();
const sample = webhooks.sampleEvents.find(({ type }) => type === 'alert.level_changed');
const workers = Array.from({ length: WORKERS }, startWorker);
await Promise.all(workers.map(({ ready }) => ready));
console.log(`${ENDPOINTS} webhooks (${HANGING} % hang, ${FAILING} % fail), ${EVENTS} events, ${WORKERS} workers`);

/** While what was told last is on its way. */
async function killOne(n) {
  await wait(200 + random() * 1500);
  const at = Math.floor(random() * workers.length);
  const gone = new Promise((resolve) => workers[at].child.once('exit', resolve));
  workers[at].child.kill('SIGKILL');
  await gone;
  workers[at] = startWorker();
  await workers[at].ready;
  console.log(`kill ${n}: ${(await ask({ ask: 'count' })).count} received`);
}

/** What a process has used of a core so far; not known where there is no /proc. */
function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

const cpuBefore = workers.map(({ child }) => cpuSeconds(child.pid)).reduce((sum, one) => sum + one, 0);
const startedAt = Date.now();
const toldAt = new Map();
async function tell() {
  for (let n = 0; n < EVENTS; n += 1) {
    await wait(Math.max(0, startedAt + n * EVERY_MS - Date.now()));
    const data = structuredClone(sample.data);
    data.alert.id = alerts[n % alerts.length];
    const event = { type: sample.type, data };
    const id = await database.transaction((manager) => outbox.record(manager, event));
    toldAt.set(id, Date.now());
    if (n < KILLS) await killOne(n + 1);
  }
}

const answering = kinds.filter((kind) => kind === 'healthy' || kind === 'flaky').length;
/** What a receiver refused is tried again after minutes and hours by plan: the hours are left out, the order is not. */
async function bringForward() {
  await database.query(
    `update webhook_deliveries set next_attempt_at = now() where state = 'pending' and next_attempt_at > now()
        and webhook_id in (select id from webhooks where name like 'flaky %')`,
  );
  await database.query('update webhook_lanes set not_before = null where not_before is not null');
}

async function untilAll() {
  const left = async () =>
    (
      await database.query(
        `select count(*)::int as n from webhook_deliveries d join webhooks w on w.id = d.webhook_id
          where d.state <> 'delivered' and w.name ~ '^(healthy|flaky)'`,
      )
    )[0].n;
  for (let n = await left(), looks = 1; n > 0 && Date.now() - startedAt < PATIENCE_MS; n = await left(), looks += 1) {
    await wait(250);
    if (looks % 40 === 0) await bringForward();
  }
}

await tell();
await untilAll();

const { received } = await ask({ ask: 'all' });
const attempts = (await database.query('select count(*)::int as n from webhook_attempts'))[0].n;
const cpu = workers.map(({ child }) => cpuSeconds(child.pid)).reduce((sum, one) => sum + one, 0);
for (const { child } of workers) child.kill('SIGTERM');
receivers.disconnect();
await Promise.all(workers.map(({ child }) => new Promise((resolve) => child.once('exit', resolve))));
await database.destroy();
await server.stop();
rmSync(home, { recursive: true, force: true });

const first = new Map();
for (const one of received) {
  const key = `${one.endpoint} ${one.id}`;
  if (!first.has(key)) first.set(key, one);
}
const last = new Map();
let outOfOrder = 0;
for (const { endpoint, alert, sequence } of first.values()) {
  const key = `${endpoint} ${alert}`;
  if ((last.get(key) ?? 0) > sequence) outOfOrder += 1;
  last.set(key, sequence);
}
const delays = new Map();
for (const { endpoint, id, at } of first.values()) {
  if (kinds[endpoint] !== 'healthy') continue;
  if (!delays.has(endpoint)) delays.set(endpoint, []);
  delays.get(endpoint).push(at - toldAt.get(id));
}
const p95 = (list) => list.toSorted((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1];
const all = [...delays.values()].flat();
const worst = Math.max(...[...delays.values()].map(p95));
const lastAt = Math.max(
  ...[...first.values()].filter(({ endpoint }) => kinds[endpoint] === 'healthy').map(({ at }) => at),
);
const lost = answering * EVENTS - first.size;
console.log(
  `told ${EVENTS * ENDPOINTS} deliveries in ${((Math.max(...toldAt.values()) - startedAt) / 1000).toFixed(1)} s; ${attempts} attempts noted`,
);
console.log(
  `received ${first.size} of ${answering * EVENTS}; ${lost} lost, ${received.length - first.size} sent again, ${outOfOrder} out of order`,
);
console.log(
  `healthy receivers: the last after ${((lastAt - startedAt) / 1000).toFixed(1)} s; delay p50 ${all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]} ms, p95 of all ${p95(all)} ms, worst p95 of one ${worst} ms`,
);
if (KILLS === 0)
  console.log(
    `the workers used ${(cpu - cpuBefore).toFixed(1)} s of a core; load of the machine ${os.loadavg()[0].toFixed(1)}`,
  );
const isInTime = KILLS > 0 || (lastAt - startedAt <= 60_000 && worst <= 5000);
process.exitCode = lost === 0 && outOfOrder === 0 && isInTime ? 0 : 1;
console.log(process.exitCode === 0 ? 'All as it must be.' : 'NOT as it must be.');
