import type { Item } from '#libs/lexicon';
import type { Ternary } from '../ternary.js';
import type { Kind } from './kinds.js';

/** What one item of a report is, as far as its words, category and designation tell. */
export interface Goods {
  item: Item;
  /** In the form of `plainWords`. */
  words: string;
  kinds: ReadonlySet<Kind>;
  military: Ternary;
  lethal: Ternary;
  small: Ternary;
  registered: Ternary;
  calibreMm: number | null;
  rangeKm: number | null;
  /** Only "arms", "weapons" or "military equipment" is said. */
  vague: boolean;
  /** A licence or contract that was made in an earlier year. */
  madeIn: number | null;
}
