import type { NounPhrase } from '../reading/chunk.js';
import type { ItemMention, PartyMention, PlaceMention } from './mention.js';

/** What a phrase refers back to when it names nobody itself. */
export type Anaphor = 'country' | 'pair' | 'group' | 'government' | 'forces' | 'it' | 'they' | 'he' | 'goods';

/** What a noun phrase stands for in a report of a transfer. */
export interface Meaning {
  /** Whom the phrase denotes. */
  parties: readonly PartyMention[];
  /** Who made, owns or sends what the phrase denotes: `Iranian missiles`, `Iran's shipment`. */
  origins: readonly PartyMention[];
  /** Who holds it: `the rebels' arms`. */
  owners: readonly PartyMention[];
  /** Whom it is for by a compound: `Libya-bound ship`. */
  bound: readonly PartyMention[];
  items: readonly ItemMention[];
  /** Ships and aircraft, which carry goods or are goods. */
  vehicles: readonly ItemMention[];
  places: readonly PlaceMention[];
  /** Kinds of the noun that counts (behind `tons of`, `a batch of`), as bits. */
  kinds: number;
  anaphor: Anaphor | null;
  /** The phrase itself, so that what is told of it elsewhere can be found. */
  phrase: NounPhrase | null;
}

export const NOTHING: Meaning = {
  parties: [],
  origins: [],
  owners: [],
  bound: [],
  items: [],
  vehicles: [],
  places: [],
  kinds: 0,
  anaphor: null,
  phrase: null,
};
