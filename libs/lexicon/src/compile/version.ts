import type { LexiconFiles } from './read-files.js';

/** A short fingerprint of the data files (two FNV-1a hashes of 32 bits): it tells editions apart, it protects nothing. */
export function contentVersion(files: Partial<LexiconFiles>): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const name of Object.keys(files).sort() as (keyof LexiconFiles)[]) {
    const text = `${name}\n${(files[name] ?? '').replace(/\r\n/g, '\n')}\n`;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
    }
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
