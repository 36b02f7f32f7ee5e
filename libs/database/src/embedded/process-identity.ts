import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process told apart from a later one that got the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the words of the system; only ever compared. */
  readonly startedAt: string;
}

/** Null when no such process runs. A zombie has ended already: it only waits for its parent. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const startedAt = process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isSameProcessRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return identifyProcess(pid)?.startedAt === startedAt;
}

/** Whether the process is a PostgreSQL program; a recycled pid belongs to something else. */
export function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return psColumn(pid, 'command')?.includes('postgres') ?? false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

/** proc(5): the name stands in brackets and may hold anything, so the fields are counted after the last bracket. */
function startFromProc(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' || startTicks === undefined ? null : startTicks;
}

function startFromPs(pid: number): string | null {
  if (psColumn(pid, 'stat')?.startsWith('Z')) return null;
  return psColumn(pid, 'lstart');
}

function psColumn(pid: number, column: string): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() ? stdout.trim() : null;
}
