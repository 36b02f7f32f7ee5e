import { readPhrase } from '../text/matcher.js';
import type { WordTable } from '../text/word-table.js';
import type { TermRecord } from './compiled.js';
import type { Named } from './read-files.js';

const TOO_COMMON: readonly string[] = [
  'a an and for from in of on the to with at by',
  'system systems equipment vehicle vehicles car cars boat boats ship ships vessel vessels round rounds light small heavy',
  'long short medium range high cargo supplies deliveries delivery shipment shipments package packages support goods good',
  'part parts component components kit kits material system type station stations machine general purpose sea naval land',
  'aid assistance security defence defense modern strategic advanced war load transfer transfers deal deals control public',
  'fast landing patrol coast guard offshore transport transporter transporters carrier carriers related technology officer',
  'self fire early warning ground surface air commercial strike combat surveillance reconnaissance multi multiple launch',
].flatMap((line) => line.split(' '));
const ALSO = 'military army armed troops warplane warplanes jets calibre caliber smuggled'.split(' ');

/** Words that show talk of arms: those that the terms for arms are made of, but for the most common ones. */
export function armsWordsOf(terms: readonly Named<TermRecord>[], words: WordTable): number[] {
  const found = new Set<number>();
  for (const { record, names } of terms) {
    if (record.category === 'non-arms' || record.category === 'dual-use' || record.role !== 'head') continue;
    if (record.guard !== null || record.lethal === false) continue;
    for (const text of [...(names['name'] ?? []), ...(names['plural'] ?? [])]) {
      for (const id of readPhrase(words, text).words) found.add(id);
    }
  }
  for (const word of ALSO) found.add(words.intern(word));
  for (const word of TOO_COMMON) found.delete(words.find(word));
  return [...found].filter((id) => /^[a-z]{3,}$/.test(words.wordOf(id))).sort((a, b) => a - b);
}
