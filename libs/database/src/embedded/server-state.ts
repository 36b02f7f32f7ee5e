import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { identifyProcess, isPostgres } from './process-identity.js';
import type { ProcessIdentity } from './process-identity.js';

export interface RunningServer extends ProcessIdentity {
  /** 0 until the server has written it. */
  readonly port: number;
}

/** The living server of a data folder, after its own postmaster.pid. */
export function runningServer(data: string): RunningServer | null {
  const lines = readPidFile(data);
  if (!lines) return null;
  const identity = identifyProcess(Number(lines[0]));
  if (!identity || !isPostgres(identity.pid)) return null;
  return { ...identity, port: Number(lines[3]) || 0 };
}

/**
 * After a kill -9 of everything, the pid in postmaster.pid may belong to something else by now, and PostgreSQL would
 * take that for a living server and refuse to start.
 */
export function removeRecycledPidFile(data: string): void {
  const lines = readPidFile(data);
  if (!lines) return;
  const pid = Number(lines[0]);
  const isRecycled = identifyProcess(pid) !== null && !isPostgres(pid);
  if (isRecycled && !someProcessWorksIn(data)) rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

function readPidFile(data: string): string[] | null {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** Every process of a server has the data folder as its working directory; one may outlive a killed postmaster. */
function someProcessWorksIn(data: string): boolean {
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readlinkSync(`/proc/${entry}/cwd`) === data;
    } catch {
      return false;
    }
  });
}
