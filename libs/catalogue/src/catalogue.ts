import type { CompiledCatalogue } from './compiled-catalogue.js';
import type { Seat, Vote } from './council.js';
import type { Measure } from './measure.js';
import type { NegativeEntry, Negatives } from './negative.js';
import type { Regime } from './regime.js';
import type { Resolution } from './resolution.js';
import type { Actor } from './target.js';

/** Which of the records of a day are wanted; each narrows. */
export interface MeasureFilter {
  /** As the catalogue knew the law on this day; as it knows it now when left out. */
  knownAt?: string;
  regime?: string;
  /** Records whose target names this State. */
  state?: string;
  /** Records whose target names this actor, by any of its names or its id. */
  actor?: string;
}

/** What is to be said of a record on a day, before any fact of a transfer is looked at. */
export type Standing =
  | 'not-yet'
  /** It is law. */
  | 'in-force'
  /** Its last known term has run out, and neither renewal nor end is on record. */
  | 'term-passed'
  /** It is not known whether it ran on that day. */
  | 'uncertain'
  | 'ended';

/** A resolution and the regimes that list it. */
export interface ListedResolution {
  resolution: Resolution;
  regimes: string[];
}

export interface FoundNegative {
  entry: NegativeEntry;
  group: string;
}

export interface FoundActor {
  regime: string;
  actor: Actor;
}

/** The law, ready to be asked. Lists that it returns are shared and must not be changed. */
export interface Catalogue {
  readonly version: string;
  readonly regimes: readonly Regime[];
  readonly negatives: readonly Negatives[];
  /** All records as they are known now. */
  readonly measures: readonly Measure[];
  readonly compiled: CompiledCatalogue;

  regime(id: string): Regime | undefined;
  measure(id: string, knownAt?: string): Measure | undefined;
  /** Records that are law on the day: `from` <= day < `to`. Days outside the law count in `measuresToWeigh`. */
  measuresInForce(day: string, filter?: MeasureFilter): readonly Measure[];
  /** The records in force on the day, and those of which it is not known whether they were. */
  measuresToWeigh(day: string, filter?: MeasureFilter): readonly Measure[];
  standing(measure: Measure, day: string): Standing;
  actorsNamed(name: string): readonly FoundActor[];

  resolution(symbol: string): ListedResolution | undefined;
  resolutions(): readonly ListedResolution[];
  /** Null when the text is not listed, was never voted as a whole, or its Council is not on record. */
  vote(symbol: string, iso2: string): Vote | null;
  councilMember(iso2: string, year: number): Seat | null;
  /** Did the State sit in the Council on that day? Terms change on 1 January. */
  sat(iso2: string, day: string): boolean;
  /** By ISO code, name or alias. */
  negative(iso2OrActor: string): FoundNegative | undefined;
  officialUrl(symbol: string): string;
}
