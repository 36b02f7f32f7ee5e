import type { Regime } from '../regime.js';
import type { Origins } from '../reading/origins.js';
import type { Problem } from '../reading/problem.js';
import type { RawAmendment, RawRegime } from '../schema/index.js';
import { boundaryCaseRecord, documentedCaseRecord } from './case-record.js';
import { checkChains, checkVersions } from './chain-checks.js';
import type { BuiltMeasure } from './chain-checks.js';
import { applyChanges } from './changes.js';
import { RegimeContext } from './context.js';
import { definitionsOf } from './definitions.js';
import type { Definitions } from './definitions.js';
import { checkMeasure } from './measure-checks.js';
import { measureRecord } from './measure-record.js';
import { agreementRecord, dutyRecord, eventRecord, gapRecord, renewalRecord } from './other-records.js';
import { checkResolutions, symbolsOf } from './resolution-checks.js';
import { resolutionRecord } from './resolution-record.js';

type RegimeFile = RawRegime | RawAmendment;

export interface BuiltRegime {
  regime: Regime;
  problems: Problem[];
}

/** Puts a regime together from its own file and its amendments, and says what does not fit. */
export function buildRegime(base: RawRegime, amendments: readonly RawAmendment[], origins: Origins): BuiltRegime {
  const files: RegimeFile[] = [base, ...amendments];
  const resolutions = files.flatMap((file) => file.resolutions ?? []);
  const context = new RegimeContext(origins, symbolsOf(resolutions));
  checkResolutions(resolutions, context);
  const known = definitionsOf(files, context);
  const records = recordsOf(base.regime, files, known, context);
  const regime: Regime = {
    ...headOf(base, amendments),
    actors: [...known.actors.values()],
    resolutions: resolutions.map(resolutionRecord).sort(byAdoption),
    measures: records.map(({ measure }) => measure),
    ...surroundingsOf(files, records, context),
    documentedCases: files.flatMap((file) => (file.documented_cases ?? []).map(documentedCaseRecord)),
    boundaryCases: files.flatMap((file) => (file.boundary_cases ?? []).map(boundaryCaseRecord)),
    local: origins.isLocal(base),
  };
  return { regime, problems: context.problems };
}

function recordsOf(
  regime: string,
  files: readonly RegimeFile[],
  known: Definitions,
  context: RegimeContext,
): BuiltMeasure[] {
  const entered = files
    .flatMap((file) => file.measures ?? [])
    .map((raw) => {
      checkMeasure(raw, regime, context);
      return { raw, measure: measureRecord(raw, regime, known, context) };
    });
  const records = applyChanges(
    entered,
    files.flatMap((file) => file.changes ?? []),
    context,
  );
  checkVersions(records, context);
  checkChains(records, context);
  return records;
}

function surroundingsOf(files: readonly RegimeFile[], records: readonly BuiltMeasure[], context: RegimeContext) {
  return {
    renewals: files.flatMap((file) => (file.renewals ?? []).map((renewal) => renewalRecord(renewal, context))),
    otherEvents: files.flatMap((file) => (file.other_events ?? []).map(eventRecord)),
    intendedGaps: files.flatMap((file) => (file.intended_gaps ?? []).map((gap) => gapRecord(gap, records, context))),
    generalDuties: files.flatMap((file) => (file.general_duties ?? []).map((duty) => dutyRecord(duty, context))),
    agreements: files.flatMap((file) => (file.agreements ?? []).map(agreementRecord)),
  };
}

function headOf(base: RawRegime, amendments: readonly RawAmendment[]) {
  return {
    id: base.regime,
    title: base.title,
    status: base.status,
    statusConfidence: base.status_confidence,
    committee: base.committee,
    predecessor: base.predecessor ?? null,
    successor: base.successor ?? null,
    related: base.related_regimes ?? [],
    aliases: base.aliases,
    notes: [base.notes, ...amendments.flatMap(({ notes }) => notes ?? [])].join('\n\n'),
    sources: base.sources,
    entryPoints: base.entry_points ?? null,
  };
}

const byAdoption = (one: { adopted: string }, other: { adopted: string }) => one.adopted.localeCompare(other.adopted);
