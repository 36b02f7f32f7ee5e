const SHINGLE_WORDS = 3;
/** Nearly all that a cut text says stands in the full one. */
const CONTAINED_MIN = 0.85;
/** A correction takes out a sentence or a paragraph; less than this of the text left is a teaser. */
const LENGTH_SHARE_MAX = 0.6;

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    found.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  return found;
}

/**
 * Whether a later text is only a cut of an earlier one: two feeds of one publisher often bring the same article, one
 * in full and one as a teaser. What a teaser leaves out, it does not take back.
 */
export function isExcerpt(later: string, earlier: string): boolean {
  const part = shingles(later);
  const whole = shingles(earlier);
  if (part.size === 0 || part.size > whole.size * LENGTH_SHARE_MAX) return false;
  let contained = 0;
  for (const shingle of part) if (whole.has(shingle)) contained += 1;
  return contained / part.size >= CONTAINED_MIN;
}
