import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

const root = path.resolve(import.meta.dirname, '../..');
const library = path.join(root, 'dist/libs/database/src/index.js');

const homePrefix = 'embargo-test-';

/** Speed instead of safety: this server holds nothing that anybody needs tomorrow. */
const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One server with one migrated template database, for everything that a run of the tests does. */
export async function startTestServer() {
  if (!existsSync(library)) {
    throw new Error(
      'The tests run against the built service, and it is not built: run "npm run build" (npm test does so).',
    );
  }
  const { checkServer, migrate, startEmbedded } = await import(library);
  const { migrations } = await import(path.join(root, 'dist/migrations/index.js'));
  const server = process.env.TEST_DATABASE_URL
    ? await external(process.env.TEST_DATABASE_URL, checkServer)
    : await embedded(startEmbedded);
  const template = `embargo_template_${process.pid}`;
  await query(server.url, `create database ${template}`);
  const outcome = await migrate(withDatabase(server.url, template), migrations);
  if (!outcome.ok) throw new Error(outcome.message);
  return { ...server, template };
}

async function embedded(startEmbedded) {
  removeLeftovers();
  const home = mkdtempSync(path.join(os.tmpdir(), `${homePrefix}${process.pid}-`));
  const database = await startEmbedded({ home, database: 'tests', flags: flags.flatMap((flag) => ['-c', flag]) });
  const stop = async () => {
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url: database.url, stop };
}

async function external(url, checkServer) {
  const problem = await checkServer(url);
  if (problem) throw new Error(problem.message.replace('DATABASE_URL', 'TEST_DATABASE_URL'));
  const stop = async () => {
    const names = await query(
      url,
      `select datname from pg_database where datname ~ '^embargo_(test|template)_${process.pid}(_|$)'`,
    );
    for (const { datname } of names) await query(url, `drop database if exists ${datname} with (force)`);
  };
  return { url, stop };
}

/** Folders of runs that were killed; the server in them has ended with its run. */
function removeLeftovers() {
  for (const name of readdirSync(os.tmpdir())) {
    const [, pid] = new RegExp(`^${homePrefix}(\\d+)-`).exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function query(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
