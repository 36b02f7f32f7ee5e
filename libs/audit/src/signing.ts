import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** Fixed heads of ed25519 keys in PKCS #8 and SPKI (RFC 8410); the 32 bytes of the key follow. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

type Unsigned = { readonly [key: string]: Json };
export type Signed<Statement extends Unsigned> = Statement & { key: string; signature: string };

/** Signs what the audit says of itself, with an ed25519 key (RFC 8032). */
export class AuditSigner {
  private readonly privateKey: KeyObject;
  /** The public key, 64 hexadecimal digits. */
  readonly key: string;

  /** `seed` is the private key, 32 bytes. */
  constructor(seed: Uint8Array) {
    this.privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' });
    this.key = spki.subarray(PUBLIC_HEAD.length).toString('hex');
  }

  /** The statement with key and signature; signed is its canonical JSON, the key included. */
  sign<Statement extends Unsigned>(statement: Statement): Signed<Statement> {
    const withKey = { ...statement, key: this.key };
    const signature = sign(null, Buffer.from(canonicalJson(withKey)), this.privateKey).toString('base64');
    return { ...withKey, signature };
  }
}

/** Whether the signature is of the key that the statement names. Whether that key is ours is the caller's question. */
export function isSigned({ signature, ...statement }: Signed<Unsigned>): boolean {
  if (!/^[0-9a-f]{64}$/.test(statement.key)) return false;
  const der = Buffer.concat([PUBLIC_HEAD, Buffer.from(statement.key, 'hex')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(canonicalJson(statement)), key, Buffer.from(signature, 'base64'));
}
