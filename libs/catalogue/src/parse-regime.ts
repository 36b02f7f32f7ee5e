import { checkShape, fits } from './reading/check-shape.js';
import { Origins } from './reading/origins.js';
import type { Places } from './reading/places.js';
import type { Problem } from './reading/problem.js';
import { readYaml } from './reading/read-yaml.js';
import type { YamlValue } from './reading/read-yaml.js';
import { buildRegime } from './records/regime-record.js';
import { amendmentSchema, negativesSchema, regimeSchema } from './schema/index.js';
import type { RawAmendment, RawNegatives, RawRegime } from './schema/index.js';

/** Whose file it is: the product's, or the operator's from CATALOGUE_DIR. */
export type FileOwner = 'shipped' | 'local';

interface ParsedFile<Kind extends string, Raw> {
  kind: Kind;
  file: string;
  owner: FileOwner;
  raw: Raw;
  places: Places;
}
export type ParsedRegime = ParsedFile<'regime', RawRegime>;
export type ParsedNegatives = ParsedFile<'negatives', RawNegatives>;
export type ParsedAmendment = ParsedFile<'amendment', RawAmendment>;
export type Parsed = ParsedRegime | ParsedNegatives | ParsedAmendment;

/**
 * Reads one file of the catalogue: a regime, a group of negatives, or an amendment to a regime. What is wrong comes
 * back as problems with line, key and remedy; what joins several files is checked by `compileCatalogue`.
 */
export function parseRegime(yamlText: string, fileName: string, owner: FileOwner = 'shipped'): Parsed | Problem[] {
  const { value, places, problems } = readYaml(yamlText, fileName);
  if (problems.length > 0) return problems;
  const common = { file: fileName, owner, places };
  switch (kindOf(value)) {
    case 'regime':
      if (!fits(regimeSchema, value)) return checkShape(regimeSchema, value, places);
      return orProblems({ kind: 'regime', raw: value, ...common }, checkRegime(value, fileName, places));
    case 'negatives':
      if (!fits(negativesSchema, value)) return checkShape(negativesSchema, value, places);
      return { kind: 'negatives', raw: value, ...common };
    case 'amendment':
      if (!fits(amendmentSchema, value)) return checkShape(amendmentSchema, value, places);
      return { kind: 'amendment', raw: value, ...common };
    default:
      return [
        places.problem(
          {},
          null,
          'the file says neither regime:, negatives: nor amends:',
          'Begin with regime: KP-1718 for a regime, negatives: africa for States under none, amends: KP-1718 for additions to a regime',
        ),
      ];
  }
}

function orProblems(parsed: Parsed, problems: Problem[]): Parsed | Problem[] {
  return problems.length > 0 ? problems : parsed;
}

function kindOf(value: YamlValue): Parsed['kind'] | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if ('regime' in value) return 'regime';
  if ('negatives' in value) return 'negatives';
  return 'amends' in value ? 'amendment' : null;
}

function checkRegime(raw: RawRegime, file: string, places: Places): Problem[] {
  const expected = `${raw.regime}.yaml`;
  const { problems } = buildRegime(raw, [], new Origins([{ places, local: false }]));
  if (file.split(/[\\/]/).at(-1) === expected) return problems;
  return [
    places.problem(raw, 'regime', `the file of ${raw.regime} is called ${file}`, `Call it ${expected}`),
    ...problems,
  ];
}
