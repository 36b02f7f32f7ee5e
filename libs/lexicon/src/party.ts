/** A State by its ISO 3166-1 code of today; `YU` is the FR Yugoslavia, `RH` Southern Rhodesia. */
export interface StateParty {
  kind: 'state';
  iso2: string;
  name: string;
}

/** An armed group, force, company, mission or bloc. */
export interface ActorParty {
  kind: 'actor';
  /** Stable slug, such as `houthis`. */
  id: string;
  name: string;
  /** One of ACTOR_KINDS. */
  actorKind: string;
  /** The State it belongs to or comes from. */
  homeIso2: string | null;
  operatesIn: readonly string[];
}

/** A name that was read but that no lexicon entry knows: never guessed at. */
export interface UnknownParty {
  kind: 'unknown';
  name: string;
}

export type Party = StateParty | ActorParty | UnknownParty;

/** A part of a State that the law treats apart (Darfur, Puntland, Ituri, Gaza), a town, a whole State, or the high seas. */
export interface Place {
  name: string;
  /** Empty on the high seas and where only the kind of place is told (`unlisted airstrip`). */
  iso2: string;
  /** ISO 3166-2 code or our slug where ISO has none; null for the whole State. */
  subdivision: string | null;
}
