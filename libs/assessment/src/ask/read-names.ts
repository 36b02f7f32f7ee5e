import type { Lexicon, Party, Place } from '#libs/lexicon';
import { memoryOf } from '../remembered.js';

const NOT_KNOWN = /^(?:|\?|-|unknown|not known|n\/a|none)$/i;

/** Reads a party; an actor keeps the words of the question, for they may say more than its name ("Houthi-aligned"). */
export function readParty(words: string | null, lexicon: Lexicon, day: string): Party | null {
  const name = words?.trim() ?? '';
  if (NOT_KNOWN.test(name)) return null;
  const stable = stableParties(lexicon).of(name, () => ({ party: stableParty(name, lexicon) })).party;
  return stable ?? inItsWords(lexicon.party(name, day), name);
}

const KEPT = 5000;
const stableParties = memoryOf<{ party: Party | null }>(KEPT);
const LONG_AGO = '1800-01-01';
const FAR_AHEAD = '2200-01-01';

/** The party if the name means the same on every day; null for names of leaders, who speak for a State for a time. */
function stableParty(name: string, lexicon: Lexicon): Party | null {
  const party = lexicon.party(name, LONG_AGO);
  return JSON.stringify(party) === JSON.stringify(lexicon.party(name, FAR_AHEAD)) ? inItsWords(party, name) : null;
}

function inItsWords(party: Party, name: string): Party {
  return party.kind === 'actor' && party.name !== name ? { ...party, name } : party;
}

const places = memoryOf<{ place: Place | null }>(KEPT);

/** Reads a place; one that is told by its kind only, or not known, keeps its words and lies nowhere. */
export function readPlace(words: string | null, lexicon: Lexicon): Place | null {
  const name = words?.trim() ?? '';
  if (NOT_KNOWN.test(name)) return null;
  return places(lexicon).of(name, () => {
    const place = lexicon.place(name);
    return { place: place ? { ...place, name } : { name, iso2: '', subdivision: null } };
  }).place;
}

export function readVia(words: string | readonly string[] | null, lexicon: Lexicon, day: string): (Place | Party)[] {
  const list = typeof words === 'string' ? [words] : (words ?? []);
  return list.flatMap((name) => lexicon.place(name) ?? readParty(name, lexicon, day) ?? []);
}
