// Kills the whole service with SIGKILL ten times while it scans and reads, then shows that nothing was lost or doubled.
//
//   node test/simulation/kill-loop.mjs [--items 1500] [--kills 10] [--seed 1]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { build } from '../../build.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const ITEMS = option('items', 1500);
const KILLS = option('kills', 10);
let seed = option('seed', 1);
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;

/** Each item reports a delivery of its own: the days lie further apart than one incident reaches. */
function item(n) {
  const at = new Date(Date.UTC(2010, 0, 1) + n * 13 * 86_400_000);
  const day = new Date(Math.min(at.getTime(), Date.UTC(2024, 0, 1) + n * 1000));
  const suppliers = ['Russia', 'China', 'Iran', 'Syria', 'Myanmar', 'Eritrea'];
  const goods = ['artillery shells', 'battle tanks', 'anti-tank missiles', 'armoured vehicles'];
  const text = `${suppliers[n % suppliers.length]} delivered ${20 + (n % 80)} ${goods[n % goods.length]} to North Korea, officials said.`;
  return (
    `<item><title>Report ${n}</title><link>https://wire.example/${n}</link>` +
    `<pubDate>${day.toUTCString()}</pubDate><description>${text}</description></item>`
  );
}

const feed = `<rss version="2.0"><channel><title>Wire</title>${Array.from({ length: ITEMS }, (_, n) => item(n)).join('')}</channel></rss>`;
const publisher = createServer((_request, response) =>
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed),
);
await new Promise((resolve) => publisher.listen(0, '127.0.0.1', resolve));
const feedUrl = `http://127.0.0.1:${publisher.address().port}/feed.xml`;

function start(dataDir) {
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), 'serve'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      SCAN_TICK_SECONDS: '1',
      dangerous_allow_private_networks: 'loopback',
    },
  });
  const ready = new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('is ready at')) resolve();
    });
    child.once('exit', (code, signal) => reject(new Error(`ended with ${code ?? signal}\n${said}`)));
  });
  ready.catch(() => {});
  return { child, ready };
}

/** The address of the embedded database while it runs: its port is chosen anew at each start. */
async function connect(dataDir) {
  const home = path.join(dataDir, 'postgres');
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  const port = readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client(`postgres://app:${password}@127.0.0.1:${port}/embargo`);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** All counts of one moment. */
async function figures(client) {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query(`
    select (select count(*)::int from articles where source_name = 'Wire') as articles,
           (select count(*)::int from readings d join article_revisions r on r.id = d.revision_id
              join articles a on a.id = r.article_id where a.source_name = 'Wire') as readings,
           (select count(*)::int from article_revisions r
             where not exists (select from readings d where d.revision_id = r.id)) as unread,
           (select count(*)::int from reports) as reports,
           (select count(*)::int from findings) as findings,
           (select count(*)::int from alerts) as alerts,
           (select count(*)::int from alert_events where what = 'raised') as raised`);
  await client.query('commit');
  return rows[0];
}

async function prepare(dataDir) {
  const { child, ready } = start(dataDir);
  await ready;
  const client = await connect(dataDir);
  // The bundled sample is read to its end first, so that both runs start from the same.
  await until(client, async () => (await client.query('select count(*)::int as n from readings')).rows[0].n === 14);
  await client.query(`delete from sources`);
  await client.query(`insert into sources (name, url, kind, language) values ('Wire', $1, 'feed', 'en')`, [feedUrl]);
  await client.end();
  return child;
}

async function until(client, isThere) {
  for (let i = 0; i < 3000 && !(await isThere()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
}

async function untilRead(dataDir) {
  const client = await connect(dataDir);
  let seen;
  await until(client, async () => {
    seen = await figures(client);
    return seen.articles >= ITEMS && seen.unread === 0;
  });
  await client.end();
  return seen;
}

async function end(child, signal) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
  await ended;
}

async function run(kills) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'embargo-kill-'));
  let child = await prepare(dataDir);
  for (let n = 0; n < kills; n++) {
    await new Promise((resolve) => setTimeout(resolve, 200 + random() * 1800));
    await end(child, 'SIGKILL');
    const next = start(dataDir);
    await next.ready;
    child = next.child;
    const client = await connect(dataDir);
    const { articles, readings, alerts } = await figures(client);
    await client.end();
    console.log(`kill ${n + 1}: ${articles} articles, ${readings} read, ${alerts} alerts`);
  }
  const seen = await untilRead(dataDir);
  await end(child, 'SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  return seen;
}

build();
const undisturbed = await run(0);
console.log('undisturbed:', JSON.stringify(undisturbed));
const killed = await run(KILLS);
console.log('killed     :', JSON.stringify(killed));
publisher.close();
const same = JSON.stringify(undisturbed) === JSON.stringify(killed);
console.log(
  same ? `The same after ${KILLS} kills: nothing lost, nothing doubled.` : 'DIFFERENT: something was lost or doubled.',
);
process.exitCode = same && killed.raised === killed.alerts ? 0 : 1;
