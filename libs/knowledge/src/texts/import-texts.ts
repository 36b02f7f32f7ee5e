import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OfficialText } from '#libs/catalogue';
import { codeOf } from '../text-files.js';
import { readAkomaNtoso } from './akoma-ntoso.js';
import { readPlainText } from './plain-text.js';
import type { TextStore } from './text-store.js';

export interface TextImport {
  /** Symbols that were written, in the order in which they were read. */
  imported: string[];
  /** Files in other languages than English. */
  otherLanguages: number;
  /** Files that are no resolution, or cannot be read, and why. */
  refused: { file: string; reason: string }[];
}

const BYTES_MAX = 32 * 1024 * 1024;
/** Folders of the collection that hold other languages are not even opened. */
const OTHER_LANGUAGES = new Set(['Arabic', 'Chinese', 'French', 'Russian', 'Spanish']);

/** Reads a copy of the public collection, or a folder of plain texts, into the store. A folder that cannot be read throws. */
export function importTexts(folder: string, store: TextStore): TextImport {
  const outcome: TextImport = { imported: [], otherLanguages: 0, refused: [] };
  for (const file of filesUnder(folder)) {
    const read = readFile(file, path.relative(folder, file));
    if (typeof read === 'object') {
      store.write(read);
      outcome.imported.push(read.symbol);
    } else if (read === 'other-language') {
      outcome.otherLanguages += 1;
    } else {
      outcome.refused.push({ file: path.relative(folder, file), reason: read });
    }
  }
  return outcome;
}

/** A text, or why the file is none. */
function readFile(file: string, source: string): OfficialText | string {
  try {
    if (statSync(file).size > BYTES_MAX) return `larger than ${BYTES_MAX} bytes`;
    const content = readFileSync(file, 'utf8');
    if (file.endsWith('.txt'))
      return readPlainText(content, source) ?? 'its first line is not "# S/RES/<number> (<year>)"';
    const read = readAkomaNtoso(content, source);
    return read.ok ? read.text : REASONS[read.reason];
  } catch (error) {
    return `cannot be read (${codeOf(error)})`;
  }
}

const REASONS = {
  'other-language': 'other-language',
  'no-resolution': 'holds no resolution of the Security Council',
  'not-xml': 'is not well-formed XML',
};

function* filesUnder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || OTHER_LANGUAGES.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(full);
    else if (entry.isFile() && /^S_RES_.*\.(?:xml|txt)$/.test(entry.name)) yield full;
  }
}
