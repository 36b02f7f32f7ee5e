import type { NearDuplicateKey } from '#libs/sources';
import type { TextKeys } from './text-keys.js';

/**
 * Locality-sensitive hashing (Indyk and Motwani 1998): a key of 64 slots is cut into bands of `rows` slots, and two
 * texts meet in a bucket when one band agrees. Of two texts with similarity s, 1 - (1 - s^rows)^bands meet:
 * of whole texts 64 % at 0.5, 89 % at 0.6, 99 % at 0.7; one in a hundred million pairs at 0.01.
 */
const WHOLE = { rows: 4, bands: 16, salt: 1 };
const LEAD = { rows: 4, bands: 16, salt: 101 };

/** The buckets of a text as 64-bit numbers; no two bands share one. */
export function bucketsOf({ whole, lead }: TextKeys): bigint[] {
  return [...banded(whole, WHOLE), ...(lead ? banded(lead, LEAD) : [])];
}

function banded(key: NearDuplicateKey, { rows, bands, salt }: typeof WHOLE): bigint[] {
  return Array.from({ length: bands }, (_, band) => {
    const slots = key.subarray(band * rows, (band + 1) * rows);
    return BigInt.asIntN(64, (BigInt(fold(slots, salt + band)) << 32n) | BigInt(fold(slots, ~(salt + band))));
  });
}

/** The mixing steps of MurmurHash3 over 32-bit words. */
function fold(slots: Uint32Array, seed: number): number {
  let hash = seed;
  for (const slot of slots) {
    const word = Math.imul(slot, 0xcc9e2d51);
    hash ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
