import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing, SecretKey } from './key-ring.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** `v2.<id of the key>.<nonce, tag and ciphertext>`; v1 had no id, its key is found by trying. */
const FORM = /^(?:v1|v2\.([0-9a-f]{8}))\.([\w-]+)$/;

/** Seals the secrets of one purpose for keeping: AES-256-GCM under the newest key of the settings. */
export class SecretBox {
  private readonly purpose: Buffer;

  /** The purpose, such as `webhook secret`, is bound into every box: a box of another purpose does not open here. */
  constructor(
    private readonly keys: KeyRing,
    purpose: string,
  ) {
    this.purpose = Buffer.from(`embargo-watch ${purpose}`);
  }

  /** The nonce is random: with 96 bits, billions of secrets may share one key. */
  seal(plain: string): string {
    const key = this.keys.current();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key.bytes, nonce).setAAD(this.purpose);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `v2.${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** Throws when the box was changed or made with a key that is gone: nothing that a caller could go on from. */
  open(box: string): string {
    const { keyId, bytes } = parse(box);
    const keys = this.keys.all().filter(({ id }) => keyId === undefined || id === keyId);
    for (const key of keys) {
      const plain = this.openWith(key, bytes);
      if (plain !== undefined) return plain;
    }
    throw unreadable();
  }

  /** Whether the box was made with the newest key, so that a rotation need not touch it. */
  isCurrent(box: string): boolean {
    return keyIdOf(box) === this.keys.current().id;
  }

  private openWith(key: SecretKey, bytes: Buffer): string | undefined {
    const decipher = createDecipheriv(ALGORITHM, key.bytes, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(this.purpose).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      // Not this key's, or not as it was sealed: GCM does not tell which.
      return undefined;
    }
  }
}

/** The key that a box was made with; undefined for boxes of the first form, which do not say. */
export function keyIdOf(box: string): string | undefined {
  return parse(box).keyId;
}

function parse(box: string): { keyId: string | undefined; bytes: Buffer } {
  const [, keyId, content] = FORM.exec(box) ?? [];
  const bytes = Buffer.from(content ?? '', 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw unreadable();
  return { keyId, bytes };
}

function unreadable(): Error {
  return new Error(
    'a stored secret cannot be read: it was encrypted with a key that is not among the keys of the settings, or was ' +
      'damaged; set SECRET_KEY (or PREVIOUS_SECRET_KEYS) to the key it was made with, or make the secret anew',
  );
}
