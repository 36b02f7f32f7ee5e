import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { ServerBinaries } from './binaries.js';
import { EmbeddedDatabaseError, useOwnServer } from './embedded-error.js';
import type { EmbeddedHome } from './home.js';
import type { ServerUser } from './server-user.js';

/** The role that owns everything in an embedded server. */
export const embeddedRole = 'app';

/** Makes the data folder if there is none; otherwise makes sure that this PostgreSQL can open it. */
export function prepareDataFolder(
  home: EmbeddedHome,
  binaries: ServerBinaries,
  user: ServerUser,
  password: string,
): void {
  removeUnfinished(home);
  if (isNew(home.data)) initialise(home, binaries, user, password);
  else refuseOtherVersion(home, binaries);
}

export function hasDataFolder(home: EmbeddedHome): boolean {
  return existsSync(path.join(home.data, 'PG_VERSION'));
}

function isNew(data: string): boolean {
  if (!existsSync(data)) return true;
  if (existsSync(path.join(data, 'PG_VERSION'))) return false;
  if (readdirSync(data).length > 0) {
    throw new EmbeddedDatabaseError(
      'data-folder-damaged',
      `${data} holds files but is no PostgreSQL data folder: PG_VERSION is missing. ` +
        `Move it away and start again with an empty database (then "embargo restore FILE"), ${useOwnServer}.`,
    );
  }
  rmdirSync(data);
  return true;
}

function refuseOtherVersion({ data }: EmbeddedHome, binaries: ServerBinaries): void {
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (Number(found) === binaries.major) return;
  throw new EmbeddedDatabaseError(
    'version-mismatch',
    `${data} was written by PostgreSQL ${found || 'of an unknown version'}, but the embedded server is PostgreSQL ` +
      `${binaries.major} and cannot open it. Run "embargo backup FILE" with the release that wrote it, move the folder ` +
      `away, then "embargo restore FILE" with this one, ${useOwnServer}.`,
  );
}

/** Built beside its place and renamed, so that a kill in between never leaves half a data folder behind. */
function initialise(home: EmbeddedHome, binaries: ServerBinaries, user: ServerUser, password: string): void {
  const unfinished = `${home.data}.init-${process.pid}`;
  const passwordFile = `${home.passwordFile}.init-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  user.own(unfinished);
  user.own(passwordFile);
  const { command, args, options } = user.launch(binaries.initdb, [
    ...['-D', unfinished, '-U', embeddedRole, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums', '--no-instructions'],
  ]);
  const result = spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw initFailed(home, user, result.error, `${result.stdout ?? ''}${result.stderr ?? ''}`);
  renameSync(unfinished, home.data);
}

function initFailed(
  home: EmbeddedHome,
  user: ServerUser,
  cause: Error | undefined,
  output: string,
): EmbeddedDatabaseError {
  removeUnfinished(home);
  const said = [cause?.message, output.trim(), user.restriction].filter(Boolean).join('\n');
  return new EmbeddedDatabaseError(
    'init-failed',
    `The embedded database could not be made in ${home.data}: initdb failed.\n${said}\n` +
      `Check the free space and the rights of that folder (on Alpine Linux its programs cannot run), ${useOwnServer}.`,
    { cause },
  );
}

/** Leftovers of a start that was killed; only called under the start lock. */
function removeUnfinished(home: EmbeddedHome): void {
  for (const entry of readdirSync(home.folder)) {
    if (/^(data|password)\.init-\d+$/.test(entry))
      rmSync(path.join(home.folder, entry), { recursive: true, force: true });
  }
}
