import type { Item, Party } from '#libs/lexicon';
import {
  distinctParties,
  isNonState,
  isSameName,
  stateOf,
  type ItemMention,
  type PartyMention,
} from '../meaning/mention.js';

/** One party may be the other told less exactly: the same, or an organ or company of the same State. Armed groups are never their State. */
export function sameParty(one: Party, other: Party): boolean {
  if (isSameName(one, other)) return true;
  const [first, second] = [stateOf(one), stateOf(other)];
  if (first === null || first !== second) return false;
  return !isNonState(one) && !isNonState(other);
}

/** As `sameParty`, but an armed group also fits the State that it is in: goods that go to Yemen may be the Houthis'. */
export function fitsParty(one: Party, other: Party): boolean {
  if (sameParty(one, other)) return true;
  const state = one.kind === 'state' ? one : other.kind === 'state' ? other : null;
  const actor = one.kind === 'actor' ? one : other.kind === 'actor' ? other : null;
  if (isGenericGroup(one) || isGenericGroup(other)) return shareState(one, other);
  return state !== null && actor !== null && (actor.homeIso2 === state.iso2 || actor.operatesIn.includes(state.iso2));
}

/** Peacekeepers are not the State in which they stand. */
const isMission = (party: Party): boolean =>
  party.kind === 'actor' && (party.actorKind === 'mission' || party.actorKind === 'intergovernmental');

export const isGenericGroup = (party: Party): boolean => party.kind === 'actor' && party.id.startsWith('armed-groups-');

function shareState(one: Party, other: Party): boolean {
  const places = (party: Party): string[] =>
    party.kind === 'state'
      ? [party.iso2]
      : party.kind === 'actor'
        ? [...party.operatesIn, ...(party.homeIso2 === null ? [] : [party.homeIso2])]
        : [];
  const others = places(other);
  return places(one).some((iso2) => others.includes(iso2));
}

export function fitSides(some: readonly PartyMention[], others: readonly PartyMention[]): boolean {
  return (
    some.length === 0 ||
    others.length === 0 ||
    some.some((one) => others.some((other) => fitsParty(one.party, other.party)))
  );
}

export function shareParty(some: readonly PartyMention[], others: readonly PartyMention[]): boolean {
  return some.some((one) => others.some((other) => fitsParty(one.party, other.party)));
}

/** Both sides' parties, an exact name in place of a less exact one. */
export function joinParties(some: readonly PartyMention[], others: readonly PartyMention[]): PartyMention[] {
  const joined = [...some];
  const taken = new Set<number>();
  for (const other of others) {
    const exact = joined.findIndex((one) => sameParty(one.party, other.party));
    const at =
      exact >= 0 ? exact : joined.findIndex((one, index) => !taken.has(index) && fitsParty(one.party, other.party));
    taken.add(at < 0 ? joined.length : at);
    if (at < 0) joined.push(other);
    else if (isMoreExact(other, joined[at] as PartyMention)) joined[at] = other;
  }
  return distinctParties(joined);
}

function isMoreExact(one: PartyMention, other: PartyMention): boolean {
  if (isNonState(one.party) && !isNonState(other.party)) return true;
  if (isMission(one.party) !== isMission(other.party)) return isMission(one.party);
  if (isNonState(other.party) && isGenericGroup(other.party) && isNonState(one.party) && !isGenericGroup(one.party))
    return true;
  if (isNonState(other.party) !== isNonState(one.party)) return false;
  return other.isAnaphoric && !one.isAnaphoric;
}

const isVague = (item: Item): boolean =>
  item.category === 'unspecified-arms' || item.category === 'non-arms' || item.category === 'dual-use';

/** Goods that may be the same: a shared category, or one of the two told only as arms. */
export function fitItems(some: readonly ItemMention[], others: readonly ItemMention[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  if (some.some(({ item }) => isVague(item)) || others.some(({ item }) => isVague(item))) return true;
  return some.some(({ item }) => others.some((other) => other.item.category === item.category));
}

export function distinctItems(items: readonly ItemMention[]): ItemMention[] {
  const byKey = new Map<string, ItemMention>();
  for (const mention of items) {
    const key = `${mention.item.category}|${mention.item.designation ?? mention.item.text.toLowerCase()}`;
    if (!byKey.has(key)) byKey.set(key, mention);
  }
  return [...byKey.values()];
}
