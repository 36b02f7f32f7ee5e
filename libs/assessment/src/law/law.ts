import type { Act, Actor, Catalogue, Measure, Regime } from '#libs/catalogue';
import type { Citation } from '../finding.js';
import type { NameBook } from './name-book.js';

/** One record of the catalogue with what answers need of it worked out once. */
export interface LawRecord {
  /** Its place in the catalogue: the last tie-break, so that answers come in one order. */
  position: number;
  measure: Measure;
  regime: RegimeLaw;
  reaches: ReadonlySet<Act>;
  argued: ReadonlySet<Act>;
  citations: readonly Citation[];
  /** Records whose exemptions are this one's as well, on the days on which they are law. */
  follows: readonly LawRecord[];
  /** Ids of the actors at which the record aims. */
  targets: ReadonlySet<string>;
  /** States that listed actors of this record ran for a time. */
  ruledStates: ReadonlySet<string>;
}

export interface RegimeLaw {
  regime: Regime;
  actors: ReadonlyMap<string, Actor>;
  records: readonly LawRecord[];
}

/** The catalogue as one day knows it, indexed for questions. */
export interface Law {
  catalogue: Catalogue;
  knownAt: string | null;
  regimes: ReadonlyMap<string, RegimeLaw>;
  records: readonly LawRecord[];
  /** By the State at the receiving end. */
  towards: ReadonlyMap<string, readonly LawRecord[]>;
  /** By the State at the sending end. */
  outOf: ReadonlyMap<string, readonly LawRecord[]>;
  /** By regime: records that follow named actors wherever they are. */
  following: ReadonlyMap<string, readonly LawRecord[]>;
  names: NameBook;
}
