import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits while the reader of the output is slower than we are. */
export async function write(output: Writable, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

/** A file that is missing, a folder, or without permission. */
export function isUnreadable(error: unknown): error is NodeJS.ErrnoException {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return false;
  return error.syscall === 'open' || error.syscall === 'read';
}
