import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code.js';
import type { ServerBinaries } from './binaries.js';
import { EmbeddedDatabaseError, useOwnServer } from './embedded-error.js';

interface PackagedLink {
  source: string;
  target: string;
}

/**
 * Puts back what an npm tarball cannot carry: symlinks between the shared libraries, and execute bits.
 * The package does so in an install script, which `npm ci --ignore-scripts` leaves out.
 */
export function hydrateBinaries(binaries: ServerBinaries): void {
  try {
    for (const link of packagedLinks(binaries.native)) restoreLink(binaries.packageFolder, link);
    for (const program of [binaries.postgres, binaries.initdb]) makeExecutable(program);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'binaries-incomplete',
      `The embedded PostgreSQL in ${binaries.native} is incomplete and cannot be repaired: ${String(cause)}. ` +
        `Run "npm ci" again as the user who owns the folder, ${useOwnServer}.`,
      { cause },
    );
  }
}

function packagedLinks(native: string): PackagedLink[] {
  const list = path.join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PackagedLink[]) : [];
}

function restoreLink(packageFolder: string, { source, target }: PackagedLink): void {
  const link = path.join(packageFolder, target);
  if (existsSync(link)) return;
  try {
    symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  } catch (error) {
    // Another process may have been quicker.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}
