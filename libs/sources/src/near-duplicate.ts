const SLOTS = 64;
const SHINGLE_WORDS = 3;

/** One signature: 64 minima, 256 bytes. Persist it as bytes; compare with `similarity`. */
export type NearDuplicateKey = Uint32Array;

/** Odd multipliers and offsets of the 64 hash functions, drawn once from a fixed linear congruential sequence. */
const MULTIPLIERS = new Uint32Array(SLOTS);
const OFFSETS = new Uint32Array(SLOTS);
let state = 0x9e3779b9;
for (let slot = 0; slot < SLOTS; slot += 1) {
  MULTIPLIERS[slot] = nextState() | 1;
  OFFSETS[slot] = nextState();
}

function nextState(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state ^ (state >>> 15);
}

/**
 * A MinHash over shingles of three words. Two texts share a slot with the probability of their Jaccard similarity
 * (Broder 1997), so wire stories with another headline stay close and different stories share next to nothing.
 * Null for texts of fewer than three words: they are too short to be told apart.
 */
export function nearDuplicateKey(text: string): NearDuplicateKey | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (!words || words.length < SHINGLE_WORDS) return null;
  const hashes = words.map(hashWord);
  const minima = new Uint32Array(SLOTS).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
    const shingle = mix(Math.imul(mix(Math.imul(hashes[at]!, 31) ^ hashes[at + 1]!), 31) ^ hashes[at + 2]!);
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const value = mix((Math.imul(shingle, MULTIPLIERS[slot]!) + OFFSETS[slot]!) | 0);
      if (value < minima[slot]!) minima[slot] = value;
    }
  }
  return minima;
}

/** The estimated share of three-word sequences that two texts have in common, 0 to 1. */
export function similarity(one: NearDuplicateKey, other: NearDuplicateKey): number {
  let equal = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) if (one[slot] === other[slot]) equal += 1;
  return equal / SLOTS;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
