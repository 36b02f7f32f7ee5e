import { MAKE_WORDS, FAINT_GROUP_WORDS, PAIR_WORDS } from '../english/cues.js';
import type { Party } from '#libs/lexicon';
import { WORD, nounBit } from '../english/words.js';
import type { NounPhrase } from '../reading/chunk.js';
import { isPlural } from '../reading/noun-phrases.js';
import { TAG, type Entity, type Unit } from '../reading/unit.js';
import { isVessel, itemMention, partyMention, placeMention, pronounAnaphor } from './entity-mentions.js';
import { NOTHING, type Anaphor, type Meaning } from './meaning.js';
import { distinctParties, isNonState, type ItemMention, type PartyMention, type PlaceMention } from './mention.js';

const KIND = {
  nonstate: nounBit('nonstate'),
  forces: nounBit('forces'),
  government: nounBit('government'),
  company: nounBit('company'),
  people: nounBit('people'),
  country: nounBit('country'),
  quantity: nounBit('quantity'),
  carrier: nounBit('carrier'),
  inquiry: nounBit('inquiry'),
  goods: nounBit('goods'),
  nongoods: nounBit('nongoods'),
  embargo: nounBit('embargo'),
};
const EVENT = (
  ['transfer', 'purchase', 'deal', 'pact', 'aid', 'licence', 'training', 'request', 'threat', 'offer', 'plan'] as const
)
  .map(nounBit)
  .reduce((all, bit) => all | bit, 0);
const PRIVATE = KIND.company | KIND.people;
const PARTY_HEADS = KIND.nonstate | KIND.forces | KIND.government | KIND.company | KIND.people;

/** Words joined to a name that make it the maker or sender of what follows; `bound` makes it the recipient. */
const MADE_BY = new Set(
  'made built produced manufactured designed supplied origin type era donated provided delivered funded assembled developed'.split(
    ' ',
  ),
);
/** Somebody's neighbour is not himself. */
const OTHERS = new Set('neighbour neighbor neighbours neighbors side party'.split(' '));
/** `Houthi-held Yemen`. */
const HELD_BY = new Set('held controlled run ruled governed occupied'.split(' '));
const SEATED = new Set('based owned registered run controlled linked'.split(' '));

/** Who leads or fights for whom, by a name for the whole: `armed groups in Chad`. */
export interface PartyMaker {
  groupsIn(iso2: string): Party | null;
  state(iso2: string): Party | null;
}

/** Reads what noun phrases stand for. Anaphors are only marked; the document settles them. */
export class PhraseReader {
  private readonly known = new Map<NounPhrase, Meaning>();

  constructor(
    private readonly parties: PartyMaker,
    private readonly wordOf: (unit: Unit) => string,
  ) {}

  headWord = (phrase: NounPhrase): string => this.wordOf(phrase.head);

  meaningOf(phrase: NounPhrase): Meaning {
    const known = this.known.get(phrase);
    if (known !== undefined) return known;
    const meaning = this.read(phrase);
    meaning.phrase = phrase;
    this.known.set(phrase, meaning);
    return meaning;
  }

  /** A meaning of its own at each call. */
  private read(phrase: NounPhrase): Meaning {
    const { head } = phrase;
    if (head.tag === TAG.pronoun) return { ...NOTHING, anaphor: pronounAnaphor(head) };
    if (head.entity?.form === 'item') {
      const goods = this.readItem(phrase, head.entity);
      return (head.nounKinds & KIND.company) !== 0 && head.entity.item?.service === null
        ? { ...goods, parties: this.readPartyNoun(phrase).parties }
        : goods;
    }
    if (head.entity !== null && head.marker === '') return this.readName(phrase, head.entity);
    const kinds = head.nounKinds;
    if ((kinds & KIND.quantity) !== 0 && phrase.of !== null) {
      const inner = this.meaningOf(phrase.of);
      if (inner.items.length > 0 || (kinds & (EVENT | PARTY_HEADS)) === 0) return this.withQuantity(phrase, inner);
    }
    if (phrase.of !== null && entityless(head) && kinds === 0) {
      const inner = this.meaningOf(phrase.of);
      if (inner.items.length > 0) return this.withQuantity(phrase, inner);
    }
    if (((kinds & EVENT) !== 0 && !this.isBody(phrase)) || (kinds & KIND.carrier) !== 0) return this.readEvent(phrase);
    if (this.isPartyHead(phrase)) return isAircraft(phrase) ? this.readAircraft(phrase) : this.readPartyNoun(phrase);
    if ((kinds & KIND.country) !== 0) return { ...NOTHING, kinds, ...this.countryNoun(phrase) };
    const titled = head.capital && kinds === 0 && head.entity === null ? this.titled(phrase) : null;
    if (titled !== null) return this.readPartyNoun(titled);
    const other = this.readOther(phrase);
    const isCount =
      head.entity === null &&
      kinds === 0 &&
      (phrase.of === null || phrase.of.head.tag === TAG.pronoun) &&
      (head.tag === TAG.number ||
        head.tag === TAG.determiner ||
        (head.tag === TAG.adjective && other.owners.length === 0));
    if ((kinds & KIND.goods) !== 0 && other.items.length === 0) return { ...other, anaphor: 'goods' };
    return isCount && other.anaphor === null ? { ...other, anaphor: 'goods' } : other;
  }

