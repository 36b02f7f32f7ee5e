import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileLexicon, LEXICON_FILE_NAMES, openLexicon, type Lexicon, type LexiconFiles } from '#libs/lexicon';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'libs', 'lexicon', 'data');

/** The data files of the product, as text. */
export function shippedLexiconFiles(): LexiconFiles {
  const entries = LEXICON_FILE_NAMES.map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')]);
  return Object.fromEntries(entries) as LexiconFiles;
}

/** The lexicon of the product, compiled from its data files. */
export function shippedLexicon(): Lexicon {
  return openLexicon(compileLexicon(shippedLexiconFiles()));
}
