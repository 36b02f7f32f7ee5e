import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings.js';

/**
 * The 32-byte keys for secrets at rest, newest first: SECRET_KEY and PREVIOUS_SECRET_KEYS, or the lines of a file in
 * DATA_DIR, made once and for the owner only.
 */
export function readSecretKeys(settings: Settings): Buffer[] {
  if (settings.SECRET_KEY) return [settings.SECRET_KEY, ...settings.PREVIOUS_SECRET_KEYS].map(fromBase64);
  mkdirSync(settings.DATA_DIR, { recursive: true, mode: 0o700 });
  const file = secretKeyFile(settings);
  try {
    // `wx` fails when the file is there, so two processes starting at once cannot make two keys.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const keys = readFileSync(file, 'utf8').trim().split(/\s+/).map(fromBase64);
  if (keys.some(({ length }) => length !== 32)) {
    throw new Error(`${file} must hold 32 bytes in base64 on each line; restore it from your backup`);
  }
  return keys;
}

export function secretKeyFile(settings: Settings): string {
  return path.join(settings.DATA_DIR, 'secret-key');
}

/** Replaces the keys of the file. A crash leaves either the old file or the new one, whole. */
export function writeSecretKeys(file: string, keys: readonly Uint8Array[]): void {
  const unfinished = `${file}.unfinished`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeFileSync(handle, keys.map((key) => `${Buffer.from(key).toString('base64')}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
