import path from 'node:path';
import { productVersion, readSettings } from '#libs/config';
import { backupDatabase } from '#libs/database';
import { jobsBackupPart } from '#libs/jobs';
import { migrations } from '#migrations';
import { lockOf } from './keys.js';
import type { LockFlags } from './keys.js';
import { fail, hasDatabase, showProgress, withDatabase } from './with-database.js';

export interface BackupFlags extends LockFlags {
  readonly force: boolean;
}

export async function backup(file: string, flags: BackupFlags): Promise<void> {
  const read = readSettings(process.env);
  if (read.ok && !hasDatabase(read.settings)) {
    const folder = path.resolve(read.settings.DATA_DIR);
    return fail(`There is no database in ${folder} yet. Set DATA_DIR to the folder of the service, or DATABASE_URL.`);
  }
  const lock = lockOf(flags);
  if (lock.outcome === 'refused') return fail(lock.message, 2);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  await withDatabase(async (url) => {
    const { tables, rows, bytes, sha256 } = await backupDatabase(url, path.resolve(file), {
      productVersion: productVersion(),
      migrations,
      otherParts: [jobsBackupPart()],
      force: flags.force,
      lock: lock.key,
      onProgress: showProgress,
      signal: interrupt.signal,
    });
    console.log(
      `Backed up ${tables} tables with ${rows} rows to ${file} (${inMegabytes(bytes)} MB, SHA-256 ${sha256}).`,
    );
    console.log(
      lock.key
        ? 'It is encrypted: nobody reads it without the passphrase or secret key. Keep that elsewhere.'
        : 'It can be read by whoever has it, all articles and alerts, and passwords in hashed form: store it safely, or encrypt it; see "embargo backup --help".',
    );
    console.log(
      'The key to the secrets of webhooks and people is not in it: keep a copy of the file secret-key in DATA_DIR, or of SECRET_KEY, as well.',
    );
  });
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
