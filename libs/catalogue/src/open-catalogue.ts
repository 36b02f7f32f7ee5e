import type { Catalogue, FoundActor, FoundNegative, ListedResolution, MeasureFilter } from './catalogue.js';
import type { CompiledCatalogue } from './compiled-catalogue.js';
import { seatOf, voteOf } from './council.js';
import type { Measure } from './measure.js';
import { nameKey } from './name-key.js';
import { officialUrl } from './official-url.js';
import { isKnown, standingOf } from './standing.js';
import type { Stretch } from './timeline.js';
import { Timeline } from './timeline.js';

/** Builds the index of a compiled catalogue. Cheap: stretches of time are worked out when they are first asked for. */
export function openCatalogue(compiled: CompiledCatalogue): Catalogue {
  return new OpenCatalogue(compiled);
}

class OpenCatalogue implements Catalogue {
  readonly version: string;
  readonly regimes: CompiledCatalogue['regimes'];
  readonly negatives: CompiledCatalogue['negatives'];
  readonly measures: readonly Measure[];
  readonly officialUrl = officialUrl;
  readonly standing = standingOf;
  private readonly versions: readonly Measure[];
  private readonly regimesById: ReadonlyMap<string, CompiledCatalogue['regimes'][number]>;
  private readonly current: ReadonlyMap<string, Measure>;
  private readonly listed: ReadonlyMap<string, ListedResolution>;
  private readonly actors: ReadonlyMap<string, FoundActor[]>;
  private readonly negativesByName: ReadonlyMap<string, FoundNegative>;
  private readonly now: Timeline;
  private readonly knowledge: readonly string[];
  private readonly past = new Map<string, Timeline>();

  constructor(readonly compiled: CompiledCatalogue) {
    this.version = compiled.version;
    this.regimes = compiled.regimes;
    this.negatives = compiled.negatives;
    this.versions = compiled.regimes.flatMap(({ measures }) => measures);
    this.measures = this.versions.filter((measure) => isKnown(measure, undefined));
    this.now = new Timeline(this.measures);
    this.knowledge = daysOfKnowledge(this.versions);
    this.regimesById = new Map(compiled.regimes.map((regime) => [regime.id, regime]));
    this.current = new Map(this.measures.map((measure) => [measure.id, measure]));
    this.listed = listResolutions(compiled);
    this.actors = indexActors(compiled);
    this.negativesByName = indexNegatives(compiled);
  }

  regime(id: string) {
    return this.regimesById.get(id);
  }

  measure(id: string, knownAt?: string) {
    if (knownAt === undefined) return this.current.get(id);
    return this.versions.find((measure) => measure.id === id && isKnown(measure, knownAt));
  }

  measuresInForce(day: string, filter: MeasureFilter = {}) {
    return narrow(this.timeline(filter.knownAt).inForceOn(day), filter);
  }

  measuresToWeigh(day: string, filter: MeasureFilter = {}) {
    return narrow(this.timeline(filter.knownAt).toWeighOn(day), filter);
  }

  actorsNamed(name: string) {
    return this.actors.get(nameKey(name)) ?? [];
  }

  resolution(symbol: string) {
    return this.listed.get(symbol);
  }

  resolutions() {
    return [...this.listed.values()];
  }

  vote(symbol: string, iso2: string) {
    const resolution = this.listed.get(symbol)?.resolution;
    return resolution ? voteOf(this.compiled.council, resolution.vote, resolution.adopted, iso2) : null;
  }

  councilMember(iso2: string, year: number) {
    return seatOf(this.compiled.council, iso2, year);
  }

  sat(iso2: string, day: string) {
    return this.councilMember(iso2, Number(day.slice(0, 4))) !== null;
  }

  negative(iso2OrActor: string) {
    return this.negativesByName.get(iso2OrActor) ?? this.negativesByName.get(nameKey(iso2OrActor));
  }

  /** One timeline for each stretch of days on which the catalogue knew the same. */
  private timeline(knownAt: string | undefined): Timeline {
    if (knownAt === undefined) return this.now;
    const since = this.knowledge.findLast((day) => day <= knownAt) ?? '';
    const known = this.past.get(since);
    if (known) return known;
    const timeline = new Timeline(since === '' ? [] : this.versions.filter((measure) => isKnown(measure, since)));
    this.past.set(since, timeline);
    return timeline;
  }
}

function narrow(stretch: Stretch, { regime, state, actor }: MeasureFilter): readonly Measure[] {
  const lists = [
    ...(regime === undefined ? [] : [stretch.ofRegime(regime)]),
    ...(state === undefined ? [] : [stretch.ofState(state)]),
    ...(actor === undefined ? [] : [stretch.ofActor(actor)]),
  ];
  const [first, ...rest] = lists;
  if (!first) return stretch.all;
  return rest.length === 0 ? first : first.filter((measure) => rest.every((list) => list.includes(measure)));
}

function daysOfKnowledge(versions: readonly Measure[]): string[] {
  const days = versions.flatMap(({ recorded, superseded }) =>
    superseded === null ? [recorded] : [recorded, superseded],
  );
  return [...new Set(days)].sort();
}

function listResolutions({ regimes }: CompiledCatalogue): Map<string, ListedResolution> {
  const listed = new Map<string, ListedResolution>();
  for (const { id, resolutions } of regimes) {
    for (const resolution of resolutions) {
      const known = listed.get(resolution.symbol);
      if (known) known.regimes.push(id);
      else listed.set(resolution.symbol, { resolution, regimes: [id] });
    }
  }
  return listed;
}

function indexActors({ regimes }: CompiledCatalogue): Map<string, FoundActor[]> {
  const actors = new Map<string, FoundActor[]>();
  for (const regime of regimes) {
    for (const actor of regime.actors) {
      for (const key of new Set([actor.id, actor.name, ...actor.aliases].map(nameKey))) {
        actors.set(key, [...(actors.get(key) ?? []), { regime: regime.id, actor }]);
      }
    }
  }
  return actors;
}

function indexNegatives({ negatives }: CompiledCatalogue): Map<string, FoundNegative> {
  const found = new Map<string, FoundNegative>();
  for (const { group, entries } of negatives) {
    for (const entry of entries) {
      for (const name of [entry.iso2, entry.name, ...entry.aliases]) {
        const key = name === entry.iso2 ? name : nameKey(name);
        if (!found.has(key)) found.set(key, { entry, group });
      }
    }
  }
  return found;
}
