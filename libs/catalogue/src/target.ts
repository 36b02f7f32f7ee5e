import type { Reach, RecipientClass, Who } from './meaning/index.js';
import type { Pinpoint } from './pinpoint.js';

export const TARGET_KINDS = ['state', 'territory', 'non-state', 'listed-persons'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A person, group or force that a regime names; defined once for the regime and named by its records. */
export interface Actor {
  /** Slug, unique in its regime: `al-qaida`. */
  id: string;
  name: string;
  aliases: string[];
  /** Permanent reference number of a UN list: `QDe.004`. */
  ref: string | null;
  /** First day on the list; null when the text itself names it, or no list is kept. */
  listedFrom: string | null;
  /** First day off the list. */
  listedTo: string | null;
  basis: Pinpoint[];
  note: string | null;
  /** Ids of libs/lexicon under which the news knows it. */
  parties: string[];
  /** Set when the entry describes a side instead of naming somebody: "any armed group operating there". */
  standsFor: 'everyone' | Extract<RecipientClass, 'government' | 'armed-groups' | 'non-governmental'> | null;
  /** The parts of the State in which it acts when a report gives no place. */
  actsIn: string[];
  /** A force within the Government: a report of "the Government" may or may not mean it. */
  partOfGovernment: boolean;
  /** Before its own listing it turns on its chiefs, who stood on the list from this day. */
  chiefsListedFrom: string | null;
  /** Why it is argued whether the record reaches it; null where it is not. */
  argued: string | null;
  /** States that it ran while it was listed: supplies to their forces are then contested. */
  runs: Rule[];
}

/** A time during which an actor held the government of a State. */
export interface Rule {
  state: string;
  from: string;
  to: string | null;
}

/** A part of a State, by its ISO 3166-2 code. */
export interface Subdivision {
  code: string;
  name: string;
}

/** Whom or what a measure is aimed at. */
export interface Target {
  kind: TargetKind;
  /** The States concerned; empty when the measure follows a list wherever its members are. */
  iso2: string[];
  actors: Actor[];
  /** The parts of the State that alone are covered; empty for the whole of it. */
  subdivisions: Subdivision[];
  /** Which of those there it takes in. */
  reach: Reach;
  /** Recipients that the record itself leaves out. */
  except: Who[];
  /** The only suppliers that the record binds; empty when it binds every State. */
  suppliers: string[];
}
