import type { Catalogue, Measure, Pinpoint } from '#libs/catalogue';
import type { Citation } from '../finding.js';
import type { Law, LawRecord, RegimeLaw } from './law.js';
import { NameBook } from './name-book.js';

const compiled = new WeakMap<Catalogue, Map<string, Law>>();

/** The law of a catalogue, as it is known now or was known on a day; worked out once for each. */
export function lawOf(catalogue: Catalogue, knownAt: string | null): Law {
  let versions = compiled.get(catalogue);
  if (!versions) compiled.set(catalogue, (versions = new Map()));
  const key = knownAt ?? '';
  let law = versions.get(key);
  if (!law) versions.set(key, (law = compileLaw(catalogue, knownAt)));
  return law;
}

function compileLaw(catalogue: Catalogue, knownAt: string | null): Law {
  const regimes = new Map<string, RegimeLaw>();
  const records: LawRecord[] = [];
  for (const regime of catalogue.regimes) {
    const own: LawRecord[] = [];
    const law: RegimeLaw = { regime, actors: new Map(regime.actors.map((actor) => [actor.id, actor])), records: own };
    regimes.set(regime.id, law);
    for (const measure of regime.measures) {
      if (!isKnown(measure, knownAt)) continue;
      const record = recordOf(measure, law, records.length, catalogue);
      own.push(record);
      records.push(record);
    }
  }
  linkFollowers(records);
  return { catalogue, knownAt, regimes, records, names: new NameBook(catalogue.regimes), ...indexesOf(records) };
}

function isKnown(measure: Measure, knownAt: string | null): boolean {
  if (knownAt === null) return measure.superseded === null;
  return measure.recorded <= knownAt && (measure.superseded === null || knownAt < measure.superseded);
}

function recordOf(measure: Measure, regime: RegimeLaw, position: number, catalogue: Catalogue): LawRecord {
  return {
    position,
    measure,
    regime,
    reaches: new Set(measure.reaches),
    argued: new Set(measure.argued?.reaches ?? []),
    citations: measure.basis.map((pinpoint) => citationOf(pinpoint, catalogue)),
    follows: [],
    targets: new Set(measure.target.actors.map(({ id }) => id)),
    ruledStates: new Set(measure.target.actors.flatMap(({ runs }) => runs.map(({ state }) => state))),
  };
}

export function citationOf({ text, symbol, paragraph }: Pinpoint, catalogue: Catalogue): Citation {
  return { text, symbol, paragraph, url: catalogue.officialUrl(symbol) };
}

function linkFollowers(records: readonly LawRecord[]): void {
  const byId = new Map(records.map((record) => [record.measure.id, record]));
  for (const record of records) {
    record.follows = record.measure.exemptionsFollow.flatMap((id) => byId.get(id) ?? []);
  }
}

function indexesOf(records: readonly LawRecord[]): Pick<Law, 'towards' | 'outOf' | 'following'> {
  const towards = new Map<string, LawRecord[]>();
  const outOf = new Map<string, LawRecord[]>();
  const following = new Map<string, LawRecord[]>();
  for (const record of records) {
    const { target, direction, regime } = record.measure;
    const index = direction === 'to-target' ? towards : outOf;
    for (const state of new Set([...target.iso2, ...record.ruledStates])) push(index, state, record);
    if (target.actors.length > 0 && direction === 'to-target') push(following, regime, record);
  }
  return { towards, outOf, following };
}

function push<Key>(map: Map<Key, LawRecord[]>, key: Key, record: LawRecord): void {
  const list = map.get(key);
  if (list) list.push(record);
  else map.set(key, [record]);
}
