import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from './backup-error.js';

/** For whom a backup is encrypted, in the age format (https://age-encryption.org/v1). */
export type BackupLock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** Public keys, `age1...`; the `age` tool makes a pair with `age-keygen`. */
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] };

/** What opens an encrypted backup. */
export type BackupUnlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** Secret keys, `AGE-SECRET-KEY-1...`. */
  | { readonly kind: 'identities'; readonly identities: readonly string[] };

type Bytes = AsyncIterable<Uint8Array>;

/** Throws a BackupError when a public key is not one. */
export function encrypterOf(lock: BackupLock): Encrypter {
  const encrypter = new Encrypter();
  try {
    if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase);
    else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new BackupError('bad-key', `A public key is not one: ${String(cause)}. It begins with "age1".`, { cause });
  }
  return encrypter;
}

/** Encrypts what flows through. */
export function lockWith(encrypter: Encrypter): (plain: Bytes) => AsyncGenerator<Buffer> {
  return async function* (plain) {
    for await (const chunk of await encrypter.encrypt(ReadableStream.from(plain))) yield Buffer.from(chunk);
  };
}

/** Decrypts what flows through; throws a BackupError when the keys do not fit. */
export async function* unlockWith(
  file: string,
  unlock: BackupUnlock | undefined,
  sealed: Bytes,
): AsyncGenerator<Buffer> {
  const decrypter = decrypterOf(file, unlock);
  const plain = await decrypter.decrypt(ReadableStream.from(sealed)).catch((cause: unknown) => {
    throw new BackupError('bad-key', `${file} does not open with this passphrase or secret key.`, { cause });
  });
  for await (const chunk of plain) yield Buffer.from(chunk);
}

function decrypterOf(file: string, unlock: BackupUnlock | undefined): Decrypter {
  if (!unlock) {
    throw new BackupError(
      'locked',
      `${file} is encrypted. Give the passphrase with --passphrase-file, or the secret key with --identity-file.`,
    );
  }
  const decrypter = new Decrypter();
  try {
    if (unlock.kind === 'passphrase') decrypter.addPassphrase(unlock.passphrase);
    else for (const identity of unlock.identities) decrypter.addIdentity(identity);
  } catch (cause) {
    throw new BackupError('bad-key', `A secret key is not one: ${String(cause)}. It begins with "AGE-SECRET-KEY-1".`, {
      cause,
    });
  }
  return decrypter;
}
