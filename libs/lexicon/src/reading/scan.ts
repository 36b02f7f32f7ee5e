import type { Table } from '../compile/compiled.js';
import { fitsCase } from '../text/matcher.js';
import { SHAPE, type Tokens } from '../text/tokens.js';
import { longestHit, runsOn, type Hit } from '../text/trie.js';
import { guardHolds, joinsOtherName } from './guards.js';
import type { LexiconMatch, MatchKind } from './match.js';
import type { Entry, OpenedLexicon } from './opened.js';
import { endOfVersion } from './version-suffix.js';

const KIND_OF_TABLE: Readonly<Record<Exclude<Table, 'blocked'>, MatchKind>> = {
  state: 'party',
  actor: 'party',
  leader: 'party',
  place: 'place',
  weapon: 'item',
  term: 'item',
};

/** Finds every name of the lexicon in a text, longest first, left to right, none overlapping another. */
export function* scan(lexicon: OpenedLexicon, tokens: Tokens): Generator<LexiconMatch> {
  const hits = findHits(lexicon, tokens);
  const told = hits.isAnyNeedy ? statesTold(lexicon, hits) : null;
  for (let at = 0; at < hits.count; at += HIT) {
    const value = hits.cells[at + 2] as number;
    const entry = lexicon.entries[value] as Entry;
    if (!isNaming(entry)) continue;
    // A name that means something only in a text that tells of the same State by another name (`MPC`, `Victoria`).
    if (told !== null && isNeedy(entry) && !statesOf(lexicon, value).some((iso2) => told.has(iso2))) continue;
    const [firstToken, lastToken] = [hits.cells[at] as number, hits.cells[at + 1] as number];
    yield matchOf(lexicon, tokens, { firstToken, lastToken, value }, entry);
  }
}

/** First token, last token and value of each hit, one after the other. */
interface Hits {
  cells: Int32Array;
  count: number;
  isAnyNeedy: boolean;
}

const HIT = 3;

function findHits(lexicon: OpenedLexicon, tokens: Tokens): Hits {
  const accepts = (all: Tokens, first: number, last: number, value: number): boolean =>
    isWritten(lexicon, all, first, last, lexicon.entries[value] as Entry);
  const hits: Hits = { cells: new Int32Array(64 * HIT), count: 0, isAnyNeedy: false };
  for (let at = 0; at < tokens.count; at++) {
    const hit = longestHit(lexicon.trie, tokens, at, accepts);
    if (hit === null) continue;
    const entry = lexicon.entries[hit.value] as Entry;
    const lastToken = entry.table === 'weapon' ? endOfVersion(tokens, hit.lastToken) : hit.lastToken;
    if (isNaming(entry)) addHit(hits, at, lastToken, hit.value);
    hits.isAnyNeedy ||= isNeedy(entry);
    at = lastToken;
  }
  return hits;
}

function addHit(hits: Hits, firstToken: number, lastToken: number, value: number): void {
  if (hits.count === hits.cells.length) {
    const larger = new Int32Array(hits.cells.length * 2);
    larger.set(hits.cells);
    hits.cells = larger;
  }
  hits.cells[hits.count++] = firstToken;
  hits.cells[hits.count++] = lastToken;
  hits.cells[hits.count++] = value;
}

const isNeedy = (entry: Entry): boolean => entry.guard?.needs === 'home';

function statesTold(lexicon: OpenedLexicon, { cells, count }: Hits): Set<string> {
  const told = new Set<string>();
  for (let at = 0; at < count; at += HIT) {
    const value = cells[at + 2] as number;
    if (isNeedy(lexicon.entries[value] as Entry)) continue;
    for (const iso2 of statesOf(lexicon, value)) told.add(iso2);
  }
  return told;
}

function isWritten(lexicon: OpenedLexicon, tokens: Tokens, first: number, last: number, entry: Entry): boolean {
  if ((entry.capital | entry.upper) !== 0 && !fitsCase(tokens, first, entry)) return false;
  if (entry.guard !== null && !guardHolds(lexicon, tokens, first, last, entry.guard)) return false;
  if (entry.table === 'weapon') return isDesignation(lexicon, tokens, first, last);
  if (runsOn(tokens, last)) return false;
  return (entry.table !== 'state' && entry.table !== 'place') || !joinsOtherName(lexicon, tokens, first, last);
}

/** `A 4`, `M1` and `F 16` are designations only beside a word of arms; `T-72` and `AK-47` always are. */
function isDesignation(lexicon: OpenedLexicon, tokens: Tokens, first: number, last: number): boolean {
  const endsInDigits = ((tokens.shape[last] as number) & SHAPE.digits) !== 0;
  if (runsOn(tokens, last) && !(endsInDigits && endOfVersion(tokens, last) > last)) return false;
  const letters = (tokens.end[first] as number) - (tokens.start[first] as number);
  if (last !== first + 1 || !endsInDigits || letters > 1) return true;
  const digits = (tokens.end[last] as number) - (tokens.start[last] as number);
  if (digits >= 2 && ((tokens.shape[last] as number) & SHAPE.hyphened) !== 0) return true;
  return guardHolds(lexicon, tokens, first, last, { ambiguous: false, notAfter: [], notBefore: [], needs: 'arms' });
}

/** An entry that names something, as against a phrase that blocks others. */
type NamingEntry = Entry & { table: Exclude<Table, 'blocked'>; how: LexiconMatch['how'] };

function isNaming(entry: Entry): entry is NamingEntry {
  return entry.table !== 'blocked' && entry.how !== 'blocked';
}

function matchOf(lexicon: OpenedLexicon, tokens: Tokens, hit: Hit, entry: NamingEntry): LexiconMatch {
  return {
    start: tokens.start[hit.firstToken] as number,
    end: tokens.end[hit.lastToken] as number,
    firstToken: hit.firstToken,
    lastToken: hit.lastToken,
    kind: KIND_OF_TABLE[entry.table],
    value: hit.value,
    how: entry.how,
    ambiguous: isAmbiguous(lexicon, entry),
  };
}

function isAmbiguous(lexicon: OpenedLexicon, entry: Entry): boolean {
  if (entry.guard?.ambiguous === true) return true;
  const { terms, weapons } = lexicon.compiled;
  if (entry.table === 'term') return terms[entry.record]?.guard === 'goods';
  // Transport aircraft are oftener the carrier than the cargo.
  return entry.table === 'weapon' && weapons[entry.record]?.class === 'transport-aircraft';
}

function statesOf(lexicon: OpenedLexicon, value: number): string[] {
  const entry = lexicon.entries[value] as Entry;
  const { states, actors, leaders, places } = lexicon.compiled;
  const actorStates = (index: number | undefined): string[] => {
    const actor = index === undefined ? undefined : actors[index];
    return actor === undefined ? [] : [...(actor.home === null ? [] : [actor.home]), ...actor.operatesIn];
  };
  switch (entry.table) {
    case 'state':
      return [states[entry.record]?.iso2 ?? ''];
    case 'actor':
      return actorStates(entry.record);
    case 'leader': {
      const of = leaders[entry.record]?.of ?? '';
      return lexicon.stateOfIso2.has(of) ? [of] : actorStates(lexicon.actorOfId.get(of));
    }
    case 'place':
      return [places[entry.record]?.iso2 ?? ''].filter(Boolean);
    default:
      return [];
  }
}
