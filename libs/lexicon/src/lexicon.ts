import type { ActorRecord, CompiledLexicon, LeaderRecord, PlaceRecord, StateRecord } from './compile/compiled.js';
import type { Item } from './item.js';
import type { Party, Place } from './party.js';
import { readItem, readItems } from './reading/item.js';
import { itemOfTerm, itemOfWeapon, withCalibre } from './reading/item-of-entry.js';
import type { LexiconMatch } from './reading/match.js';
import { calibreIn, rangeIn } from './reading/measures.js';
import { OpenedLexicon } from './reading/opened.js';
import { partyOfEntry, stateParty } from './reading/party-names.js';
import { readParty } from './reading/party-phrase.js';
import { readPlace } from './reading/place.js';
import { scan } from './reading/scan.js';
import type { Tokens } from './text/tokens.js';
import type { WordTable } from './text/word-table.js';

/** The words of the domain: who parties are, where places lie, what goods are, and where a text names them. */
export interface Lexicon {
  /** Fingerprint of the data files. */
  readonly version: string;
  /** Word numbers of this lexicon; word lists of one's own are built over them (`buildTrie(phrases, lexicon.words)`). */
  readonly words: WordTable;
  tokenise(text: string): Tokens;
  /** Every party, place and item that the text names, from left to right, none overlapping another. */
  matches(tokens: Tokens): LexiconMatch[];
  /** As `matches`, one at a time: a long text has more matches than should be held at once. */
  scan(tokens: Tokens): Iterable<LexiconMatch>;
  /** Who a match of kind `party` stands for; null for a leader who spoke for nobody on that day. */
  partyOf(match: LexiconMatch, onDay?: string): Party | null;
  /** Everyone whom the words of the match may mean: `Congolese` is two States. */
  alternativesOf(match: LexiconMatch, tokens: Tokens, onDay?: string): Party[];
  /** Where a match lies: places, and parties that are also places (Moscow, Kosovo, Puntland). */
  placeOf(match: LexiconMatch, tokens: Tokens): Place | null;
  /** What a match of kind `item` is, with calibre and range told beside it. */
  itemOf(match: LexiconMatch, tokens: Tokens): Item | null;
  /** A party as registers, forms and headlines write it; what is not known stays `unknown`. */
  party(name: string, onDay?: string): Party;
  place(name: string): Place | null;
  /** The most telling item of a description. */
  item(words: string): Item;
  /** Every item of a description: `rifles, mortars and ammunition` are three. */
  items(words: string): Item[];
  stateName(iso2: string): string;
  partyName(party: Party): string;
  states(): readonly StateRecord[];
  actors(): readonly ActorRecord[];
  places(): readonly PlaceRecord[];
  leaders(): readonly LeaderRecord[];
}

const CALIBRE_REACH = 14;
const RANGE_REACH = 48;

/** Makes a compiled lexicon ready to read. Holds scratch space: one per thread. */
export function openLexicon(compiled: CompiledLexicon): Lexicon {
  return new ReadingLexicon(new OpenedLexicon(compiled));
}

/** The State that a party is or belongs to; null when there is none or it is not known. */
export function stateOf(party: Party | null): string | null {
  if (party === null || party.kind === 'unknown') return null;
  return party.kind === 'state' ? party.iso2 : party.homeIso2;
}

class ReadingLexicon implements Lexicon {
  /** The last item that each entry was read as. */
  private readonly plainItems = new Map<number, Item>();

  constructor(private readonly opened: OpenedLexicon) {}

  get version(): string {
    return this.opened.compiled.version;
  }

  get words(): WordTable {
    return this.opened.words;
  }

  tokenise(text: string): Tokens {
    return this.opened.tokeniser.tokenise(text);
  }

  matches(tokens: Tokens): LexiconMatch[] {
    return [...scan(this.opened, tokens)];
  }

  scan(tokens: Tokens): Iterable<LexiconMatch> {
    return scan(this.opened, tokens);
  }

  partyOf(match: LexiconMatch, onDay?: string): Party | null {
    const entry = this.opened.entries[match.value];
    return entry === undefined ? null : partyOfEntry(this.opened, entry, onDay);
  }

  alternativesOf(match: LexiconMatch, tokens: Tokens, onDay?: string): Party[] {
    const parties = new Map<string, Party>();
    const words = [...tokens.word.subarray(match.firstToken, match.lastToken + 1)];
    for (const value of this.opened.trie.valuesOf(words)) {
      const entry = this.opened.entries[value];
      const party = entry === undefined ? null : partyOfEntry(this.opened, entry, onDay);
      if (party !== null) parties.set(party.kind === 'state' ? party.iso2 : party.name, party);
    }
    return [...parties.values()];
  }

  placeOf(match: LexiconMatch, tokens: Tokens): Place | null {
    return match.kind === 'item' ? null : readPlace(this.opened, tokens.text.slice(match.start, match.end));
  }

  itemOf(match: LexiconMatch, tokens: Tokens): Item | null {
    const text = tokens.text.slice(match.start, match.end);
    const item = this.plainItem(match.value, text);
    if (item === null) return null;
    const calibreMm = calibreIn(tokens.text.slice(Math.max(0, match.start - CALIBRE_REACH), match.end));
    const sized = calibreMm === null ? item : withCalibre(this.itemOfEntry(match.value, text) ?? item, calibreMm, text);
    const rangeKm = rangeIn(tokens.text.slice(match.start, match.end + RANGE_REACH));
    return rangeKm === null ? sized : { ...sized, rangeKm };
  }

  /** What an item is by its name alone; texts name the same goods again and again. */
  private plainItem(value: number, text: string): Item | null {
    const last = this.plainItems.get(value);
    if (last !== undefined && last.text === text) return last;
    const named = this.itemOfEntry(value, text);
    if (named === null) return null;
    const item = withCalibre(named, named.calibreMm, text);
    this.plainItems.set(value, item);
    return item;
  }

  private itemOfEntry(value: number, text: string): Item | null {
    const entry = this.opened.entries[value];
    const { weapons, terms } = this.opened.compiled;
    const weapon = entry?.table === 'weapon' ? weapons[entry.record] : undefined;
    const term = entry?.table === 'term' ? terms[entry.record] : undefined;
    return weapon ? itemOfWeapon(weapon, text) : term ? itemOfTerm(term, text) : null;
  }

  party(name: string, onDay?: string): Party {
    return readParty(this.opened, name, onDay);
  }

  place(name: string): Place | null {
    return readPlace(this.opened, name);
  }

  item(words: string): Item {
    return readItem(this.opened, words);
  }

  items(words: string): Item[] {
    return readItems(this.opened, words);
  }

  stateName(iso2: string): string {
    return stateParty(this.opened, iso2)?.name ?? iso2;
  }

  partyName(party: Party): string {
    return party.name;
  }

  states(): readonly StateRecord[] {
    return this.opened.compiled.states;
  }

  actors(): readonly ActorRecord[] {
    return this.opened.compiled.actors;
  }

  places(): readonly PlaceRecord[] {
    return this.opened.compiled.places;
  }

  leaders(): readonly LeaderRecord[] {
    return this.opened.compiled.leaders;
  }
}
