import type { VerbEntry } from '../english/words.js';
import type { Tag, Unit } from './unit.js';

/** A noun with all that stands before it, and the phrase that `of` joins to it. */
export interface NounPhrase {
  kind: 'noun';
  units: readonly Unit[];
  /** The last noun, or the pronoun. */
  head: Unit;
  /** What stands before the last `'s`, empty when nothing owns the head. */
  owner: readonly Unit[];
  /** What stands between owner and head. */
  modifiers: readonly Unit[];
  of: NounPhrase | null;
  firstToken: number;
  lastToken: number;
}

export type Tense = 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle';

/** A verb with its auxiliaries: `has not been delivered`. */
export interface VerbGroup {
  kind: 'verb';
  units: readonly Unit[];
  /** Null for verbs that no list holds. */
  verb: VerbEntry | null;
  lemma: string;
  tense: Tense;
  /** Past or participle alone, so that `supplied` may be either. */
  isBare: boolean;
  isPassive: boolean;
  isPerfect: boolean;
  isProgressive: boolean;
  isNegated: boolean;
  /** `would`, `could`, `may`, `must`, `is-to` ...; empty when none. */
  modal: string;
  firstToken: number;
  lastToken: number;
}

/** A preposition, conjunction or punctuation mark. */
export interface Marker {
  kind: 'marker';
  tag: Tag;
  marker: string;
  unit: Unit;
  firstToken: number;
  lastToken: number;
}

export type Chunk = NounPhrase | VerbGroup | Marker;

export const isFinite = (group: VerbGroup): boolean =>
  group.tense === 'past' || group.tense === 'present' || group.tense === 'future';
