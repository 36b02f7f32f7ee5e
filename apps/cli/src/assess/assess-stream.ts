import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Catalogue } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';
import { LineAssessor } from './line-assessor.js';
import { CLEAR, FINDINGS, USAGE } from './exit-codes.js';
import { linesOf } from './lines-of.js';
import { openCatalogue } from './surroundings.js';
import type { Surroundings } from './surroundings.js';

export interface AssessOptions {
  jsonl?: boolean;
  catalogueDir?: string;
}

/** Answers line by line, in order, and goes on after a line that cannot be read. */
export async function assessStream(file: string, options: AssessOptions, around: Surroundings): Promise<void> {
  const catalogue = openCatalogue(options.catalogueDir, around);
  if (catalogue === null) return around.finish(FINDINGS);
  try {
    const input = file === '-' ? around.input : around.openFile(file);
    const failed = await answerAll(input, around.output, catalogue, around.readLexicon());
    around.finish(failed === 0 ? CLEAR : FINDINGS);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    around.complain(`error: ${file} cannot be read (${error.code}). Give the path of a file, or - for standard input.`);
    around.finish(USAGE);
  }
}

/** Answers are handed on in blocks of about this many characters: one write a line would cost more than the answer. */
const BLOCK = 256 * 1024;

async function answerAll(input: Readable, output: Writable, catalogue: Catalogue, lexicon: Lexicon): Promise<number> {
  const assessor = new LineAssessor(catalogue, lexicon);
  let block = '';
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      const answer = assessor.answer(line);
      if (answer === null) continue;
      block += `${answer}\n`;
      if (block.length >= BLOCK) {
        await write(output, block);
        block = '';
      }
    }
    // Whoever feeds us slowly wants each answer as soon as it is known.
    await write(output, block);
    block = '';
  }
  return assessor.failed;
}

async function write(output: Writable, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

function isUnreadable(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'open' || error.syscall === 'read');
}
