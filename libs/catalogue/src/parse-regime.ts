import { checkShape } from './reading/check-shape.js';
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
  const kind = kindOf(value);
  if (kind === null) {
    return [
      places.problem(
        {},
        null,
        'the file says neither regime:, negatives: nor amends:',
        'Begin with regime: KP-1718 for a regime, negatives: africa for States under none, amends: KP-1718 for additions to a regime',
      ),
    ];
  }
  const misshapen = checkShape(SCHEMAS[kind], value, places);
  if (misshapen.length > 0) return misshapen;
  const parsed = { kind, file: fileName, owner, raw: value, places } as unknown as Parsed;
  const inconsistent = parsed.kind === 'regime' ? checkRegime(parsed) : [];
  return inconsistent.length > 0 ? inconsistent : parsed;
}

const SCHEMAS = { regime: regimeSchema, negatives: negativesSchema, amendment: amendmentSchema };

function kindOf(value: YamlValue): Parsed['kind'] | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  if ('regime' in value) return 'regime';
  if ('negatives' in value) return 'negatives';
  return 'amends' in value ? 'amendment' : null;
}

function checkRegime(parsed: ParsedRegime): Problem[] {
  const { raw, places, file } = parsed;
  const expected = `${raw.regime}.yaml`;
  const misnamed =
    file.split(/[\\/]/).at(-1) === expected
      ? []
      : [places.problem(raw, 'regime', `the file of ${raw.regime} is called ${file}`, `Call it ${expected}`)];
  return [...misnamed, ...buildRegime(raw, [], new Origins([{ places, local: false }])).problems];
}
