import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const logBytesMax = 10_000_000;

/** Keeps one older log, so that a service that runs for years does not fill the disk. */
export function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logBytesMax) renameSync(logFile, `${logFile}.1`);
}

export function openLog(logFile: string): { descriptor: number; length: number } {
  const descriptor = openSync(logFile, 'a+', 0o600);
  return { descriptor, length: fstatSync(descriptor).size };
}

/** The last lines that were written after `from`. */
export function logSince(logFile: string, from: number, lines: number = 8): string {
  const descriptor = openSync(logFile, 'r');
  try {
    const start = Math.max(from, fstatSync(descriptor).size - 20_000);
    const text = Buffer.alloc(20_000);
    const length = readSync(descriptor, text, 0, text.length, start);
    return text.toString('utf8', 0, length).trim().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}
