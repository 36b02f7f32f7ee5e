import type { Readable, Writable } from 'node:stream';
import { createReadStream } from 'node:fs';
import type { Catalogue } from '#libs/catalogue';
import { describeProblem } from '#libs/catalogue';
import { readCatalogue, readLexicon } from '#libs/knowledge';
import type { CatalogueRead } from '#libs/knowledge';
import type { Lexicon } from '#libs/lexicon';

/** What the commands get from outside. */
export interface Surroundings {
  environment: Record<string, string | undefined>;
  today: string;
  width: number;
  /** A person at a terminal reads the output. */
  isTerminal: boolean;
  input: Readable;
  output: Writable;
  openFile: (path: string) => Readable;
  complain: (text: string) => void;
  /** Sets the exit status; the process ends when its work is done. */
  finish: (exitCode: number) => void;
  /** Ends the process at once, for wrong usage that the parser found. */
  exit: (exitCode: number) => void;
  readCatalogue: (overrideDir: string | null) => CatalogueRead;
  readLexicon: () => Lexicon;
}

const WIDTH_DEFAULT = 100;

export function processSurroundings(): Surroundings {
  return {
    environment: process.env,
    today: new Date().toISOString().slice(0, 10),
    width: process.stdout.columns ?? WIDTH_DEFAULT,
    isTerminal: process.stdout.isTTY,
    input: process.stdin,
    output: process.stdout,
    openFile: (path) => createReadStream(path),
    complain: (text) => process.stderr.write(`${text}\n`),
    finish: (exitCode) => {
      process.exitCode = exitCode;
    },
    exit: (exitCode) => process.exit(exitCode),
    readCatalogue: (overrideDir) => readCatalogue({ overrideDir }),
    readLexicon,
  };
}

/** Opens the catalogue, or says what is wrong with it and returns null. */
export function openCatalogue(option: string | undefined, around: Surroundings): Catalogue | null {
  const read = around.readCatalogue(option ?? (around.environment['CATALOGUE_DIR'] || null));
  if (read.ok) return read.catalogue;
  const lines = read.problems.map((problem) => `  ${describeProblem(problem)}`);
  around.complain(`The catalogue does not load:\n${lines.join('\n')}`);
  return null;
}
