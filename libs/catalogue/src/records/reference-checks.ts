import type { Parsed } from '../parse-regime.js';
import type { Regime } from '../regime.js';
import type { Problem } from '../reading/problem.js';
import type { RawDocumentedCase, RawMeasure } from '../schema/index.js';

const MEASURE_ID = /\b[A-Z]{2,}(?:-[A-Z]{2,})*-\d+\/[a-z0-9-]+/g;

/** What one file says of another: a record or regime that does not exist is refused where it is named. */
export function checkReferences(regimes: readonly Regime[], files: readonly Parsed[]): Problem[] {
  const checker = new ReferenceChecker(regimes);
  for (const file of files) checker.check(file);
  return checker.problems;
}

class ReferenceChecker {
  readonly problems: Problem[] = [];
  private readonly regimes: ReadonlySet<string>;
  private readonly measures: ReadonlySet<string>;

  constructor(regimes: readonly Regime[]) {
    this.regimes = new Set(regimes.map(({ id }) => id));
    this.measures = new Set(regimes.flatMap(({ measures }) => measures.map(({ id }) => id)));
  }

  check(file: Parsed): void {
    if (file.kind === 'regime') {
      for (const key of ['predecessor', 'successor'] as const) this.regime(file, file.raw, key, file.raw[key]);
      this.regimeList(file, file.raw.related_regimes);
    }
    if (file.kind === 'negatives') {
      for (const entry of file.raw.entries)
        for (const still of entry.still_covered ?? []) this.regime(file, still, 'regime', still.regime);
    } else {
      for (const measure of file.raw.measures ?? []) this.followed(file, measure);
    }
    for (const documented of file.raw.documented_cases ?? []) this.documented(file, documented);
    for (const boundary of file.raw.boundary_cases ?? []) this.because(file, boundary, boundary.because);
  }

  private regime(file: Parsed, holder: object, part: string | number, id: string | undefined): void {
    if (id === undefined || this.regimes.has(id)) return;
    this.problems.push(
      file.places.problem(holder, part, `there is no regime ${id}`, `Write one of: ${[...this.regimes].join(', ')}`),
    );
  }

  private regimeList(file: Parsed, ids: readonly string[] | undefined): void {
    ids?.forEach((id, index) => this.regime(file, ids, index, id));
  }

  private measure(file: Parsed, holder: object, part: string | number, id: string): void {
    if (this.measures.has(id)) return;
    const regime = id.split('/')[0] ?? '';
    const near = [...this.measures].filter((known) => known.startsWith(`${regime}/`));
    const write = near.length > 0 ? `Write one of: ${near.join(', ')}` : 'Write the id of a record of the catalogue';
    this.problems.push(file.places.problem(holder, part, `there is no record ${id}`, write));
  }

  private followed(file: Parsed, measure: RawMeasure): void {
    const ids = measure.exemptions_follow;
    ids?.forEach((id, index) => this.measure(file, ids, index, id));
  }

  private documented(file: Parsed, documented: RawDocumentedCase): void {
    if (documented.measure !== null) this.measure(file, documented, 'measure', documented.measure);
  }

  private because(file: Parsed, holder: object, text: string): void {
    for (const [id] of text.matchAll(MEASURE_ID)) this.measure(file, holder, 'because', id);
  }
}
