import { describeProblem } from '#libs/catalogue';
import { buildCatalogue, CatalogueProblems } from './catalogue-files.js';
import { writeCompiledLexicon } from './lexicon-files.js';

/** The step of the build that turns the sources of lexicon and catalogue into the files that processes open. */
try {
  const lexicon = writeCompiledLexicon();
  process.stdout.write(`${lexicon.file}: lexicon ${lexicon.version}\n`);
  const { file, version } = buildCatalogue();
  process.stdout.write(`${file}: catalogue ${version}\n`);
} catch (error) {
  if (!(error instanceof CatalogueProblems)) throw error;
  process.stderr.write(`${error.message}:\n${error.problems.map(describeProblem).join('\n')}\n`);
  process.exitCode = 1;
}
