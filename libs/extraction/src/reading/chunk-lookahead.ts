import { frameBit } from '../english/words.js';
import { isFinite, type Chunk, type NounPhrase, type VerbGroup } from './chunk.js';
import { isSaying, SPEECH, takesAgent } from './saying.js';
import { TAG } from './unit.js';

/** How far ahead a verb is looked for; sentences are short, so that the whole stays linear. */
const LOOKAHEAD = 24;

/** Answers what stands before and after a place among the chunks of a sentence. */
export class ChunkLookahead {
  constructor(private readonly chunks: readonly Chunk[]) {}

  lastPhrase(at: number): NounPhrase | null {
    for (let back = at - 1; back >= 0 && back > at - LOOKAHEAD; back--) {
      const chunk = this.chunks[back];
      if (chunk?.kind === 'noun') return chunk;
    }
    return null;
  }

  /** Without a verb up to the next stop, a semicolon only parts a list. */
  verbAhead(at: number): boolean {
    for (let next = at + 1; next < this.chunks.length; next++) {
      const chunk = this.chunks[next] as Chunk;
      if (chunk.kind === 'marker' && chunk.tag === TAG.stop) return false;
      if (chunk.kind === 'verb' && isFinite(chunk)) return true;
    }
    return false;
  }

  startsClause(at: number): boolean {
    return this.finiteFollows(at + 1) && !this.isListMember(at);
  }

  /** `says tanks, jets and drones were sent`: a list whose end is followed by its verb. */
  startsListedClause(at: number): boolean {
    let end = at;
    while (this.isListMember(end) && this.chunks[end + 2]?.kind === 'noun' && end < at + LOOKAHEAD) end += 2;
    return end > at && this.finiteFollows(end + 1);
  }

  /** In `X, Y and Z were` the phrases before the last are subjects of the same clause, which has no verb yet. */
  private isListMember(at: number): boolean {
    const next = this.chunks[at + 1];
    return next?.kind === 'marker' && (next.tag === TAG.comma || next.tag === TAG.coordinator);
  }

  /** Whether a finite verb comes before the clause is over; phrases with prepositions and inserted relative clauses are passed over. */
  finiteFollows(from: number): boolean {
    let owed = 0;
    for (let at = from; at < this.chunks.length && at < from + LOOKAHEAD; at++) {
      const chunk = this.chunks[at] as Chunk;
      if (chunk.kind === 'verb') {
        if (owed > 0 && isFinite(chunk)) {
          // `which it said X had sent`: the verb of the reported clause is owed as well.
          if (((chunk.verb?.governors ?? 0) & SPEECH) === 0 || this.chunks[at + 1]?.kind !== 'noun') owed--;
          continue;
        }
        if (isFinite(chunk) && !chunk.isBare) return true;
        if (chunk.isBare && chunk.tense === 'past' && this.chunks[at + 1]?.kind === 'noun') return true;
        if (chunk.isBare && chunk.tense === 'past' && isInfinitive(this.chunks[at + 1])) return true;
        if (chunk.isBare && at > from && (isArriving(chunk) || isMarked(this.chunks[from], 'by'))) return true;
        if (chunk.isBare) return isSaying(chunk, this.chunks[at + 1]) && !takesAgent(this.chunks[at + 1]);
        if (chunk.tense === 'infinitive' && at === from) return false;
      } else if (chunk.kind === 'noun') {
        const before = this.chunks[at - 1];
        if (before?.kind === 'noun') return false;
      } else if (chunk.tag === TAG.relative) {
        const end = this.endOfInsertion(at);
        if (end === at) owed++;
        at = end;
      } else if (chunk.tag === TAG.stop || chunk.tag === TAG.subordinator || chunk.tag === TAG.coordinator) {
        return false;
      } else if (chunk.tag === TAG.comma || chunk.tag === TAG.dash) {
        const next = this.chunks[at + 1];
        return next?.kind === 'verb' && isFinite(next) && !next.isBare;
      }
    }
    return false;
  }

  private endOfInsertion(from: number): number {
    for (let at = from + 1; at < this.chunks.length && at < from + LOOKAHEAD; at++) {
      const chunk = this.chunks[at] as Chunk;
      if (chunk.kind === 'marker' && (chunk.tag === TAG.comma || chunk.tag === TAG.dash)) return at;
    }
    return from;
  }

  /** `..., the ministry in Rome said`: a verb of saying after a comma and a subject. */
  isAttribution(at: number): boolean {
    const chunk = this.chunks[at];
    if (chunk?.kind !== 'verb' || !isSaying(chunk, this.chunks[at + 1]) || takesAgent(this.chunks[at + 1]))
      return false;
    for (let back = at - 1; back >= 0 && back > at - 8; back--) {
      const before = this.chunks[back] as Chunk;
      if (before.kind === 'verb') return false;
      if (before.kind === 'marker' && (before.tag === TAG.comma || before.tag === TAG.dash)) return true;
    }
    return false;
  }
}

const isArriving = (group: VerbGroup): boolean =>
  ((group.verb?.weakFrames ?? 0) & frameBit('arrive')) !== 0 || ((group.verb?.frames ?? 0) & frameBit('arrive')) !== 0;
const isMarked = (chunk: Chunk | undefined, marker: string): boolean =>
  chunk?.kind === 'marker' && chunk.marker === marker;
const isInfinitive = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.tense === 'infinitive';
