import { isMainThread } from 'node:worker_threads';
import { errorCode } from '../error-code.js';
import { locateBinaries } from './binaries.js';
import type { ServerBinaries } from './binaries.js';
import { connectionRefused, contact, embeddedUrl, ensureDatabase } from './connect.js';
import { prepareDataFolder } from './data-folder.js';
import type { EmbeddedDatabase } from './embedded-database.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import type { EmbeddedLog } from './embedded-log.js';
import { endServer, holdAdopted, holdStarted, holdTakenOver } from './hold-server.js';
import { homeUnusable, prepareHome } from './home.js';
import type { EmbeddedHome } from './home.js';
import { hydrateBinaries } from './hydrate.js';
import { isOwnerAlive, readOwner, recordOwner } from './owner.js';
import { ensurePassword, readPassword } from './password.js';
import { waitFor } from '../pause.js';
import { isSameProcessRunning } from './process-identity.js';
import { startServer } from './server-process.js';
import { removeRecycledPidFile, runningServer } from './server-state.js';
import type { RunningServer } from './server-state.js';
import { serverUser } from './server-user.js';
import { withStartLock } from './start-lock.js';

export interface EmbeddedOptions {
  /** Folder of the server: data, password, log. Made when it is missing. */
  readonly home: string;
  /** Name of the database; made when it is missing. */
  readonly database: string;
  /** Further arguments of the server, such as `-c`, `fsync=off`. */
  readonly flags?: readonly string[];
  readonly log?: EmbeddedLog;
}

interface Opening {
  readonly home: EmbeddedHome;
  readonly binaries: ServerBinaries;
  readonly database: string;
  readonly flags: readonly string[];
  readonly log: EmbeddedLog;
}

/**
 * Starts the embedded PostgreSQL on a folder, or joins the one that runs there. Any number of processes may call this
 * at once: one starts and owns the server, the others use it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  if (!isMainThread) {
    throw new EmbeddedDatabaseError(
      'not-main-thread',
      'The embedded database must be started from the main thread: the server ends with the thread that started it.',
    );
  }
  const binaries = locateBinaries();
  const { database, flags = [], log = () => undefined } = options;
  const home = prepareHome(options.home);
  try {
    return await withStartLock(home.lockFile, () => open({ home, binaries, database, flags, log }));
  } catch (error) {
    throw isFileFault(error) ? homeUnusable(home.folder, error) : error;
  }
}

function isFileFault(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(errorCode(error));
}

async function open(opening: Opening): Promise<EmbeddedDatabase> {
  return (await joinRunning(opening)) ?? (await startOwn(opening));
}

async function startOwn({ home, binaries, database, flags, log }: Opening): Promise<EmbeddedDatabase> {
  hydrateBinaries(binaries);
  const user = serverUser(log);
  if (user.restriction) user.own(home.folder);
  removeRecycledPidFile(home.data);
  const password = ensurePassword(home, binaries, user, log);
  prepareDataFolder(home, binaries, user, password);
  // Before the server is there: should this process be killed meanwhile, the next one must know that the server follows.
  recordOwner(home.ownerFile, user.endsWithOwner);
  const server = await startServer({ home, binaries, user, password, flags, log });
  const embedded = holdStarted({ home, password, database }, server);
  try {
    await ensureDatabase(embeddedUrl(server.port, password, 'postgres'), database);
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Null when no server runs on the folder, or the one that did has ended meanwhile. */
async function joinRunning({ home, database, log }: Opening): Promise<EmbeddedDatabase | null> {
  const server = await settledServer(home);
  if (!server) return null;
  const owner = readOwner(home.ownerFile);
  const hasLivingOwner = owner !== null && isOwnerAlive(owner);
  const password = readPassword(home);
  if (!password) return await withoutPassword(home, server, hasLivingOwner);
  const adminUrl = embeddedUrl(server.port, password, 'postgres');
  if (!(await isReady(home, adminUrl, server))) return null;
  await ensureDatabase(adminUrl, database);
  if (hasLivingOwner) return holdAdopted({ home, password, database }, server);
  log('info', `Took over the embedded database server (pid ${server.pid}), whose owner has ended.`);
  recordOwner(home.ownerFile, false);
  return holdTakenOver({ home, password, database }, server);
}

/** A new password can only be set while the server is down. */
async function withoutPassword(home: EmbeddedHome, server: RunningServer, hasLivingOwner: boolean): Promise<null> {
  if (hasLivingOwner) {
    throw new EmbeddedDatabaseError(
      'password-missing',
      `${home.passwordFile} is missing, and the embedded database runs (pid ${server.pid}). Stop the service that ` +
        'started it and start again: a new password is set then.',
    );
  }
  await endServer(server);
  return null;
}

/** The running server, once it is known whether it stays: one whose owner was killed is already on its way out. */
async function settledServer(home: EmbeddedHome): Promise<RunningServer | null> {
  const server = runningServer(home.data);
  if (!server) return null;
  const owner = readOwner(home.ownerFile);
  if (owner?.endsWithOwner && !isOwnerAlive(owner)) {
    await endServer(server);
    return null;
  }
  const withPort = await waitFor(() => {
    const now = runningServer(home.data);
    return now === null || now.port > 0 ? { now } : undefined;
  }, 10_000);
  return withPort?.now ?? null;
}

/** Waits for a server that is starting, and for the end of one that is stopping. */
async function isReady(home: EmbeddedHome, adminUrl: string, server: RunningServer): Promise<boolean> {
  const answer = await waitFor(async () => {
    const state = await contact(adminUrl);
    if (state.kind === 'ready') return true;
    if (!isSameProcessRunning(server)) return false;
    if (state.kind === 'refused') throw connectionRefused(home, state.error);
    return undefined;
  }, Number.POSITIVE_INFINITY);
  return answer ?? false;
}
