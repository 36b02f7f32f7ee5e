import type { Lexicon, LexiconMatch, Party, Place, Tokens } from '#libs/lexicon';
import type { PartyMaker } from '../meaning/phrase-reader.js';
import type { Entity, EntityForm } from './unit.js';

const FORM_OF: Readonly<Record<LexiconMatch['how'], EntityForm>> = {
  name: 'name',
  alias: 'name',
  acronym: 'name',
  demonym: 'adjective',
  leader: 'leader',
  capital: 'capital',
  metonym: 'capital',
  designation: 'item',
  term: 'item',
};

/** Who and where the names of one text are; a text repeats its names. */
interface Known {
  parties: Map<number, Party | null>;
  places: Map<string, Place | null>;
}

/** Turns the matches of the lexicon into entities, as of a day. */
export class EntityReader implements PartyMaker {
  private readonly groups = new Map<string, Party | null>();

  constructor(private readonly lexicon: Lexicon) {}

  read(tokens: Tokens, onDay: string | undefined): Entity[] {
    const known: Known = { parties: new Map(), places: new Map() };
    const entities: Entity[] = [];
    for (const match of this.lexicon.scan(tokens)) entities.push(this.entityOf(match, tokens, onDay, known));
    return entities;
  }

  private entityOf(match: LexiconMatch, tokens: Tokens, onDay: string | undefined, known: Known): Entity {
    const { firstToken, lastToken } = match;
    if (match.kind === 'item') {
      return {
        firstToken,
        lastToken,
        form: 'item',
        party: null,
        place: null,
        item: this.lexicon.itemOf(match, tokens),
      };
    }
    const party = match.kind === 'party' ? this.partyOf(match, onDay, known) : null;
    const form = match.kind === 'place' ? 'place' : formOf(match, tokens);
    const place = match.kind === 'place' || form === 'capital' ? this.placeOf(match, tokens, known) : null;
    return { firstToken, lastToken, form, party, place, item: null };
  }

  private partyOf(match: LexiconMatch, onDay: string | undefined, { parties }: Known): Party | null {
    const known = parties.get(match.value);
    if (known !== undefined) return known;
    const party = this.lexicon.partyOf(match, onDay) ?? this.lexicon.partyOf(match);
    parties.set(match.value, party);
    return party;
  }

  private placeOf(match: LexiconMatch, tokens: Tokens, { places }: Known): Place | null {
    const text = tokens.text.slice(match.start, match.end);
    const known = places.get(text);
    if (known !== undefined) return known;
    const place = this.lexicon.placeOf(match, tokens);
    places.set(text, place);
    return place;
  }

  groupsIn(iso2: string): Party | null {
    const known = this.groups.get(iso2);
    if (known !== undefined) return known;
    const party = this.lexicon.party(`rebels in ${this.lexicon.stateName(iso2)}`);
    const made = party.kind === 'actor' ? party : null;
    this.groups.set(iso2, made);
    return made;
  }

  state(iso2: string): Party | null {
    return iso2 === '' ? null : { kind: 'state', iso2, name: this.lexicon.stateName(iso2) };
  }
}

/** `Russians` are people, `Russian` describes. */
function formOf(match: LexiconMatch, tokens: Tokens): EntityForm {
  if (match.how !== 'demonym') return FORM_OF[match.how];
  return /[^s]s$/.test(tokens.text.slice(match.start, match.end)) ? 'people' : 'adjective';
}
