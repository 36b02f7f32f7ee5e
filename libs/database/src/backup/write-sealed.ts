import { createHash, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { errorCode } from '../error-code.js';
import { BackupError } from './backup-error.js';
import { encrypterOf, lockWith } from './backup-lock.js';
import type { BackupLock } from './backup-lock.js';
import { firstLineOf, formats, lastLineBytes } from './sealed-format.js';
import type { SealedFile } from './sealed-format.js';

export interface SealOptions {
  /** Replace a file that is there. */
  readonly force: boolean;
  readonly lock?: BackupLock | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes beside the place and moves in when all is on the disk: under its name there is never half a backup. */
export async function writeSealed(
  file: string,
  content: () => AsyncIterable<Buffer>,
  options: SealOptions,
): Promise<SealedFile> {
  refuseOtherThanFile(file);
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.unfinished`;
  const handle = await open(unfinished, 'wx', 0o600).catch((error: unknown) => {
    throw writeFault(file, error);
  });
  try {
    const sealed = await writeAll(handle, content, options);
    await handle.sync();
    await handle.close();
    await moveIn(unfinished, file, options.force);
    return sealed;
  } catch (error) {
    throw error instanceof BackupError ? error : writeFault(file, error);
  } finally {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
  }
}

/** Moving a backup to the place of a device or a folder would destroy it. */
function refuseOtherThanFile(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || stat.isFile()) return;
  throw new BackupError(
    'file-not-writable',
    `${file} is no file: a backup cannot take its place. Choose another name.`,
  );
}

async function writeAll(
  handle: FileHandle,
  content: () => AsyncIterable<Buffer>,
  { lock, signal }: SealOptions,
): Promise<SealedFile> {
  const encrypter = lock && encrypterOf(lock);
  const hash = createHash('sha256');
  let bytes = 0;
  const put = async (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    // FileHandle.write may write less than it was given; appendFile does not.
    await handle.appendFile(chunk);
  };
  await put(Buffer.from(firstLineOf(encrypter ? formats.encrypted : formats.plain)));
  const zip = createGzip({ level: constants.Z_BEST_SPEED + 2, chunkSize: 256 * 1024 });
  const putAll = async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) await put(chunk);
  };
  const during = signal ? { signal } : {};
  if (encrypter) await pipeline(content, zip, lockWith(encrypter), putAll, during);
  else await pipeline(content, zip, putAll, during);
  const sha256 = hash.digest('hex');
  await handle.appendFile(`\nSHA-256 ${sha256}\n`);
  return { bytes: bytes + lastLineBytes, sha256, isEncrypted: encrypter !== undefined };
}

/** A link, unlike a rename, never replaces a file that came there meanwhile. */
async function moveIn(from: string, to: string, force: boolean): Promise<void> {
  if (force) return await rename(from, to);
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw fileExists(to);
    if (!withoutLinks.includes(errorCode(error))) throw error;
    if (existsSync(to)) throw fileExists(to);
    await rename(from, to);
  }
}

/** What file systems without links, as on many memory sticks, answer. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

export function fileExists(file: string): BackupError {
  return new BackupError('file-exists', `${file} exists already. Choose another name, or replace it with --force.`);
}

const fileFaults = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EFBIG', 'EIO'];

function writeFault(file: string, cause: unknown): BackupError {
  const reason = String(cause);
  if (errorCode(cause) === 'ABORT_ERR') {
    return new BackupError('interrupted', `The backup was interrupted; ${file} was not written.`, { cause });
  }
  if (errorCode(cause) === 'ENOSPC' || errorCode(cause) === 'EDQUOT') {
    return new BackupError('disk-full', `The disk of ${file} is full. Make room there, or write elsewhere.`, { cause });
  }
  if (!fileFaults.includes(errorCode(cause))) throw cause;
  return new BackupError(
    'file-not-writable',
    `${file} cannot be written: ${reason}. Choose a folder that exists and that this user may write to.`,
    { cause },
  );
}
