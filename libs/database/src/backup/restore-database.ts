import { DataSource } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { lockForTransaction } from '../advisory-lock.js';
import { connectionProblem } from '../connection-problem.js';
import { dataSourceOptions } from '../data-source-options.js';
import { asError } from '../error-code.js';
import { QuietLogger } from '../quiet-logger.js';
import { applicationPart } from './application-part.js';
import type { MigrationClass } from './application-part.js';
import type { TableProgress } from './backup-database.js';
import { BackupError } from './backup-error.js';
import type { BackupUnlock } from './backup-lock.js';
import type { BackupPart, RestoreSession } from './backup-part.js';
import { clearSchema } from './clear-schema.js';
import { decodeFrames } from './frames.js';
import { parseHeader } from './header.js';
import type { BackupHeader } from './header.js';
import { expectFrame, loadTables, setSequences } from './load-tables.js';
import { fixTextForm, listTables, qualified } from './schema-tables.js';
import { readSealed, verifySealed } from './read-sealed.js';
import type { SealedFile } from './sealed-format.js';
import { EVERYTHING, seeing } from '../visibility/visibility.js';
import { suspendRules } from './suspended-rules.js';
import { checkTarget } from './target-check.js';

export interface RestoreOptions {
  readonly migrations: readonly MigrationClass[];
  /** Schemas beside the product's own. */
  readonly otherParts?: readonly BackupPart[];
  /** Names of parts whose content is not restored; what the database holds of them is cleared nevertheless. */
  readonly leaveOut?: readonly string[];
  /** Replace all that the database holds. */
  readonly replace: boolean;
  /** Opens an encrypted backup. */
  readonly unlock?: BackupUnlock | undefined;
  readonly onProgress?: (progress: TableProgress) => void;
}

