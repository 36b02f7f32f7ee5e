// The scale bar: 2,000 sources with 100,000 items, 90 % seen before, 2 % about arms, scanned, stored and read by one worker.
//
//   node test/bench/scan-scale.mjs [--sources 2000] [--hosts 250]
//
// Feeds are served on loopback by a process of their own, politeness is as by default (a second between two requests
// to one host). Ends with status 1 when an item is lost or doubled, after 8 minutes, or beyond 500 MB.
import os from 'node:os';
import { fresh, verdict } from '../simulation/verdict.mjs';
import { option, openDatabase, openPublishers, prepare, until, workers } from '../simulation/world.mjs';

const SOURCES = option('sources', 2000);
const HOSTS = option('hosts', Math.ceil(SOURCES / 8));
const SECONDS_MAX = 480;
const MEMORY_MB_MAX = 500;

const database = await openDatabase();
const publishers = await openPublishers(HOSTS, []);
await prepare(database, publishers.servers, SOURCES);
console.log(`${SOURCES} sources of ${HOSTS} hosts are ready; ${fresh(SOURCES).items} of ${SOURCES * 50} items are new`);

const worker = workers(database.url, {});
await worker.start();
await database.query('update sources set next_scan_at = now()');
const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);
let scannedAfter;
let toldAt = 0;
const isDone = await until(SECONDS_MAX, async () => {
  const [{ scanned, unread }] = await database.query(
    `select (select count(*)::int from sources where last_success_at is not null) as scanned,
            (select count(*)::int from unread_revisions) as unread`,
  );
  if (scanned === SOURCES) scannedAfter ??= seconds();
  if (seconds() >= toldAt + 20) {
    toldAt = seconds();
    console.log(`${toldAt} s: ${scanned} sources scanned, ${unread} texts unread`);
  }
  return scanned === SOURCES && unread === 0;
});
console.log(
  `all sources scanned and stored after ${scannedAfter} s, all read after ${isDone ? seconds() : 'more than'} s`,
);
console.log(`most memory of the worker: ${worker.peak.mb} MB; its processor time: ${worker.peak.cpuSeconds} s`);
console.log(`load of the machine: ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} cores`);
await worker.end('SIGTERM');
worker.close();
const problems = await verdict(database, { sources: Array.from({ length: SOURCES }, (_, n) => n) });
if (!isDone) problems.push(`not done after ${SECONDS_MAX} s`);
if (worker.peak.mb > MEMORY_MB_MAX) problems.push(`the worker took ${worker.peak.mb} MB`);
publishers.close();
await database.close();
console.log(problems.length === 0 ? 'nothing lost, nothing doubled' : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
