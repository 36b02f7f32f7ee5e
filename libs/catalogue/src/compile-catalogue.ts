import type { CompiledCatalogue } from './compiled-catalogue.js';
import type { CouncilYears } from './council.js';
import type { Negatives } from './negative.js';
import type { Regime } from './regime.js';
import type { Parsed, ParsedAmendment, ParsedRegime } from './parse-regime.js';
import { Origins } from './reading/origins.js';
import type { Problem } from './reading/problem.js';
import { checkReferences } from './records/reference-checks.js';
import { checkVotes } from './records/vote-checks.js';
import { negativesRecord } from './records/negatives-record.js';
import { buildRegime } from './records/regime-record.js';

export interface CompileOptions {
  /** Passed in, because a content hash is made where the files are read. */
  version: string;
  council: CouncilYears;
}

/**
 * Joins the files to one catalogue, or says what does not fit together. A regime of the operator takes the place of
 * the shipped one of the same id; amendments are added to theirs.
 */
export function compileCatalogue(
  files: readonly Parsed[],
  { version, council }: CompileOptions,
): CompiledCatalogue | Problem[] {
  const amendments = files.filter((file) => file.kind === 'amendment');
  const { bases, problems } = basesOf(files);
  problems.push(...strayAmendments(amendments, bases));
  const regimes: Regime[] = [];
  for (const base of bases.values()) {
    const built = build(
      base,
      amendments.filter(({ raw }) => raw.amends === base.raw.regime),
    );
    problems.push(...built.problems);
    regimes.push(built.regime);
  }
  const standing = files.filter((file) => file.kind !== 'regime' || bases.get(file.raw.regime) === file);
  problems.push(...checkReferences(regimes, standing), ...checkVotes(standing, council));
  if (problems.length > 0) return problems;
  return {
    version,
    regimes: regimes.sort((one, other) => (one.id < other.id ? -1 : 1)),
    negatives: negativesOf(files),
    council,
  };
}

/** The operator's come first, so that they are found first; a group of the operator takes the place of ours. */
function negativesOf(files: readonly Parsed[]): Negatives[] {
  const all = files.flatMap((file) =>
    file.kind === 'negatives' ? [negativesRecord(file.raw, file.owner === 'local')] : [],
  );
  const local = all.filter((negatives) => negatives.local);
  return [...local, ...all.filter(({ group }) => !local.some((own) => own.group === group))];
}

function basesOf(files: readonly Parsed[]): { bases: Map<string, ParsedRegime>; problems: Problem[] } {
  const bases = new Map<string, ParsedRegime>();
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.kind !== 'regime') continue;
    const id = file.raw.regime;
    const other = bases.get(id);
    if (other?.owner === file.owner) {
      problems.push(
        file.places.problem(
          file.raw,
          'regime',
          `${id} stands in ${other.file} as well`,
          'Keep one file for each regime; write additions with amends:',
        ),
      );
    } else if (!other || file.owner === 'local') {
      bases.set(id, file);
    }
  }
  return { bases, problems };
}

function strayAmendments(amendments: readonly ParsedAmendment[], bases: ReadonlyMap<string, ParsedRegime>): Problem[] {
  return amendments
    .filter(({ raw }) => !bases.has(raw.amends))
    .map(({ raw, places }) =>
      places.problem(
        raw,
        'amends',
        `there is no regime ${raw.amends}`,
        `Write one of: ${[...bases.keys()].join(', ')}`,
      ),
    );
}

function build(base: ParsedRegime, amendments: readonly ParsedAmendment[]) {
  const sources = [base, ...amendments].map(({ places, owner }) => ({ places, local: owner === 'local' }));
  return buildRegime(
    base.raw,
    amendments.map(({ raw }) => raw),
    new Origins(sources),
  );
}