export interface RestoreSummary {
  readonly header: BackupHeader;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Puts the content of a backup into a database, in one transaction: either everything is there afterwards, at the level
 * of this release, or the database is as it was.
 */
export async function restoreDatabase(url: string, file: string, options: RestoreOptions): Promise<RestoreSummary> {
  const sealed = await verifySealed(file);
  const header = await readHeader(file, sealed, options.unlock);
  const parts = [applicationPart(options.migrations), ...(options.otherParts ?? [])];
  const leftOut = options.leaveOut ?? [];
  const wanted = parts.filter(
    ({ name }) => !leftOut.includes(name) && header.parts.some((entry) => entry.name === name),
  );
  refuseUnknownParts(file, header, parts);
  refuseOtherLevel(file, header, wanted);
  return await seeing(EVERYTHING, () => putBack(url, file, { options, sealed, header, parts, wanted }));
}

interface Restore {
  readonly options: RestoreOptions;
  readonly sealed: SealedFile;
  readonly header: BackupHeader;
  readonly parts: readonly BackupPart[];
  readonly wanted: readonly BackupPart[];
}

function putBack(
  url: string,
  file: string,
  { options, sealed, header, parts, wanted }: Restore,
): Promise<RestoreSummary> {
  return withTransaction(url, options.migrations, async (session) => {
    await checkTarget(session.client, parts, options.replace);
    for (const part of parts.toReversed()) await clearSchema(session.client, part.schema);
    await load(session, {
      file,
      sealed,
      header,
      parts: wanted,
      unlock: options.unlock,
      onProgress: options.onProgress,
    });
    for (const part of wanted) await part.finish(session);
    const tables = header.parts
      .filter(({ name }) => wanted.some((part) => part.name === name))
      .flatMap((part) => part.tables);
    return { header, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  });
}

async function readHeader(file: string, sealed: SealedFile, unlock?: BackupUnlock): Promise<BackupHeader> {
  const frames = decodeFrames(readSealed(file, sealed, unlock), file);
  try {
    return parseHeader((await expectFrame(frames, 'backup', file)).toString('utf8'), file);
  } finally {
    await frames.return();
  }
}

function refuseUnknownParts(file: string, header: BackupHeader, parts: readonly BackupPart[]): void {
  const unknown = header.parts.filter(({ name }) => parts.every((part) => part.name !== name));
  if (unknown.length === 0) return;
  const names = unknown.map(({ name }) => name).join(', ');
  throw new BackupError(
    'newer-release',
    `${file} cannot be restored: it holds parts that this release does not know (${names}). Restore it with release ${header.productVersion} or later.`,
  );
}

function refuseOtherLevel(file: string, header: BackupHeader, parts: readonly BackupPart[]): void {
  for (const part of parts) {
    const obstacle = part.obstacle(header.parts.find(({ name }) => name === part.name)?.level ?? []);
    if (obstacle) throw new BackupError(obstacle.code, `${file} cannot be restored: ${obstacle.message}`);
  }
}

async function withTransaction<Result>(
  url: string,
  migrations: readonly MigrationClass[],
  work: (session: RestoreSession) => Promise<Result>,
): Promise<Result> {
  const over = { applicationName: 'embargo-restore', poolSize: 1, logger: new QuietLogger() };
  const dataSource = new DataSource(dataSourceOptions(url, [], [...migrations], over));
  await dataSource.initialize().catch((error: unknown) => {
    throw new BackupError('connection', connectionProblem(error, url).message, { cause: error });
  });
  const runner = dataSource.createQueryRunner();
  try {
    return await inTransaction(runner, work);
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

async function inTransaction<Result>(
  runner: QueryRunner,
  work: (session: RestoreSession) => Promise<Result>,
): Promise<Result> {
  const client = await runner.connect();
  await runner.startTransaction();
  try {
    // A service that starts now waits until all is in.
    await client.query(`set local lock_timeout = '10s'`);
    await lockForTransaction(client, 'migrations');
    await fixTextForm(client);
    const result = await work({ client, runner });
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error instanceof BackupError ? error : restoreFailed(error);
  }
}

function restoreFailed(cause: unknown): BackupError {
  return new BackupError(
    'restore-failed',
    `The restore failed and the database is as it was: ${asError(cause).message}. ` +
      'The user of the database should own it and its tables; if that is so, the message tells more.',
    { cause },
  );
}

interface Load {
  readonly file: string;
  readonly sealed: SealedFile;
  readonly header: BackupHeader;
  readonly parts: readonly BackupPart[];
  readonly unlock: BackupUnlock | undefined;
  readonly onProgress: RestoreOptions['onProgress'];
}

async function load(session: RestoreSession, given: Load): Promise<void> {
  const { file, sealed, header, parts, unlock, onProgress } = given;
  const { client } = session;
  const entries = parts.map((part) => ({ part, entry: header.parts.find(({ name }) => name === part.name)! }));
  const resumptions: (() => Promise<void>)[] = [];
  for (const { part, entry } of entries) {
    await part.install(session, entry.level);
    resumptions.push(await suspendRules(client, part.schema));
    await emptyTables(client, part);
  }
  const frames = decodeFrames(readSealed(file, sealed, unlock), file);
  try {
    await expectFrame(frames, 'backup', file);
    await loadTables(frames, { client, file, parts, header, onProgress });
  } finally {
    await frames.return();
  }
  // Checks that wait for the end of the transaction would keep the tables from being altered.
  await client.query('set constraints all immediate');
  for (const resume of resumptions) await resume();
  for (const { entry } of entries) await setSequences(client, entry);
}

/** Migrations may have put rows in, which the backup holds as well. */
async function emptyTables(client: RestoreSession['client'], part: BackupPart): Promise<void> {
  const tables = (await listTables(client, part.schema)).filter(({ name }) => !part.withoutData.includes(name));
  if (tables.length === 0) return;
  await client.query(`truncate ${tables.map(({ name }) => qualified(part.schema, name)).join(', ')}`);
}
