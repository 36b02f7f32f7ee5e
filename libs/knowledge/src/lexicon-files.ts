import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  compileLexicon,
  contentVersion,
  LEXICON_FILE_NAMES,
  openLexicon,
  type CompiledLexicon,
  type Lexicon,
  type LexiconFiles,
} from '#libs/lexicon';
import { projectRoot } from '#libs/config';

/** Opens the lexicon: the compiled file of the build when it was made of these very data files, otherwise the data files. */
export function readLexicon(): Lexicon {
  const files = dataFiles();
  return openLexicon(readBuilt(contentVersion(files)) ?? compileLexicon(files));
}

/** Compiles the data files into the file that `readLexicon` opens. A step of the build. */
export function writeCompiledLexicon(): { file: string; version: string } {
  const compiled = compileLexicon(dataFiles());
  const file = builtFile();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(compiled));
  return { file, version: compiled.version };
}

function dataFiles(): LexiconFiles {
  const folder = path.join(projectRoot(), 'libs', 'lexicon', 'data');
  const entries = LEXICON_FILE_NAMES.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  return Object.fromEntries(entries) as LexiconFiles;
}

/** What the build wrote, if it was made of the same data files by code of the same format; null when to be made anew. */
function readBuilt(version: string): CompiledLexicon | null {
  const file = builtFile();
  if (!import.meta.dirname.startsWith(path.join(projectRoot(), 'dist')) || !existsSync(file)) return null;
  try {
    const built: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isBuilt(built) && built.version === version ? built : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Our own build wrote it, so a file of this format is taken at its word. */
function isBuilt(value: unknown): value is CompiledLexicon {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'version' in value;
}

const builtFile = () => path.join(projectRoot(), 'dist', 'knowledge', 'lexicon.json');
