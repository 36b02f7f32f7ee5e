import { answerCase } from '#libs/assessment';
import { boundaryCaseRecord, type Catalogue, type Parsed, type Problem } from '#libs/catalogue';
import type { Lexicon } from '#libs/lexicon';

/**
 * Runs the boundary cases of the operator's own files against the catalogue that they became part of. Those of the
 * product are not run again: a correction of the operator may well change their answers.
 */
export function failedCases(files: readonly Parsed[], catalogue: Catalogue, lexicon: Lexicon): Problem[] {
  return files.filter(({ owner }) => owner === 'local').flatMap((file) => failedIn(file, catalogue, lexicon));
}

function failedIn(file: Parsed, catalogue: Catalogue, lexicon: Lexicon): Problem[] {
  const regime = regimeOf(file);
  return (file.raw.boundary_cases ?? []).flatMap((raw) => {
    const answer = answerCase(boundaryCaseRecord(raw), regime, catalogue, lexicon);
    if ('error' in answer) {
      return [file.places.problem(raw, null, `the case "${raw.name}" cannot be asked`, answer.error.message)];
    }
    if (answer.determination === raw.expect) return [];
    return [
      file.places.problem(
        raw,
        'expect',
        `the case "${raw.name}" is answered ${answer.determination}, not ${raw.expect}`,
        `Correct the record that it tests, or write expect: ${answer.determination} if the answer is right`,
      ),
    ];
  });
}

/** The regime that a file's cases ask of; a group of States under none asks the whole catalogue. */
function regimeOf(file: Parsed): string | null {
  if (file.kind === 'negatives') return null;
  return file.kind === 'regime' ? file.raw.regime : file.raw.amends;
}
