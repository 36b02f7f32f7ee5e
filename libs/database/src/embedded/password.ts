import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ServerBinaries } from './binaries.js';
import { embeddedRole, hasDataFolder } from './data-folder.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import type { EmbeddedLog } from './embedded-log.js';
import type { EmbeddedHome } from './home.js';
import type { ServerUser } from './server-user.js';

export function readPassword(home: EmbeddedHome): string | null {
  return existsSync(home.passwordFile) ? readFileSync(home.passwordFile, 'utf8').trim() || null : null;
}

/** The password of the server, made on the first start. Only to be called while no server runs on the folder. */
export function ensurePassword(
  home: EmbeddedHome,
  binaries: ServerBinaries,
  user: ServerUser,
  log: EmbeddedLog,
): string {
  const kept = readPassword(home);
  if (kept) return kept;
  const password = randomBytes(18).toString('base64url');
  if (hasDataFolder(home)) {
    log('warn', `${home.passwordFile} was missing: the embedded database gets a new password.`);
    setPassword(home, binaries, user, password);
  }
  const draft = `${home.passwordFile}.new`;
  writeFileSync(draft, password, { mode: 0o600 });
  renameSync(draft, home.passwordFile);
  return password;
}

/** Single-user mode asks for no password: whoever may write the folder may do this. */
function setPassword(home: EmbeddedHome, binaries: ServerBinaries, user: ServerUser, password: string): void {
  const { command, args, options } = user.launch(binaries.postgres, ['--single', '-D', home.data, 'postgres']);
  const input = `ALTER ROLE ${embeddedRole} PASSWORD '${password}'\n`;
  const result = spawnSync(command, args, { ...options, cwd: '/', input, encoding: 'utf8' });
  if (result.status === 0 && !/(ERROR|FATAL):/.test(result.stderr)) return;
  throw new EmbeddedDatabaseError(
    'password-missing',
    `${home.passwordFile} is missing and a new password could not be set: ${result.stderr ?? result.error?.message}. ` +
      `Put the file back from a copy, or move ${home.folder} away and run "embargo restore FILE".`,
  );
}
