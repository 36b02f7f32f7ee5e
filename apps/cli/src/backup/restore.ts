import path from 'node:path';
import { restoreDatabase } from '#libs/database';
import { jobsBackupPart } from '#libs/jobs';
import { migrations } from '#migrations';
import { unlockOf } from './keys.js';
import type { UnlockFlags } from './keys.js';
import { fail, showProgress, withDatabase } from './with-database.js';

export interface RestoreFlags extends UnlockFlags {
  readonly replace: boolean;
  readonly withoutJobs: boolean;
}

export async function restore(file: string, flags: RestoreFlags): Promise<void> {
  const unlock = unlockOf(flags);
  if (unlock.outcome === 'refused') return fail(unlock.message, 2);
  await withDatabase(async (url) => {
    const jobs = jobsBackupPart();
    const { header, tables, rows } = await restoreDatabase(url, path.resolve(file), {
      migrations,
      otherParts: [jobs],
      leaveOut: flags.withoutJobs ? [jobs.name] : [],
      replace: flags.replace,
      unlock: unlock.key,
      onProgress: showProgress,
    });
    console.log(
      `Restored ${tables} tables with ${rows} rows from the backup of ${header.createdAt} (release ${header.productVersion}).`,
    );
    console.log(
      'Webhook secrets can be read only with the secret-key (or SECRET_KEY) of the service that was backed up.',
    );
  });
}
