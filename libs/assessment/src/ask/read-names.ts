import type { Lexicon, Party, Place } from '#libs/lexicon';

const NOT_KNOWN = /^(?:|\?|-|unknown|not known|n\/a|none)$/i;

/** Reads a party; an actor keeps the words of the question, for they may say more than its name ("Houthi-aligned"). */
export function readParty(words: string | null, lexicon: Lexicon, day: string): Party | null {
  const name = words?.trim() ?? '';
  if (NOT_KNOWN.test(name)) return null;
  const party = lexicon.party(name, day);
  return party.kind === 'actor' && party.name !== name ? { ...party, name } : party;
}

/** Reads a place; one that is told by its kind only, or not known, keeps its words and lies nowhere. */
export function readPlace(words: string | null, lexicon: Lexicon): Place | null {
  const name = words?.trim() ?? '';
  if (NOT_KNOWN.test(name)) return null;
  const place = lexicon.place(name);
  return place ? { ...place, name } : { name, iso2: '', subdivision: null };
}

export function readVia(words: string | readonly string[] | null, lexicon: Lexicon, day: string): (Place | Party)[] {
  const list = typeof words === 'string' ? [words] : (words ?? []);
  return list.flatMap((name) => lexicon.place(name) ?? readParty(name, lexicon, day) ?? []);
}
