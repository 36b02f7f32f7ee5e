import { compileCatalogue } from '../compile-catalogue.js';
import type { CompiledCatalogue } from '../compiled-catalogue.js';
import { readCouncil } from '../council.js';
import { parseRegime } from '../parse-regime.js';
import type { FileOwner, Parsed } from '../parse-regime.js';
import { describeProblem } from '../reading/problem.js';
import type { Problem } from '../reading/problem.js';
import { REGIME_FILE, REGIME_YAML } from './regime-yaml.js';

export const SAMPLE_COUNCIL = readCouncil(
  '# elected\nyear,elected\n2001,BD CO IE JM ML MU NO SG TN UA\n2002,BG CM CO GN IE MU MX NO SG SY\n',
);

export function parsedOrThrow(text: string, file: string = REGIME_FILE, owner: FileOwner = 'shipped'): Parsed {
  const outcome = parseRegime(text, file, owner);
  if (Array.isArray(outcome)) throw new Error(outcome.map(describeProblem).join('\n'));
  return outcome;
}

export function compileSample(...files: Parsed[]): CompiledCatalogue | Problem[] {
  return compileCatalogue(files.length > 0 ? files : [parsedOrThrow(REGIME_YAML)], {
    version: 'sample',
    council: SAMPLE_COUNCIL,
  });
}

export function compiledOrThrow(...files: Parsed[]): CompiledCatalogue {
  const outcome = compileSample(...files);
  if (Array.isArray(outcome)) throw new Error(outcome.map(describeProblem).join('\n'));
  return outcome;
}
