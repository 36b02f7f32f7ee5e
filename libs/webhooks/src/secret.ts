import { createPrivateKey, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';

/** A key that messages are signed with: shared with the receiver (HMAC) or ours alone (ed25519). */
export type SigningSecret = { kind: 'hmac'; key: Buffer } | { kind: 'ed25519'; privateKey: KeyObject };

export type SecretReading = { outcome: 'secret'; secret: SigningSecret } | { outcome: 'problem'; message: string };

const HMAC_BYTES = 32;
/** Standard Webhooks 1.0.0, signature scheme: 192 to 512 bits. */
const HMAC_BYTES_MIN = 24;
const HMAC_BYTES_MAX = 64;
const SEED_BYTES = 32;

/** The fixed head of an ed25519 private key in PKCS #8 (RFC 8410 7); the 32 bytes of the seed follow. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A fresh secret as it is shown to the receiver's administrator (`whsec_...`) or kept by us (`whsk_...`). */
export function generateSecret(kind: SigningSecret['kind'] = 'hmac'): string {
  const prefix = kind === 'hmac' ? 'whsec_' : 'whsk_';
  return prefix + randomBytes(kind === 'hmac' ? HMAC_BYTES : SEED_BYTES).toString('base64');
}

export function parseSecret(text: string): SecretReading {
  const [, prefix, encoded] = /^(whsec_|whsk_)(.*)$/s.exec(text.trim()) ?? [];
  if (prefix === undefined || encoded === undefined) {
    return problem('A signing secret starts with whsec_ (shared secret) or whsk_ (ed25519 key); this one does not.');
  }
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded)) {
    return problem(
      `What follows ${prefix} must be base64 with its padding; copy the secret again, without line breaks.`,
    );
  }
  const bytes = Buffer.from(encoded, 'base64');
  return prefix === 'whsec_' ? hmacSecret(bytes) : ed25519Secret(bytes);
}

function hmacSecret(key: Buffer): SecretReading {
  if (key.length < HMAC_BYTES_MIN) {
    return problem(`The secret has ${key.length} bytes; at least ${HMAC_BYTES_MIN} are needed. Let one be generated.`);
  }
  if (key.length > HMAC_BYTES_MAX)
    return problem(`The secret has ${key.length} bytes; at most ${HMAC_BYTES_MAX} are allowed.`);
  return { outcome: 'secret', secret: { kind: 'hmac', key } };
}

function ed25519Secret(bytes: Buffer): SecretReading {
  // Some tools write seed and public key in one, 64 bytes; the seed comes first.
  if (bytes.length !== SEED_BYTES && bytes.length !== 2 * SEED_BYTES) {
    return problem(`An ed25519 key has 32 bytes; this one has ${bytes.length}.`);
  }
  const der = Buffer.concat([PKCS8_HEAD, bytes.subarray(0, SEED_BYTES)]);
  return {
    outcome: 'secret',
    secret: { kind: 'ed25519', privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) },
  };
}

/** The `whpk_...` that receivers verify an ed25519 secret's signatures with; null for a shared secret. */
export function publicKeyOf(secret: SigningSecret): string | null {
  if (secret.kind === 'hmac') return null;
  const spki = createPublicKey(secret.privateKey).export({ format: 'der', type: 'spki' });
  return `whpk_${spki.subarray(-32).toString('base64')}`;
}

function problem(message: string): SecretReading {
  return { outcome: 'problem', message };
}
