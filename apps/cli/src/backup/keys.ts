import { readFileSync } from 'node:fs';
import type { BackupLock, BackupUnlock } from '#libs/database';

export interface LockFlags {
  readonly passphraseFile?: string;
  readonly recipient?: readonly string[];
}

export interface UnlockFlags {
  readonly passphraseFile?: string;
  readonly identityFile?: string;
}

/** The key that the flags ask for; none when they ask for none. */
export type KeyChoice<Key> = { outcome: 'chosen'; key: Key | undefined } | { outcome: 'refused'; message: string };

/** Shorter ones are guessed, however slow scrypt makes each guess. */
const PASSPHRASE_MIN = 12;

export function lockOf({ passphraseFile, recipient = [] }: LockFlags): KeyChoice<BackupLock> {
  if (passphraseFile !== undefined && recipient.length > 0) {
    return refused('Give --passphrase-file or --recipient, not both.');
  }
  if (recipient.length > 0) return { outcome: 'chosen', key: { kind: 'recipients', recipients: recipient } };
  return passphraseOf(passphraseFile);
}

export function unlockOf({ passphraseFile, identityFile }: UnlockFlags): KeyChoice<BackupUnlock> {
  if (identityFile === undefined) return passphraseOf(passphraseFile);
  if (passphraseFile !== undefined) return refused('Give --passphrase-file or --identity-file, not both.');
  const text = textOf(identityFile);
  if (text === undefined) return refused(`${identityFile} cannot be read. Check its path and rights.`);
  const identities = text.split(/\s*\n\s*/).filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identities.length === 0) return refused(`${identityFile} holds no line that begins with "AGE-SECRET-KEY-".`);
  return { outcome: 'chosen', key: { kind: 'identities', identities } };
}

function passphraseOf(file: string | undefined): KeyChoice<{ kind: 'passphrase'; passphrase: string }> {
  if (file === undefined) return { outcome: 'chosen', key: undefined };
  const text = textOf(file);
  if (text === undefined) return refused(`${file} cannot be read. Check its path and rights.`);
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase.length < PASSPHRASE_MIN) {
    return refused(`The passphrase in ${file} is too short: at least ${PASSPHRASE_MIN} characters.`);
  }
  return { outcome: 'chosen', key: { kind: 'passphrase', passphrase } };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function refused(message: string): { outcome: 'refused'; message: string } {
  return { outcome: 'refused', message };
}
