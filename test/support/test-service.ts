import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/main.js';
import { startWorker } from '../../apps/worker/src/main.js';
import { hashPassword, type Role, UserRow } from '#libs/access';
import { readSettings, type Settings } from '#libs/config';
import { createLogger } from '#libs/logging';
import { createTestDatabase } from './test-database.js';

export interface TestService {
  app: NestExpressApplication;
  url: string;
  settings: Settings;
  database: DataSource;
  /** The worker, when it was asked for. */
  worker: INestApplicationContext | null;
  /** Signs a fresh user of this role in and gives the headers of a console request. */
  signIn(role?: Role): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export const PASSWORD = 'a long enough password';

/** API, and if asked the worker, on a database of their own: the real thing, in this process, on loopback. */
export async function startTestService(
  options: {
    worker?: boolean;
    environment?: Record<string, string>;
    /** Where the address must be known before; any free port otherwise. */
    port?: number;
  } = {},
): Promise<TestService> {
  const testDatabase = await createTestDatabase();
  const settings = testSettings(options.environment);
  const logger = createLogger('test', 'silent');
  const app: NestExpressApplication = await createApi(settings, testDatabase.url, logger);
  await app.listen(options.port ?? 0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const worker = options.worker ? await startWorker(settings, testDatabase.url, logger) : null;
  const database = app.get(DataSource);
  const url = `http://127.0.0.1:${port}`;
  let users = 0;
  return {
    app,
    url,
    settings,
    database,
    worker,
    async signIn(role = 'administrator') {
      const email = `${role}-${(users += 1)}@example.org`;
      const row = { email, name: role, role, passwordHash: await cheapHash(), mustChangePassword: false };
      await database.getRepository(UserRow).insert(row);
      const response = await fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`signing in failed: ${response.status} ${await response.text()}`);
      return { cookie, 'x-embargo-console': '1', 'content-type': 'application/json' };
    },
    async close() {
      await worker?.close();
      await app.close();
      await testDatabase.drop();
    },
  };
}

export function testSettings(environment: Record<string, string> = {}): Settings {
  const read = readSettings({
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
    SCAN_TICK_SECONDS: '1',
    DATA_DIR: dataFolder(),
    HOST_DELAY_MS: '0',
    REQUESTS_PER_MINUTE: '100000',
    PERSON_REQUESTS_PER_MINUTE: '100000',
    KEY_REQUESTS_PER_MINUTE: '100000',
    dangerous_allow_private_networks: 'loopback',
    ...environment,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

/** A folder of its own for each database: checkpoints of another would contradict it, its texts would be found. */
function dataFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'embargo-test-'));
}

let hash: Promise<string> | null = null;
const cheapHash = (): Promise<string> => (hash ??= hashPassword(PASSWORD));

export interface TestServer {
  url: string;
  requests: { method: string; path: string; headers: Record<string, unknown>; body: string }[];
  close(): Promise<void>;
}

/** A server of somebody else's, on loopback: a publisher of feeds or a receiver of webhooks. */
export async function startTestServer(
  answer: (
    path: string,
    attempt: number,
  ) => { status?: number; headers?: Record<string, string>; body?: string | Buffer },
): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '/';
      const body = Buffer.concat(chunks).toString('utf8');
      requests.push({ method: request.method ?? 'GET', path, headers: request.headers, body });
      const attempt = requests.filter((one) => one.path === path).length;
      const { status = 200, headers = {}, body: answerBody = '' } = answer(path, attempt);
      response.writeHead(status, headers).end(answerBody);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Waits for something that another process or job brings about; fails with what it saw last. */
export async function eventually<T>(look: () => Promise<T>, isThere: (seen: T) => boolean, tries = 400): Promise<T> {
  let seen = await look();
  for (let i = 0; i < tries && !isThere(seen); i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  if (!isThere(seen)) throw new Error(`it did not come about; seen last: ${JSON.stringify(seen)}`);
  return seen;
}
