import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings.js';

/** The 32-byte key for secrets at rest: from the settings, or made once and kept in DATA_DIR for the owner only. */
export function readSecretKey(settings: Settings): Buffer {
  if (settings.SECRET_KEY) return Buffer.from(settings.SECRET_KEY, 'base64');
  mkdirSync(settings.DATA_DIR, { recursive: true, mode: 0o700 });
  const file = path.join(settings.DATA_DIR, 'secret-key');
  try {
    // `wx` fails when the file is there, so two processes starting at once cannot make two keys.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} must hold 32 bytes in base64; restore it from your backup`);
  return key;
}