  private readItem(phrase: NounPhrase, entity: Entity): Meaning {
    const modifiers = this.namesIn(phrase.modifiers);
    const owners = this.namesIn(phrase.owner);
    const inner = phrase.of === null ? NOTHING : this.meaningOf(phrase.of);
    const makers = phrase.of !== null && MAKE_WORDS.has(this.wordOf(phrase.of.head)) ? inner.owners : [];
    const holders = inner.items.length > 0 ? [] : inner.parties;
    const own = itemMention(entity);
    const isCarrier =
      (phrase.head.nounKinds & KIND.carrier) !== 0 &&
      (phrase.head.nounKinds & EVENT) === 0 &&
      isVessel(entity) &&
      inner.items.length === 0;
    if (phrase.units[0]?.marker === 'no') return { ...NOTHING, kinds: phrase.head.nounKinds };
    const items = [...this.itemsIn(phrase.modifiers), ...(isCarrier ? [] : [own])].filter(
      (mention) => mention !== null,
    );
    return {
      ...NOTHING,
      items: [...items, ...inner.items],
      origins: [
        ...modifiers.makers.filter(({ party }) => !isNonState(party)),
        ...holders.filter(({ party }) => !isNonState(party)),
        ...makers,
        ...inner.origins,
      ],
      owners: [
        ...owners.all,
        ...holders.filter(({ party }) => isNonState(party)),
        ...modifiers.makers.filter(({ party }) => isNonState(party)),
      ],
      bound: modifiers.bound,
      kinds: phrase.head.nounKinds,
      places: modifiers.places,
      vehicles: isCarrier && own !== null ? [own] : [],
    };
  }

  private readName(phrase: NounPhrase, entity: Entity): Meaning {
    const holder = phrase.units.find((unit) => HELD_BY.has(unit.marker) && unit.entity?.party?.kind === 'actor');
    const party = partyMention(holder?.entity ?? entity);
    const places = entity.place === null ? [] : [placeMention(entity)];
    const more = phrase.units.filter((unit) => unit.entity !== null && unit !== phrase.head && unit.marker === '');
    const items = this.itemsIn(more);
    if (party === null) return { ...NOTHING, places, items };
    const actors = more.flatMap(({ entity: other }) =>
      other?.party?.kind === 'actor' && party.party.kind === 'state' ? [partyMention(other)] : [],
    );
    return {
      ...NOTHING,
      parties: [actors.find((actor) => actor !== null && entity.form === 'leader') ?? party],
      places,
      items,
    };
  }

  /** `a batch of Chinese rifles`, `two Iranian crates of rockets`. */
  private withQuantity(phrase: NounPhrase, inner: Meaning): Meaning {
    const names = this.namesIn(phrase.modifiers);
    return {
      ...inner,
      items: [...inner.items, ...this.itemsIn(phrase.modifiers)],
      origins: [...names.makers, ...this.namesIn(phrase.owner).all, ...inner.origins],
      bound: [...names.bound, ...inner.bound],
      kinds: inner.kinds | (phrase.head.nounKinds & ~KIND.quantity),
    };
  }

  private readEvent(phrase: NounPhrase): Meaning {
    const names = this.namesIn(phrase.modifiers);
    const inner = phrase.of === null ? NOTHING : this.meaningOf(phrase.of);
    const origins = [...this.namesIn(phrase.owner).all, ...names.makers];
    return {
      ...NOTHING,
      items: [...this.itemsIn(phrase.modifiers), ...inner.items],
      origins: origins.length > 0 ? [...origins] : [...inner.origins, ...inner.parties],
      bound: [...names.bound, ...inner.bound],
      places: names.places,
      kinds: phrase.head.nounKinds,
      anaphor: this.isDefinite(phrase) && names.makers.length === 0 && inner === NOTHING ? 'goods' : null,
    };
  }

  /** `Dutch timber merchant Guus K.`: the name stands for what the noun before it says. */
  private titled(phrase: NounPhrase): NounPhrase | null {
    const at = phrase.units.findLastIndex(
      (unit) => unit.entity === null && !unit.capital && (unit.nounKinds & PARTY_HEADS) !== 0,
    );
    return at < 0 ? null : { ...phrase, head: phrase.units[at] as Unit };
  }

