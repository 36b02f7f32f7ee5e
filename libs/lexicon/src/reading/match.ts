import type { NameKind } from '../compile/compiled.js';

export type MatchKind = 'party' | 'place' | 'item';

/** A name of the lexicon in a text. Offsets are UTF-16 code units of the text; `end` is excluded, `lastToken` included. */
export interface LexiconMatch {
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  kind: MatchKind;
  /** The entry that matched; `partyOf`, `placeOf` and `itemOf` say what it stands for. */
  value: number;
  how: Exclude<NameKind, 'blocked'>;
  /** The same words also mean something else (Georgia, Congo, Tripoli): corroborate before relying on it. */
  ambiguous: boolean;
}
