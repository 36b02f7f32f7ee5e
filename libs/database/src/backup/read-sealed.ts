import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../error-code.js';
import { BackupError } from './backup-error.js';
import { damaged } from './frames.js';
import { unlockWith } from './backup-lock.js';
import type { BackupUnlock } from './backup-lock.js';
import { anyFirstLine, firstLineBytes, formats, formatVersion, lastLine, lastLineBytes } from './sealed-format.js';
import type { SealedFile } from './sealed-format.js';

/** Makes sure that the file is a backup of a known format and that no byte of it has changed. */
export async function verifySealed(file: string): Promise<SealedFile> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readFault(file, error);
  });
  try {
    const { size } = await handle.stat();
    const version = formatOf(file, await readAt(file, handle, 0, firstLineBytes + 8));
    const body = size - lastLineBytes;
    const [, expected] = lastLine.exec(await readAt(file, handle, Math.max(0, body), lastLineBytes)) ?? [];
    if (!expected) {
      throw new BackupError(
        'truncated',
        `${file} is not complete: its last line is missing, as after an interrupted copy. Copy it again, or use another backup.`,
      );
    }
    const hash = createHash('sha256');
    const bytes = handle.createReadStream({ start: 0, end: body - 1, autoClose: false, highWaterMark: 1024 * 1024 });
    for await (const chunk of bytes) hash.update(chunk as Buffer);
    const sha256 = hash.digest('hex');
    if (sha256 !== expected) throw damaged(file, 'its checksum does not match its content');
    return { bytes: size, sha256, isEncrypted: version === formats.encrypted };
  } finally {
    await handle.close();
  }
}

async function readAt(file: string, handle: FileHandle, position: number, length: number): Promise<string> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position).catch((error: unknown) => {
    throw readFault(file, error);
  });
  return buffer.toString('latin1', 0, bytesRead);
}

function formatOf(file: string, start: string): number {
  const [, version] = anyFirstLine.exec(start) ?? [];
  if (!version) {
    throw new BackupError(
      'not-a-backup',
      `${file} is no backup of Embargo Watch. Choose a file that "embargo backup" wrote.`,
    );
  }
  if (Number(version) <= formatVersion) return Number(version);
  throw new BackupError(
    'newer-format',
    `${file} was written by a newer release (format ${version}; this release reads up to ${formatVersion}). ` +
      'Restore it with that release or a later one.',
  );
}

function readFault(file: string, cause: unknown): BackupError {
  if (errorCode(cause) === 'ENOENT') {
    return new BackupError('no-such-file', `There is no file ${file}. Check the path.`, { cause });
  }
  return new BackupError('file-not-readable', `${file} cannot be read: ${String(cause)}. Check its rights.`, { cause });
}

/** The frames' bytes of a file that was verified before. */
export async function* readSealed(
  file: string,
  { bytes, isEncrypted }: SealedFile,
  unlock?: BackupUnlock,
): AsyncGenerator<Buffer, void> {
  const stored = createReadStream(file, {
    start: firstLineBytes,
    end: bytes - lastLineBytes - 1,
    highWaterMark: 256 * 1024,
  });
  const packed: Readable = isEncrypted ? Readable.from(unlockWith(file, unlock, stored)) : stored;
  const unpacked = packed.pipe(createGunzip({ chunkSize: 256 * 1024 }));
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof BackupError ? error : damaged(file, 'it cannot be unpacked', error);
  } finally {
    packed.destroy();
    stored.destroy();
    unpacked.destroy();
  }
}
