import type { Place } from '../party.js';
import type { PlaceRecord } from '../compile/compiled.js';
import type { OpenedLexicon } from './opened.js';
import { partyOfCode, partyOfName } from './party-names.js';

function placeOfRecord(record: PlaceRecord): Place {
  return { name: record.name, iso2: record.iso2 ?? '', subdivision: record.subdivision };
}

/** The place of a name: a part of a State, a town or port, or a whole State. Null for what no entry knows. */
export function readPlace(lexicon: OpenedLexicon, text: string): Place | null {
  const name = text.trim().replace(/^(?:the|in|at|near|off)\s+/iu, '');
  if (name === '' || name.length > 200) return null;
  return placeOfName(lexicon, text.trim()) ?? placeOfName(lexicon, name) ?? placeOfParts(lexicon, name);
}

function placeOfName(lexicon: OpenedLexicon, name: string): Place | null {
  for (const entry of lexicon.entriesOf(lexicon.tokeniser.tokenise(name))) {
    const place = entry.table === 'place' ? lexicon.compiled.places[entry.record] : undefined;
    if (place !== undefined) return placeOfRecord(place);
  }
  const party = partyOfCode(lexicon, name) ?? partyOfName(lexicon, name);
  return party?.kind === 'state' ? { name: party.name, iso2: party.iso2, subdivision: null } : null;
}

/** `El Fasher, North Darfur` and `Amdjarass to North Darfur`: the most exact part wins, the last of several. */
function placeOfParts(lexicon: OpenedLexicon, name: string): Place | null {
  const places = name
    .split(/\s*[,;/()]\s*|\s+(?:to|in|and|near|via|via the|towards)\s+/iu)
    .filter((part) => part !== '' && part !== name)
    .flatMap((part) => placeOfName(lexicon, part) ?? []);
  return places.findLast((place) => place.subdivision !== null) ?? places.at(-1) ?? null;
}
