// What scale and fault runs share: a database that can be restarted, publishers, a worker that can be killed.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { build } from '../../build.mjs';
import { FRESH, ITEMS, feedOf } from './newsroom.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dist = (file) => import(path.join(root, 'dist', file));

export const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

/** The embedded server behind a port that stays the same when the server is started anew. */
export async function openDatabase() {
  build();
  const { migrate, startEmbedded } = await dist('libs/database/src/index.js');
  const { migrations } = await dist('migrations/index.js');
  const home = mkdtempSync(path.join(os.tmpdir(), 'embargo-scan-'));
  let embedded = await startEmbedded({ home, database: 'scans' });
  const target = () => Number(new URL(embedded.url).port);
  const proxy = createServer((client) => {
    const server = connect(target(), '127.0.0.1');
    client.pipe(server).pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ])
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(embedded.url);
  url.port = String(proxy.address().port);
  const migrated = await migrate(url.href, migrations);
  if (!migrated.ok) throw new Error(migrated.message);
  let client;
  const postmaster = () => Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    url: url.href,
    /** Orderly, or as if the power had gone. */
    async restart(isCrash) {
      if (isCrash) process.kill(postmaster(), 'SIGKILL');
      else await embedded.stop();
      embedded = await startEmbedded({ home, database: 'scans' });
    },
    /** Tried again while the server is away. */
    async query(text, values) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          client ??= await connected(url.href);
          return (await client.query(text, values)).rows;
        } catch (error) {
          await client?.end().catch(() => {});
          client = undefined;
          if (attempt >= 50 || error.code?.startsWith('42')) throw error;
          await wait(200);
        }
      }
    },
    async close() {
      await client?.end().catch(() => {});
      proxy.close();
      await embedded.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function connected(url) {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function openPublishers(hosts, faults) {
  const child = fork(path.join(import.meta.dirname, 'publisher.mjs'), { stdio: 'inherit' });
  const servers = new Promise((resolve) => child.once('message', resolve));
  child.send({ hosts, faults });
  return { servers: await servers, close: () => child.disconnect() };
}

export const hostOf = (servers, source) => servers[source % servers.length];

/** The sources, switched on but not due yet, and all items but the fresh ones as if they had been read before. */
export async function prepare(database, servers, sources, pagesOf = () => 'never') {
  const { articleIdentity } = await dist('libs/archive/src/article-identity.js');
  const { readFeed } = await dist('libs/sources/src/read-feed.js');
  const { storedText } = await dist('libs/archive/src/stored-text.js');
  for (let source = 0; source < sources; source += 1) {
    const host = hostOf(servers, source);
    const feed = readFeed(Buffer.from(feedOf(source, host, { to: ITEMS - FRESH })), {}, `${host}/feed/${source}`);
    const rows = feed.items.map((item) => [
      articleIdentity(item.url, item.contentHash),
      item.url,
      item.title,
      storedText(item.title, item.text),
      item.contentHash,
      item.published.at,
    ]);
    await database.query(
      `with source as (
         insert into sources (name, url, kind, language, interval_minutes, pages, next_scan_at)
         values ($1, $2, 'feed', 'en', 60, $3, now() + interval '1 day') returning id
       ), seen as (select * from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[]) as s(identity, url, title, body, hash, published)
       ), article as (
         insert into articles (identity, url, source_id, source_name) select identity, url, source.id, $1 from seen, source returning id, identity
       ), revision as (
         insert into article_revisions (article_id, revision, title, text, language, published_at, origin, content_hash)
         select article.id, 1, title, body, 'en', published, 'feed', hash from seen join article using (identity) returning id
       )
       insert into readings (revision_id, extractor_version, catalogue_version, outcome, report_count)
       select id, 'seed', 'seed', 'read', 0 from revision`,
      [
        `Desk ${source}`,
        `${host}/feed/${source}`,
        pagesOf(source),
        ...[0, 1, 2, 3, 4, 5].map((column) => rows.map((row) => row[column])),
      ],
    );
  }
  await database.query('analyze');
}

/** A worker as the supervisor starts it. `peakMb` is the most memory that any worker of the run had. */
export function workers(url, environment) {
  const peak = { mb: 0, cpuSeconds: 0 };
  let child;
  const look = setInterval(() => {
    try {
      const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      peak.mb = Math.max(peak.mb, Math.round(Number(kb ?? 0) / 1024));
      // Fields 14 and 15 of stat, after the name in brackets: user and system time in hundredths of a second.
      const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      peak.cpuSeconds = (Number(times[11]) + Number(times[12])) / 100;
    } catch {
      // It has just ended.
    }
  }, 250);
  return {
    peak,
    async start() {
      child = fork(path.join(root, 'dist/apps/worker/src/main.js'), {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: {
          ...process.env,
          DATABASE_URL: url,
          LOG_LEVEL: 'fatal',
          SCAN_TICK_SECONDS: '1',
          dangerous_allow_private_networks: 'loopback',
          ...environment,
        },
      });
      const started = child;
      return new Promise((resolve, reject) => {
        started.once('message', resolve);
        started.once('exit', (code, signal) =>
          signal === 'SIGKILL' ? resolve() : reject(new Error(`the worker ended with ${code ?? signal}`)),
        );
      });
    },
    /** Whether the worker still ran: one that ended by itself is a finding. */
    async end(signal) {
      const isRunning = child.exitCode === null && child.signalCode === null;
      const ended = new Promise((resolve) => (isRunning ? child.once('exit', resolve) : resolve()));
      child.kill(signal);
      await ended;
      return isRunning;
    },
    close: () => clearInterval(look),
  };
}

/** Looks each second until it is so; false when the time is over. */
export async function until(seconds, isThere) {
  for (let second = 0; second < seconds; second += 1) {
    if (await isThere()) return true;
    await wait(1000);
  }
  return false;
}
