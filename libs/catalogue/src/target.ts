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
}
