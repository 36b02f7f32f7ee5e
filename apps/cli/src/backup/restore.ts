import path from 'node:path';
import { restoreDatabase } from '#libs/database';
import { jobsBackupPart } from '#libs/jobs';
import { migrations } from '#migrations';
import { showProgress, withDatabase } from './with-database.js';

export interface RestoreFlags {
  readonly replace: boolean;
  readonly withoutJobs: boolean;
}

export async function restore(file: string, { replace, withoutJobs }: RestoreFlags): Promise<void> {
  await withDatabase(async (url) => {
    const jobs = jobsBackupPart();
    const { header, tables, rows } = await restoreDatabase(url, path.resolve(file), {
      migrations,
      otherParts: [jobs],
      leaveOut: withoutJobs ? [jobs.name] : [],
      replace,
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