  /** `Su-35 fighters`. */
  private readAircraft(phrase: NounPhrase): Meaning {
    const names = this.namesIn(phrase.modifiers);
    return {
      ...NOTHING,
      items: this.itemsIn(phrase.modifiers),
      origins: names.makers,
      owners: this.namesIn(phrase.owner).all,
      bound: names.bound,
    };
  }

  /** `the same movement` is a body, `the movement of arms` is not. */
  private isBody(phrase: NounPhrase): boolean {
    if ((phrase.head.nounKinds & KIND.nonstate) === 0 || phrase.of?.head.entity?.form === 'item') return false;
    return this.itemsIn(phrase.modifiers).length === 0;
  }

  private isPartyHead(phrase: NounPhrase): boolean {
    const kinds = phrase.head.nounKinds;
    if ((kinds & PARTY_HEADS) === 0) return false;
    if (!FAINT_GROUP_WORDS.has(this.wordOf(phrase.head))) return true;
    const inner = phrase.of?.head.nounKinds ?? 0;
    return (kinds & KIND.inquiry) === 0 || (inner & KIND.inquiry) === 0;
  }

  private readPartyNoun(phrase: NounPhrase): Meaning {
    const kinds = phrase.head.nounKinds;
    const names = this.namesIn(phrase.modifiers, true);
    const owners = this.namesIn(phrase.owner, true);
    const inner = phrase.of === null ? NOTHING : this.meaningOf(phrase.of);
    const members = inner.parties.filter(({ party }) => party.kind === 'actor');
    const near =
      members.length > 0
        ? members
        : names.seated.length > 0
          ? names.seated
          : owners.seated.length > 0
            ? owners.seated
            : inner.parties;
    const nonState = this.isNonStateNoun(phrase);
    const places = [...names.places, ...owners.places, ...inner.places];
    const items = this.itemsIn(phrase.modifiers);
    if (near.length === 0 && places.length > 0)
      return { ...NOTHING, kinds, items, places, parties: this.partiesOfPlaces(places, nonState) };
    if (near.length === 0)
      return {
        ...NOTHING,
        kinds,
        items,
        anaphor: phrase.of === null ? this.groupAnaphor(phrase, nonState) : inner.anaphor,
      };
    return {
      ...NOTHING,
      kinds,
      items,
      places,
      parties: distinctParties(
        nonState
          ? near.map((mention) => this.asGroup(mention))
          : (kinds & PRIVATE) !== 0 && (kinds & (KIND.government | KIND.forces)) === 0
            ? near.map((mention) => ({ ...mention, isPrivate: true }))
            : near,
      ),
    };
  }

  isNonStateNoun(phrase: NounPhrase): boolean {
    const { nounKinds } = phrase.head;
    const rebelWord = phrase.modifiers.some(
      (unit) => unit.entity === null && (unit.nounKinds & KIND.nonstate) !== 0 && (unit.nounKinds & KIND.forces) === 0,
    );
    if ((nounKinds & KIND.nonstate) === 0)
      return rebelWord && (nounKinds & (KIND.forces | KIND.government | KIND.people)) !== 0;
    if ((nounKinds & KIND.forces) !== 0) return rebelWord;
    if (!FAINT_GROUP_WORDS.has(this.wordOf(phrase.head))) return true;
    return (
      rebelWord ||
      phrase.modifiers.some((unit) =>
        ['armed', 'terrorist', 'militant', 'rebel', 'islamist'].includes(this.wordOf(unit)),
      )
    );
  }

  private asGroup(mention: PartyMention): PartyMention {
    if (mention.party.kind !== 'state') return mention;
    const party = this.parties.groupsIn(mention.party.iso2);
    return party === null ? mention : { ...mention, party, isPlaceName: false };
  }

  private partiesOfPlaces(places: readonly PlaceMention[], nonState: boolean): PartyMention[] {
    const place = places[0];
    if (place === undefined) return [];
    const party = nonState ? this.parties.groupsIn(place.place.iso2) : this.parties.state(place.place.iso2);
    return party === null ? [] : [{ party, range: place.range, isAnaphoric: false, isPlaceName: false }];
  }

  private groupAnaphor(phrase: NounPhrase, nonState: boolean): Anaphor | null {
    if (!this.isDefinite(phrase)) return null;
    // `the Kestrel group`: a name that nobody knows is nobody spoken of before.
    if (phrase.modifiers.some((unit) => unit.capital && unit.entity === null && unit.classes === WORD.noun))
      return null;
    if (nonState) return 'group';
    if ((phrase.head.nounKinds & KIND.forces) !== 0) return 'forces';
    if (FAINT_GROUP_WORDS.has(this.wordOf(phrase.head))) return 'group';
    if ((phrase.head.nounKinds & KIND.government) === 0) return null;
    return isPlural(phrase) && phrase.units.some((unit) => PAIR_WORDS.has(this.wordOf(unit))) ? 'pair' : 'government';
  }

