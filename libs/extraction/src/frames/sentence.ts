import type { Chunk } from '../reading/chunk.js';
import type { Clause } from '../reading/clause.js';
import type { SentenceRange } from '../reading/sentences.js';
import type { PhraseReader } from '../meaning/phrase-reader.js';
import type { Unit } from '../reading/unit.js';

/** One sentence, parted into clauses. */
export interface Sentence {
  index: number;
  range: SentenceRange;
  units: readonly Unit[];
  chunks: readonly Chunk[];
  clauses: readonly Clause[];
  phrases: PhraseReader;
  isHeadline: boolean;
  /** Whether the adjective after a copula says that somebody is `ready`, or `unwilling`, to act; null for neither. */
  moodOf(clause: Clause): 'ready' | 'unwilling' | null;
}
