import { answerLines } from '../terminal/answer-lines.js';
import { isUnreadable } from '../terminal/streams.js';
import { openCatalogue } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { CLEAR, FINDINGS, USAGE } from './exit-codes.js';
import { LineAssessor } from './line-assessor.js';

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
    const assessor = new LineAssessor(catalogue, around.readLexicon());
    await answerLines(input, around.output, assessor);
    around.finish(assessor.failed === 0 ? CLEAR : FINDINGS);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    around.complain(`error: ${file} cannot be read (${error.code}). Give the path of a file, or - for standard input.`);
    around.finish(USAGE);
  }
}
