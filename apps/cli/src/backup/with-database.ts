import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeProblems, readSettings } from '#libs/config';
import type { Settings } from '#libs/config';
import { BackupError } from '#libs/database';
import type { TableProgress } from '#libs/database';
import { openDatabase } from '../serve/database.js';

const FAILED = 1;
const USAGE = 2;
const INTERRUPTED = 130;

/** Runs a command on the database of the settings; a failure is told in a line and in the exit status. */
export async function withDatabase(work: (url: string, settings: Settings) => Promise<void>): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) {
    console.error(describeProblems(read.problems));
    process.exitCode = USAGE;
    return;
  }
  const opening = await openDatabase(read.settings, 'shared');
  if (!opening.ok) return fail(opening.message);
  try {
    await work(opening.database.url, read.settings);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    fail(error.message, error.code === 'interrupted' ? INTERRUPTED : FAILED);
  } finally {
    await opening.database.close();
  }
}

/** Opening an embedded database makes one; a backup of a new one would be of no use to anybody. */
export function hasDatabase(settings: Settings): boolean {
  return settings.DATABASE_URL !== undefined || existsSync(path.resolve(settings.DATA_DIR, 'postgres/data'));
}

export function fail(message: string, status: number = FAILED): void {
  console.error(`embargo: ${message}`);
  process.exitCode = status;
}

export function showProgress({ table, rows, done, total }: TableProgress): void {
  const place = `${String(done).padStart(String(total).length)}/${total}`;
  console.error(`${place} ${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
}
