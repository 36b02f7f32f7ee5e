import { createHash } from 'node:crypto';
import type { NearDuplicateKey } from '#libs/sources';
import type { TextKeys } from '../text/text-keys.js';

export interface StoredKeys {
  whole_key: Buffer;
  lead_key: Buffer | null;
  words: number;
}

/** Keys as the database holds them: 32-bit words, least significant byte first, whatever the machine. */
export function bytesOf(key: NearDuplicateKey): Buffer {
  const bytes = Buffer.alloc(key.length * 4);
  key.forEach((slot, at) => bytes.writeUInt32LE(slot, at * 4));
  return bytes;
}

function keyOf(bytes: Buffer): NearDuplicateKey {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32LE(at * 4));
}

export function keysOf({ whole_key, lead_key, words }: StoredKeys): TextKeys {
  return { whole: keyOf(whole_key), lead: lead_key && keyOf(lead_key), words };
}

/** Texts of one digest are one text to us. */
export function digestOf({ whole, lead, words }: TextKeys): Buffer {
  const hash = createHash('sha256').update(`${words}\n`).update(bytesOf(whole));
  if (lead) hash.update(bytesOf(lead));
  return hash.digest().subarray(0, 16);
}
