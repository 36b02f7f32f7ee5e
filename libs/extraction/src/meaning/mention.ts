import type { Item, Party, Place } from '#libs/lexicon';

/** A range of tokens of one text; `lastToken` is included. */
export interface TokenRange {
  firstToken: number;
  lastToken: number;
}

/** Somebody named, meant or implied. `range` is null for what is only implied. */
export interface PartyMention {
  party: Party;
  range: TokenRange | null;
  /** Read from `it`, `the group`, `the two countries`: less sure than a name. */
  isAnaphoric: boolean;
  /** Named by its capital or a town, which may be just a place. */
  isPlaceName: boolean;
  /** A dealer, firm or man of a State, not the State. */
  isPrivate?: boolean;
}

export interface ItemMention {
  item: Item;
  /** Null for arms that are only implied: `armed the rebels`. */
  range: TokenRange | null;
  /** A name for arms in general, which something more exact may replace. */
  isGeneral: boolean;
}

export interface PlaceMention {
  place: Place;
  range: TokenRange;
}

export const partyKey = (party: Party): string =>
  party.kind === 'state' ? party.iso2 : party.kind === 'actor' ? `#${party.id}` : `?${party.name}`;

/** The State that a party is, belongs to or comes from. */
export const stateOf = (party: Party): string | null =>
  party.kind === 'state' ? party.iso2 : party.kind === 'actor' ? party.homeIso2 : null;

export const isNonState = (party: Party): boolean => party.kind === 'actor' && party.actorKind === 'non-state';

/** The United Nations and their like, who report, forbid and allow, as opposed to their missions, who stand somewhere. */
export const isForum = (party: Party): boolean =>
  party.kind === 'actor' && party.actorKind === 'intergovernmental' && party.operatesIn.length === 0;

/** Peacekeepers, who have arms of their own in a State that may have none. */
export const isMission = (party: Party): boolean =>
  party.kind === 'actor' &&
  (party.actorKind === 'mission' || (party.actorKind === 'intergovernmental' && party.operatesIn.length > 0));

/** As equal keys, without making them. */
export function isSameName(one: Party, other: Party): boolean {
  if (one === other) return true;
  if (one.kind === 'state') return other.kind === 'state' && one.iso2 === other.iso2;
  if (one.kind === 'actor') return other.kind === 'actor' && one.id === other.id;
  return other.kind === 'unknown' && one.name === other.name;
}

/** Below this many a look at each is cheaper than a table. */
const FEW = 8;

/** Each party once, where it stood first; a name in place of a pronoun. */
export function distinctParties(mentions: readonly PartyMention[]): PartyMention[] {
  if (mentions.length < 2) return [...mentions];
  if (mentions.length > FEW) return distinctOfMany(mentions);
  const distinct: PartyMention[] = [];
  for (const mention of mentions) {
    const at = distinct.findIndex(({ party }) => isSameName(party, mention.party));
    if (at < 0) distinct.push(mention);
    else if (isPlainer(mention, distinct[at] as PartyMention)) distinct[at] = mention;
  }
  return distinct;
}

function distinctOfMany(mentions: readonly PartyMention[]): PartyMention[] {
  const byKey = new Map<string, PartyMention>();
  for (const mention of mentions) {
    const key = partyKey(mention.party);
    const known = byKey.get(key);
    if (known === undefined || isPlainer(mention, known)) byKey.set(key, mention);
  }
  return [...byKey.values()];
}

const isPlainer = (one: PartyMention, other: PartyMention): boolean => other.isAnaphoric && !one.isAnaphoric;
