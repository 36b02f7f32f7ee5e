import type { NegativeEntry, Negatives } from '../negative.js';
import type { RawNegativeEntry, RawNegatives } from '../schema/index.js';
import { boundaryCaseRecord, documentedCaseRecord } from './case-record.js';

export function negativesRecord(raw: RawNegatives, local: boolean): Negatives {
  return {
    group: raw.negatives,
    title: raw.title,
    notes: raw.notes,
    recorded: raw.recorded,
    lastVerified: raw.last_verified,
    entries: raw.entries.map(entryRecord),
    documentedCases: (raw.documented_cases ?? []).map(documentedCaseRecord),
    boundaryCases: (raw.boundary_cases ?? []).map(boundaryCaseRecord),
    local,
  };
}

function entryRecord(raw: RawNegativeEntry): NegativeEntry {
  return {
    iso2: raw.iso2,
    name: raw.name,
    aliases: raw.aliases ?? [],
    confusedBecause: raw.confused_because,
    fact: raw.fact,
    formerly: raw.formerly ?? null,
    caution: raw.caution ?? null,
    otherEmbargoes: (raw.other_embargoes ?? []).map(({ note, ...rest }) => ({ ...rest, note: note ?? null })),
    stillCovered: raw.still_covered ?? [],
    confidence: raw.confidence,
    checked: raw.checked,
    sources: raw.sources ?? [],
  };
}
