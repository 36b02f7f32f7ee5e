import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identifyProcess, isSameProcessRunning } from './process-identity.js';
import type { ProcessIdentity } from './process-identity.js';

/** The one process that may stop the server, and whose end ends it. */
export interface Owner extends ProcessIdentity {
  readonly endsWithOwner: boolean;
}

export function recordOwner(ownerFile: string, endsWithOwner: boolean): void {
  const owner: Owner = { ...identifyProcess(process.pid)!, endsWithOwner };
  const draft = `${ownerFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, ownerFile);
}

export function forgetOwner(ownerFile: string): void {
  if (readOwner(ownerFile)?.pid === process.pid) rmSync(ownerFile, { force: true });
}

export function readOwner(ownerFile: string): Owner | null {
  try {
    return JSON.parse(readFileSync(ownerFile, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

export function isOwnerAlive(owner: Owner): boolean {
  return isSameProcessRunning(owner);
}
