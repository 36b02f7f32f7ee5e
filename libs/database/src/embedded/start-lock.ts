import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { errorCode } from '../error-code.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import { waitFor } from '../pause.js';
import { identifyProcess, isSameProcessRunning } from './process-identity.js';
import type { ProcessIdentity } from './process-identity.js';

interface LockHolder extends ProcessIdentity {
  readonly host: string;
  /** Makes every holding different, even two by one process. */
  readonly ticket: string;
}

/** A lock of another machine or container cannot be asked whether its holder lives; a start is over long before this. */
const foreignLockMs = 120_000;

/**
 * Runs `work` while no other process on this folder runs its own: the file holds who has it, and a file whose holder
 * has ended is taken over. It orders starts; against two servers on one folder PostgreSQL guards with its own pid file.
 */
export async function withStartLock<Result>(
  lockFile: string,
  work: () => Promise<Result>,
  deadlineMs: number = 120_000,
): Promise<Result> {
  const ticket = await acquire(lockFile, deadlineMs);
  try {
    return await work();
  } finally {
    if (readHolder(lockFile)?.ticket === ticket) rmSync(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, deadlineMs: number): Promise<string> {
  const self = identifyProcess(process.pid);
  if (!self) throw new Error('this process cannot be identified; is /proc mounted?');
  const holder: LockHolder = { ...self, host: os.hostname(), ticket: randomUUID() };
  const taken = await waitFor(() => (tryTake(lockFile, holder) ? true : undefined), deadlineMs);
  if (taken) return holder.ticket;
  const other = readHolder(lockFile);
  throw new EmbeddedDatabaseError(
    'start-locked',
    `Another process (pid ${other?.pid ?? 'unknown'} on ${other?.host ?? 'unknown'}) has been starting the embedded ` +
      `database for over ${Math.round(deadlineMs / 1000)} s. Stop it, or, if it is not running, delete ${lockFile}.`,
  );
}

function tryTake(lockFile: string, holder: LockHolder): boolean {
  breakStale(lockFile);
  // Written beside and linked into place, so that nobody ever reads a half-written lock.
  const draft = `${lockFile}.${holder.ticket}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Only one process can rename a given file away. Between the look and the rename another one may have broken the same
 * stale lock and taken it: then the file that was moved is a living lock and goes back.
 */
function breakStale(lockFile: string): void {
  const seen = readHolder(lockFile);
  if (seen === null || !isStale(lockFile, seen)) return;
  const aside = `${lockFile}.${randomUUID()}.stale`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  try {
    if (readHolder(aside)?.ticket !== seen.ticket) linkSync(aside, lockFile);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isStale(lockFile: string, holder: LockHolder): boolean {
  if (holder.host === os.hostname()) return !isSameProcessRunning(holder);
  return Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > foreignLockMs;
}

/** Null when there is no lock. A file that cannot be read as one counts as held by nobody. */
function readHolder(lockFile: string): LockHolder | null {
  let text: string;
  try {
    text = readFileSync(lockFile, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return { pid: 0, startedAt: '', host: os.hostname(), ticket: '' };
  }
}
