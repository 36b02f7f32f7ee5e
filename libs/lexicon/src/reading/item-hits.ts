import type { TermRecord, WeaponRecord } from '../compile/compiled.js';
import { fitsCase } from '../text/matcher.js';
import { SHAPE, type Tokens } from '../text/tokens.js';
import { longestHit, runsOn } from '../text/trie.js';
import { endOfVersion } from './version-suffix.js';
import type { Entry, OpenedLexicon } from './opened.js';

/** Acronyms of this many letters are also written as words: `Teber`. */
const LONG_ENOUGH = 5;

/** A weapon or word for goods in a description; exactly one of the two is set. */
export interface ItemHit {
  firstToken: number;
  lastToken: number;
  weapon: WeaponRecord | null;
  term: TermRecord | null;
}

/** Names of goods in a description. It is known to speak of goods, so no guard asks for words of arms beside them. */
export function itemHits(lexicon: OpenedLexicon, tokens: Tokens): ItemHit[] {
  const hits: ItemHit[] = [];
  const accepts = (all: Tokens, first: number, last: number, value: number): boolean =>
    isItem(all, first, last, lexicon.entries[value] as Entry);
  for (let at = 0; at < tokens.count; at++) {
    const hit = longestHit(lexicon.trie, tokens, at, accepts);
    if (hit === null) continue;
    const entry = lexicon.entries[hit.value] as Entry;
    const isWeapon = entry.table === 'weapon';
    const lastToken = isWeapon ? endOfVersion(tokens, hit.lastToken) : hit.lastToken;
    hits.push({
      firstToken: hit.firstToken,
      lastToken,
      weapon: isWeapon ? (lexicon.compiled.weapons[entry.record] ?? null) : null,
      term: isWeapon ? null : (lexicon.compiled.terms[entry.record] ?? null),
    });
    at = lastToken;
  }
  return hits;
}

function isItem(tokens: Tokens, first: number, last: number, entry: Entry): boolean {
  if (entry.table === 'term') return !runsOn(tokens, last) && (entry.upper === 0 || fitsCase(tokens, first, entry));
  if (entry.table !== 'weapon') return false;
  const endsInDigits = ((tokens.shape[last] as number) & SHAPE.digits) !== 0;
  if (runsOn(tokens, last) && !(endsInDigits && endOfVersion(tokens, last) > last)) return false;
  // `mig-29` and `shahed-136` are plain in any letters; `eagle` and `ak` are words until they have their capitals.
  if ((first !== last && endsInDigits) || fitsCase(tokens, first, entry)) return true;
  const length = (tokens.end[last] as number) - (tokens.start[last] as number);
  return (
    first === last &&
    length >= LONG_ENOUGH &&
    fitsCase(tokens, first, { capital: entry.capital | entry.upper, upper: 0 })
  );
}