  private countryNoun(phrase: NounPhrase): Pick<Meaning, 'parties' | 'anaphor'> {
    const names = this.namesIn([...phrase.owner, ...phrase.modifiers]);
    const inner = phrase.of === null ? NOTHING : this.meaningOf(phrase.of);
    if (names.seated.length + inner.parties.length > 0)
      return { parties: names.seated.length > 0 ? names.seated : inner.parties, anaphor: null };
    if (!this.isDefinite(phrase)) return { parties: [], anaphor: null };
    if (phrase.units[0]?.tag === TAG.possessive)
      return { parties: [], anaphor: OTHERS.has(this.wordOf(phrase.head)) ? null : 'he' };
    return { parties: [], anaphor: isPlural(phrase) ? 'pair' : 'country' };
  }

  /** Any other noun: the items and places that stand in it still count (`arms embargo`, `port of Misrata`). */
  private readOther(phrase: NounPhrase): Meaning {
    const names = this.namesIn(phrase.modifiers);
    const owners = this.namesIn(phrase.owner);
    const inner = phrase.of === null ? NOTHING : this.meaningOf(phrase.of);
    return {
      ...NOTHING,
      items:
        (phrase.head.nounKinds & KIND.nongoods) !== 0 && (phrase.head.nounKinds & KIND.embargo) === 0
          ? []
          : [...this.itemsIn(phrase.modifiers)],
      owners: [...owners.all, ...names.makers, ...inner.parties],
      places: [...names.places, ...owners.places, ...inner.places],
      kinds: phrase.head.nounKinds,
      bound: names.bound,
      anaphor: inner.anaphor === 'country' || inner.anaphor === 'group' ? inner.anaphor : null,
    };
  }

  /** Whose a group or government is that stands at a place. */
  partyAt(meaning: Meaning, asGroup: boolean): PartyMention | null {
    const body = meaning.parties.find(({ party }) => party.kind === 'actor');
    if (body !== undefined) return body;
    const state =
      meaning.parties.find(({ party }) => party.kind === 'state') ??
      meaning.owners.find(({ party }) => party.kind === 'state');
    if (state !== undefined) return asGroup ? this.asGroup(state) : { ...state, isPlaceName: false };
    return this.partiesOfPlaces(meaning.places, asGroup)[0] ?? null;
  }

  private isDefinite(phrase: NounPhrase): boolean {
    const first = phrase.units[0] as Unit;
    if (first.tag === TAG.possessive) return true;
    if (first.tag !== TAG.determiner && first.tag !== TAG.number) return false;
    return ['the', 'this', 'that', 'these', 'those', 'both', 'two', 'all', 'same', 'either'].includes(
      this.wordOf(first),
    );
  }

  private itemsIn(units: readonly Unit[]): ItemMention[] {
    const found: ItemMention[] = [];
    for (const { entity } of units) {
      const mention = entity === null ? null : itemMention(entity);
      if (mention !== null) found.push(mention);
    }
    return found;
  }

  private namesIn(units: readonly Unit[], seatedToo = false): NamesIn {
    const names: NamesIn = { all: [], makers: [], seated: [], bound: [], places: [] };
    for (const unit of units) {
      const { entity } = unit;
      if (entity === null || entity.form === 'item') continue;
      if (entity.place !== null) names.places.push(placeMention(entity));
      const mention = partyMention(entity);
      if (mention === null) continue;
      names.all.push(mention);
      if (unit.marker === 'bound') names.bound.push(mention);
      else if (unit.marker === '' || MADE_BY.has(unit.marker) || unit.marker === 'owned') names.makers.push(mention);
      if (unit.marker === '' || (seatedToo && SEATED.has(unit.marker))) names.seated.push(mention);
    }
    return names;
  }
}

/** A designation before the head makes fighters of men into fighters of metal. */
const isAircraft = (phrase: NounPhrase): boolean => {
  const last = phrase.modifiers.findLast((unit) => unit.entity !== null);
  return last?.entity?.item?.category === 'combat-aircraft' && (phrase.head.nounKinds & KIND.nonstate) !== 0;
};

/** `three of`, `the first of`, `most of`. */
const entityless = (head: Unit): boolean =>
  head.entity === null && (head.tag === TAG.number || head.tag === TAG.determiner || head.tag === TAG.adjective);

interface NamesIn {
  all: PartyMention[];
  makers: PartyMention[];
  seated: PartyMention[];
  bound: PartyMention[];
  places: PlaceMention[];
}
