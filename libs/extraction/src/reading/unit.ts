import type { Item, Party, Place } from '#libs/lexicon';
import type { VerbEntry } from '../english/words.js';

/** The part that a unit plays in its sentence. */
export const TAG = {
  other: 0,
  determiner: 1,
  possessive: 2,
  pronoun: 3,
  be: 4,
  have: 5,
  do: 6,
  modal: 7,
  infinitiveMarker: 8,
  negation: 9,
  adverb: 10,
  coordinator: 11,
  subordinator: 12,
  relative: 13,
  preposition: 14,
  noun: 15,
  adjective: 16,
  number: 17,
  verb: 18,
  comma: 19,
  stop: 20,
  dash: 21,
  quote: 22,
  bracketOpen: 23,
  bracketClose: 24,
  genitive: 25,
} as const;
export type Tag = (typeof TAG)[keyof typeof TAG];

/** How a name stands for its party: `Russia`, `Russian`, `Russians`, `Moscow`, `Putin`. */
export type EntityForm = 'name' | 'adjective' | 'people' | 'capital' | 'leader' | 'place' | 'item';

/** A name or item term that the lexicon knows, as a range of tokens; `lastToken` is included. */
export interface Entity {
  firstToken: number;
  lastToken: number;
  form: EntityForm;
  party: Party | null;
  place: Place | null;
  item: Item | null;
}

/** A word, a known name, or several words that act as one preposition. */
export interface Unit {
  tag: Tag;
  firstToken: number;
  lastToken: number;
  /** Number of its (last) word. */
  word: number;
  classes: number;
  verb: VerbEntry | null;
  /** The one verb form that was settled on, a bit of WORD; 0 when no verb. */
  form: number;
  nounKinds: number;
  entity: Entity | null;
  /** The preposition or conjunction as written, or the one that a phrase stands for; after a name the word joined to it: `made`, `bound`. */
  marker: string;
  capital: boolean;
}
