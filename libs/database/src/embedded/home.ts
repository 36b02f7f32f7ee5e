import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { asError } from '../error-code.js';
import { EmbeddedDatabaseError, useOwnServer } from './embedded-error.js';

/** Where everything of one embedded server lies. */
export interface EmbeddedHome {
  readonly folder: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly ownerFile: string;
  readonly lockFile: string;
  readonly logFile: string;
}

export function prepareHome(home: string): EmbeddedHome {
  // Absolute, because the server runs with another working directory.
  const folder = path.resolve(home);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw homeUnusable(folder, cause);
  }
  return {
    folder,
    data: path.join(folder, 'data'),
    passwordFile: path.join(folder, 'password'),
    ownerFile: path.join(folder, 'owner.json'),
    lockFile: path.join(folder, 'start.lock'),
    logFile: path.join(folder, 'postgres.log'),
  };
}

export function homeUnusable(folder: string, cause: unknown): EmbeddedDatabaseError {
  const reason = asError(cause).message;
  return new EmbeddedDatabaseError(
    'home-unusable',
    `The folder of the embedded database, ${folder}, cannot be written: ${reason}. ` +
      `Give this user the right to write there, set DATA_DIR to another folder, ${useOwnServer}.`,
    { cause },
  );
}
