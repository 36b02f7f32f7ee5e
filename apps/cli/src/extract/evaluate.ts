import { linesOf } from '../terminal/lines-of.js';
import { paint } from '../terminal/paint.js';
import { isUnreadable, write } from '../terminal/streams.js';
import { openCatalogue } from '../terminal/surroundings.js';
import type { Surroundings } from '../terminal/surroundings.js';
import { ReaderEvaluation } from './evaluate-reader.js';
import { readGoldLine } from './evaluation/index.js';
import { evaluationPage } from './evaluation-page.js';
import { CLEAR, FAILED, USAGE } from './exit-codes.js';

export interface EvaluateOptions {
  json?: boolean;
  errors: number;
  catalogueDir?: string;
}

const LINE_MAX = 32_000_000;

/** Scores the reader on labelled articles and prints how well it does. */
export async function evaluate(file: string, options: EvaluateOptions, around: Surroundings): Promise<void> {
  const catalogue = openCatalogue(options.catalogueDir, around);
  if (catalogue === null) return around.finish(FAILED);
  const evaluation = new ReaderEvaluation(catalogue, around.readLexicon());
  try {
    const wrong = await readAll(file, evaluation, around);
    if (wrong !== null) {
      around.complain(`error: ${file === '-' ? 'standard input' : file}${wrong}`);
      return around.finish(USAGE);
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    around.complain(
      `error: ${file} cannot be read (${error.code}). Give the path of a corpus: one labelled article a line.`,
    );
    return around.finish(USAGE);
  }
  const result = evaluation.result();
  const printed = options.json
    ? JSON.stringify({ versions: evaluation.versions, ...result }, null, 2)
    : evaluationPage(result, evaluation.versions, {
        errors: options.errors,
        width: around.width,
        paint: paint(around),
      });
  await write(around.output, `${printed}\n`);
  around.finish(CLEAR);
}

/** Null when every line was read; otherwise where the first bad one stands and what is wrong with it. */
async function readAll(file: string, evaluation: ReaderEvaluation, around: Surroundings): Promise<string | null> {
  const input = file === '-' ? around.input : around.openFile(file);
  let number = 0;
  let articles = 0;
  for await (const lines of linesOf(input, LINE_MAX))
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const read = readGoldLine(line);
      if (!read.ok) return `, line ${number}: ${read.wrong}`;
      articles += 1;
      await evaluation.add(read.article);
    }
  return articles > 0
    ? null
    : ' holds no articles. Write one labelled article a line, as test/evaluation/README.md tells.';
}
