import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connectionProblem } from '../connection-problem.js';
import { errorCode } from '../error-code.js';
import { applicationPart } from './application-part.js';
import type { MigrationClass } from './application-part.js';
import { BackupError } from './backup-error.js';
import type { BackupLock } from './backup-lock.js';
import type { BackupPart } from './backup-part.js';
import { encodeFrame } from './frames.js';
import type { BackupHeader, PartEntry, TableEntry } from './header.js';
import { columnList, fixTextForm, listSequences, listTables, qualified } from './schema-tables.js';
import type { StoredTable } from './schema-tables.js';
import { fileExists, writeSealed } from './write-sealed.js';

/** One table is done. */
export interface TableProgress {
  readonly table: string;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

export interface BackupOptions {
  readonly productVersion: string;
  readonly migrations: readonly MigrationClass[];
  /** Schemas beside the product's own, such as the one of the job queue. */
  readonly otherParts?: readonly BackupPart[];
  /** Replace a file that is there. */
  readonly force?: boolean;
  /** For whom it is encrypted; nobody: it can be read by everybody who gets hold of it. */
  readonly lock?: BackupLock | undefined;
  readonly onProgress?: (progress: TableProgress) => void;
  readonly signal?: AbortSignal;
}

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes everything that the database holds at this moment into one file, while the service goes on. */
export async function backupDatabase(url: string, file: string, options: BackupOptions): Promise<BackupSummary> {
  const { force = false, signal } = options;
  if (!force && existsSync(file)) throw fileExists(file);
  const parts = [applicationPart(options.migrations), ...(options.otherParts ?? [])];
  return await withSnapshot(url, async (client) => {
    const header = await describe(client, parts, options.productVersion);
    const { bytes, sha256 } = await writeSealed(file, () => frames(client, header, options), {
      force,
      signal,
      lock: options.lock,
    });
    const tables = header.parts.flatMap((part) => part.tables);
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), bytes, sha256 };
  });
}

/** All reads see the same moment, and nobody who writes has to wait. */
async function withSnapshot<Result>(url: string, read: (client: Client) => Promise<Result>): Promise<Result> {
  const socket = new Socket();
  const client = new Client({ connectionString: url, application_name: 'embargo-backup', stream: () => socket });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new BackupError('connection', connectionProblem(error, url).message, { cause: error });
  }
  try {
    await client.query('begin isolation level repeatable read read only');
    await fixTextForm(client);
    const result = await read(client);
    await client.query('commit');
    await client.end();
    return result;
  } catch (error) {
    if (error instanceof BackupError || errorCode(error) === '') throw error;
    throw new BackupError('connection', `The backup stopped. ${connectionProblem(error, url).message}`, {
      cause: error,
    });
  } finally {
    // After a failure in the middle of a COPY the connection can only be dropped: a proper end would wait for the rest.
    socket.destroy();
  }
}

async function describe(client: Client, parts: readonly BackupPart[], productVersion: string): Promise<BackupHeader> {
  const entries: PartEntry[] = [];
  for (const part of parts) {
    const level = await part.level(client);
    if (level) entries.push(await describePart(client, part, level));
  }
  if (!entries.some(({ name }) => name === parts[0]?.name)) {
    throw new BackupError(
      'nothing-to-back-up',
      'The database holds no tables of Embargo Watch: there is nothing to back up. Start the service once, or check DATABASE_URL and DATA_DIR.',
    );
  }
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    product: 'embargo-watch',
    productVersion,
    createdAt: new Date().toISOString(),
    serverVersion: rows[0]?.server_version ?? '',
    parts: entries,
  };
}

async function describePart(client: Client, part: BackupPart, level: string[]): Promise<PartEntry> {
  const stored = (await listTables(client, part.schema)).filter(({ name }) => !part.withoutData.includes(name));
  const tables: TableEntry[] = [];
  for (const { name, columns } of inLoadingOrder(stored, part.first)) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${qualified(part.schema, name)}`);
    tables.push({ name, columns, rows: Number(rows[0]?.n) });
  }
  const sequences = await listSequences(client, part.schema, part.withoutData);
  return { name: part.name, schema: part.schema, level, tables, sequences };
}

function inLoadingOrder(tables: readonly StoredTable[], first: readonly string[]): StoredTable[] {
  const rank = ({ name }: StoredTable) => (first.includes(name) ? first.indexOf(name) : first.length);
  return tables.toSorted((one, other) => rank(one) - rank(other));
}

async function* frames(client: Client, header: BackupHeader, { onProgress }: BackupOptions): AsyncGenerator<Buffer> {
  yield encodeFrame('backup', JSON.stringify(header));
  const total = header.parts.reduce((sum, part) => sum + part.tables.length, 0);
  let done = 0;
  for (const part of header.parts) {
    for (const table of part.tables) {
      yield encodeFrame('table', JSON.stringify({ part: part.name, table: table.name }));
      const from = `select ${columnList(table.columns)} from ${qualified(part.schema, table.name)}`;
      for await (const chunk of client.query(copyTo(`copy (${from}) to stdout`)))
        yield encodeFrame('data', chunk as Buffer);
      yield encodeFrame('rows', JSON.stringify({ rows: table.rows }));
      done += 1;
      onProgress?.({ table: `${part.schema}.${table.name}`, rows: table.rows, done, total });
    }
  }
  yield encodeFrame('end', '');
}
