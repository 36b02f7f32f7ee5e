import { governorBit } from '../english/words.js';
import type { Chunk, VerbGroup } from './chunk.js';
import type { Clause } from './clause.js';
import { TAG } from './unit.js';

export const SPEECH =
  governorBit('say') |
  governorBit('claim') |
  governorBit('find') |
  governorBit('confirm') |
  governorBit('suspect') |
  governorBit('announce') |
  governorBit('deny') |
  governorBit('warn');

const SAYING =
  governorBit('threaten') |
  governorBit('agree') |
  governorBit('say') |
  governorBit('announce') |
  governorBit('claim') |
  governorBit('warn') |
  governorBit('confirm');
const FINDING = governorBit('find');

const CHARGES = new Set(['with', 'over', 'by', 'for', 'in']);

/** A verb of saying in the past, as it ends what it tells of: `..., the ministry said`. */
export const isSaying = (group: VerbGroup, next?: Chunk): boolean => {
  const governors = group.verb?.governors ?? 0;
  if (group.tense !== 'past') return false;
  // `..., the ministry charged`, as opposed to `charged with smuggling`.
  if (group.lemma === 'charge') return next === undefined || (next.kind === 'marker' && !CHARGES.has(next.marker));
  return (
    (governors & SAYING) !== 0 ||
    ((governors & FINDING) !== 0 && (next === undefined || (next.kind === 'marker' && next.tag === TAG.stop)))
  );
};

export const takesAgent = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'marker' && (chunk.marker === 'by' || chunk.marker === 'as');

export const isSpeech = (clause: Clause): boolean => ((clause.verb?.verb?.governors ?? 0) & SPEECH) !== 0;
