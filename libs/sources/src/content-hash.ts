import { createHash } from 'node:crypto';
import { collapse } from './plain-text.js';

/** Identifies what an article says: unchanged by white space and Unicode composition, changed by any letter. */
export function contentHash(title: string, text: string): string {
  return createHash('sha256')
    .update(`${collapse(title)}\n${collapse(text)}`.normalize('NFC'))
    .digest('hex');
}
