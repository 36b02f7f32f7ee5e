import { readFileSync } from 'node:fs';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import { asker } from './testing/asker.js';
import type { Ask } from './testing/asker.js';

const read = readCatalogue();
if (!read.ok) throw new Error(read.problems[0]?.wrong);
const ask: Ask = asker(read.catalogue, readLexicon());
const lines = readFileSync(new URL('testing/other-words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('Questions in other words than those of the fact sheets', () => {
  it.each(lines)('%s', (line) => {
    const [date = '', supplier, recipient, items, conduct, endUser, place, circumstances, expected] = line
      .split('|')
      .map((cell) => cell.trim());
    const { determination } = ask({
      date,
      supplier: supplier || null,
      recipient: recipient || null,
      items: items ? items.split(';') : [],
      conduct: conduct ?? '',
      endUser: endUser || null,
      place: place || null,
      circumstances: circumstances || null,
    });
    expect(determination).toBe(expected);
  });
});
