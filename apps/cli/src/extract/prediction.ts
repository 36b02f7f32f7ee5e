import type { AlertDraft } from '#libs/assessment';
import type { ExtractedReport } from '#libs/extraction';
import type { Party, Place } from '#libs/lexicon';

export interface PredictedEvent {
  supplier: string[];
  recipient: string[];
  via: string[];
  kind: string;
  items: string[];
  stage: string;
  /** `2013`, `2013-07`, `2013-07-15`, or first and last day as an ISO 8601 interval. */
  date?: string;
  evidence?: string;
}

export interface PredictedAlert {
  supplier: string[];
  recipient: string[];
  regime: string;
  level: string;
}

/** What one article reports and raises, in the words of the corpus format. */
export interface Prediction {
  events: PredictedEvent[];
  alerts: PredictedAlert[];
}

export function predictionOf(reports: readonly ExtractedReport[], drafts: readonly AlertDraft[]): Prediction {
  return { events: reports.map(eventOf), alerts: drafts.map(alertOf) };
}

export function eventOf(report: ExtractedReport): PredictedEvent {
  const evidence = report.quotes.find(({ source }) => source === 'text') ?? report.quotes[0];
  return {
    supplier: distinct(report.suppliers.flatMap(({ value }) => partyCodes(value))),
    recipient: distinct(report.recipients.flatMap(({ value }) => partyCodes(value))),
    via: distinct(report.via.flatMap(({ value }) => ('kind' in value ? partyCodes(value) : placeCode(value)))),
    kind: report.conduct,
    items: distinct(report.items.map(({ value }) => value.category)),
    stage: report.stage,
    ...(report.date ? { date: shortest(report.date) } : {}),
    ...(evidence ? { evidence: evidence.text } : {}),
  };
}

function alertOf({ suppliers, recipients, regime, level }: AlertDraft): PredictedAlert {
  return {
    supplier: distinct(suppliers.flatMap(partyCodes)),
    recipient: distinct(recipients.flatMap(partyCodes)),
    regime,
    level,
  };
}

/**
 * A State by its code, anyone else by name. Groups, forces and companies are followed by their State, so that a reader
 * who does not know the name knows the country (test/evaluation/README.md); a government told apart from its State is not.
 */
function partyCodes(party: Party): string[] {
  if (party.kind === 'state') return [party.iso2];
  if (party.kind === 'unknown' || party.homeIso2 === null || STAND_ALONE.has(party.actorKind)) return [party.name];
  return [party.name, party.homeIso2];
}

const STAND_ALONE = new Set(['government', 'intergovernmental', 'bloc']);

function placeCode({ iso2, subdivision, name }: Place): string {
  return subdivision === null && iso2 !== '' ? iso2 : name;
}

/** A whole year as `2013`, a whole month as `2013-07`, one day as it is, anything else as an interval. */
function shortest({ first, last }: { first: string; last: string }): string {
  if (first === last) return first;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const monthEnd = new Date(Date.UTC(Number(year), Number(first.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return first === `${month}-01` && last === monthEnd ? month : `${first}/${last}`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
