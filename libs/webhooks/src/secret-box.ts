import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1.';
/** Bound into every box, so that a ciphertext of another use of the same key does not open here. */
const PURPOSE = Buffer.from('embargo-watch webhook secret');

/** Encrypts a secret for keeping. The nonce is random: with 96 bits, billions of secrets may share one key. */
export function encryptSecret(key: Uint8Array, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, checked(key), nonce).setAAD(PURPOSE);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws when the box was changed or made with another key: nothing that a caller could go on from. */
export function decryptSecret(key: Uint8Array, box: string): string {
  const bytes = Buffer.from(box.slice(VERSION.length), 'base64url');
  if (!box.startsWith(VERSION) || bytes.length < NONCE_BYTES + TAG_BYTES) throw unreadable();
  const decipher = createDecipheriv(ALGORITHM, checked(key), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(PURPOSE).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** The two functions above with their key. */
export class SecretBox {
  constructor(private readonly key: Uint8Array) {
    checked(key);
  }

  seal(plain: string): string {
    return encryptSecret(this.key, plain);
  }

  open(box: string): string {
    return decryptSecret(this.key, box);
  }
}

function checked(key: Uint8Array): Uint8Array {
  if (key.length !== 32) throw new Error(`the key for secrets must have 32 bytes, not ${key.length}; see SECRET_KEY`);
  return key;
}

function unreadable(cause?: unknown): Error {
  return new Error(
    'a stored webhook secret cannot be read: it was encrypted with another SECRET_KEY or was damaged; set the key it was made with, or rotate the secret',
    { cause },
  );
}
