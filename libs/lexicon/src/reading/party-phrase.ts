import type { ActorParty, Party } from '../party.js';
import { foldWord } from '../text/word-table.js';
import { tokenText, type Tokens } from '../text/tokens.js';
import type { Entry, OpenedLexicon } from './opened.js';
import { partyOfCode, partyOfEntry, partyOfName, stateParty } from './party-names.js';
import { isFiller, roleOf, ROLES, type Role } from './party-roles.js';

const LONGEST_NAME = 200;

/**
 * Reads a party as registers, forms and headlines write it: a code, a name, or a phrase such as `rebels in Chad`. What
 * no entry and no rule explains stays unknown; nothing is guessed.
 */
export function readParty(lexicon: OpenedLexicon, text: string, onDay?: string): Party {
  const unknown: Party = { kind: 'unknown', name: text.trim() };
  const name = text
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[*†?]+$/u, '')
    .replace(/^["'“”]+|["'“”]+$/gu, '')
    .trim();
  if (name === '') return unknown;
  return (
    partyOfCode(lexicon, name) ??
    nameOrWithoutArticle(lexicon, name, onDay) ??
    partyWithBrackets(lexicon, name, /[^*]\*$/u.test(text.trim()), onDay) ??
    partyOfInversion(lexicon, name, onDay) ??
    partyOfPhrase(lexicon, name, onDay) ??
    unknown
  );
}

function nameOrWithoutArticle(lexicon: OpenedLexicon, name: string, onDay?: string): Party | null {
  return partyOfName(lexicon, name, onDay) ?? partyOfName(lexicon, name.replace(/^(?:the|al)\s+/iu, ''), onDay);
}

/**
 * `Libya (GNA)` is the GNA, `Hezbollah (Lebanon)` is Hezbollah, and `SLA (Lebanon)` is not the SLA of Darfur. Registers
 * mark non-state actors by one asterisk, so `XYZ (Chad)*` is at least an armed group of Chad.
 */
function partyWithBrackets(lexicon: OpenedLexicon, name: string, isNonState: boolean, onDay?: string): Party | null {
  const match = /^([^()]+)\(([^()]+)\)?\s*$/u.exec(name);
  if (match === null) return null;
  const outer = readParty(lexicon, match[1] ?? '', onDay);
  const inner = readParty(lexicon, match[2] ?? '', onDay);
  if (outer.kind === 'state' && inner.kind === 'actor' && inner.homeIso2 === outer.iso2) return inner;
  if (outer.kind === 'actor' && inner.kind === 'state' && !belongsTo(outer, inner.iso2)) {
    return partyOfRole(lexicon, inner.iso2, 'groups');
  }
  if (outer.kind !== 'unknown' && !(outer.kind === 'state' && isNonState)) return outer;
  if (inner.kind === 'state' && isNonState) return partyOfRole(lexicon, inner.iso2, 'groups');
  return inner.kind === 'actor' ? inner : null;
}

function belongsTo(actor: ActorParty, iso2: string): boolean {
  return actor.homeIso2 === iso2 || actor.operatesIn.includes(iso2) || actor.homeIso2 === null;
}

/** `Korea, Republic of`. */
function partyOfInversion(lexicon: OpenedLexicon, name: string, onDay?: string): Party | null {
  const match = /^([^,]+),\s*(.+)$/u.exec(name);
  return match === null ? null : partyOfName(lexicon, `${match[2]} ${match[1]}`, onDay);
}

interface Found {
  party: Party;
  first: number;
  last: number;
}

function partyOfPhrase(lexicon: OpenedLexicon, name: string, onDay?: string): Party | null {
  const tokens = lexicon.tokeniser.tokenise(name);
  const found = partiesIn(lexicon, tokens, onDay);
  const rest = otherWords(tokens, found);
  const actors = found.map(({ party }) => party).filter((party) => party.kind === 'actor');
  if (new Set(actors.map((actor) => actor.id)).size === 1) return actors[0] ?? null;
  const states = [...new Set(found.flatMap(({ party }) => (party.kind === 'state' ? [party.iso2] : [])))];
  const iso2 = states[0];
  if (actors.length > 0 || states.length !== 1 || iso2 === undefined) return null;
  const role = roleOf(rest);
  if (role !== null) return partyOfRole(lexicon, iso2, role);
  const isAllKnown = rest.every((word) => isFiller(word));
  const endsInState = found.some(({ party, last }) => party.kind === 'state' && last === tokens.count - 1);
  return isAllKnown || (endsInState && found.length > 1) ? stateParty(lexicon, iso2) : null;
}

function partyOfRole(lexicon: OpenedLexicon, iso2: string, role: Role): Party | null {
  const state = stateParty(lexicon, iso2);
  if (state === null) return null;
  const { actorKind, idPrefix, name } = ROLES[role];
  const label = name.replace('{State}', state.name);
  const known = partyOfName(lexicon, label);
  if (known !== null) return known;
  const party: ActorParty = {
    kind: 'actor',
    id: `${idPrefix}-${iso2.toLowerCase()}`,
    name: label,
    actorKind,
    homeIso2: iso2,
    operatesIn: [iso2],
  };
  return party;
}

/** Parties and places in a phrase, longest first; capitals do not matter, `in Darfur` counts as Sudan. */
function partiesIn(lexicon: OpenedLexicon, tokens: Tokens, onDay?: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const longest = longestPartyAt(lexicon, tokens, at, onDay);
    if (longest === null) continue;
    found.push(longest);
    at = longest.last;
  }
  return found;
}

function longestPartyAt(lexicon: OpenedLexicon, tokens: Tokens, first: number, onDay?: string): Found | null {
  let node = 0;
  let best: Found | null = null;
  for (let last = first; last < tokens.count; last++) {
    node = lexicon.trie.step(node, tokens.word[last] as number);
    if (node === 0) break;
    for (let cell = lexicon.trie.cell(node); cell >= 0; cell = lexicon.trie.nextCell(cell)) {
      const entry = lexicon.entries[lexicon.trie.valueOf(cell)] as Entry;
      const party = entry.guard?.needs === 'register' ? null : partyOrPlace(lexicon, entry, onDay);
      if (party === null || isShortWord(tokens, first, last, entry)) continue;
      best = { party, first, last };
      break;
    }
  }
  return best;
}

/** Short names count only in their capitals: `far`, `us` and `car` are words. */
function isShortWord(tokens: Tokens, first: number, last: number, entry: Entry): boolean {
  if (first !== last) return false;
  const text = tokenText(tokens, first);
  return (text.length <= 4 && text === text.toLowerCase()) || (entry.upper !== 0 && text === text.toLowerCase());
}

function partyOrPlace(lexicon: OpenedLexicon, entry: Entry, onDay?: string): Party | null {
  if (entry.table !== 'place') return partyOfEntry(lexicon, entry, onDay);
  const iso2 = lexicon.compiled.places[entry.record]?.iso2 ?? null;
  return iso2 === null ? null : stateParty(lexicon, iso2);
}

function otherWords(tokens: Tokens, found: readonly Found[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (found.some(({ first, last }) => at >= first && at <= last)) continue;
    const word = foldWord(tokenText(tokens, at));
    if (/[a-z0-9]/.test(word)) words.push(word);
  }
  return words;
}
