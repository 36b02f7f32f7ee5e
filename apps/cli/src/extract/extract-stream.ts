import { answerLines } from '../terminal/answer-lines.js';
import { isUnreadable } from '../terminal/streams.js';
import { openCatalogue } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { CLEAR, FAILED, USAGE } from './exit-codes.js';
import { LineExtractor } from './line-extractor.js';
import { Reader } from './reader.js';

export interface ExtractOptions {
  jsonl?: boolean;
  catalogueDir?: string;
}

/** Reads articles line by line, in order, and goes on after a line that cannot be read. */
export async function extractStream(file: string, options: ExtractOptions, around: Surroundings): Promise<void> {
  const catalogue = openCatalogue(options.catalogueDir, around);
  if (catalogue === null) return around.finish(FAILED);
  try {
    const input = file === '-' ? around.input : around.openFile(file);
    const extractor = new LineExtractor(new Reader(catalogue, around.readLexicon()));
    await answerLines(input, around.output, extractor);
    around.finish(extractor.failed === 0 ? CLEAR : FAILED);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    around.complain(`error: ${file} cannot be read (${error.code}). Give the path of a file, or - for standard input.`);
    around.finish(USAGE);
  }
}
