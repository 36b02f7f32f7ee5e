import { isNonState, isSameName, stateOf, type PartyMention } from '../meaning/mention.js';

/** States by how much they sell, from the largest seller: only used where the words leave open who supplies whom. */
const SELLERS =
  `US RU FR CN DE IT GB IL KR ES TR NL SE UA CH IR KP BY CZ PL NO CA AU ZA BR BG RS YU RO SK BE FI AT IN PK SG AE JO ID PT HU
  GR DK JP TW AR CL MY EG VN UZ KZ MD GE AL BA ME HR LY SY SD SA`.split(/\s+/);

const rankOf = (mention: PartyMention): number => {
  const rank = SELLERS.indexOf(stateOf(mention.party) ?? '');
  return isNonState(mention.party) ? SELLERS.length + 1 : rank < 0 ? SELLERS.length : rank;
};

/** Gives an agreement that names no direction the likely one: the larger seller supplies, its maker's name decides first. */
export function directed(
  parties: readonly PartyMention[],
  origins: readonly PartyMention[],
): { suppliers: PartyMention[]; recipients: PartyMention[] } {
  const made = parties.filter(({ party }) => origins.some((origin) => isSameName(origin.party, party)));
  const ordered = [...parties].sort((one, other) => rankOf(one) - rankOf(other));
  const suppliers = made.length > 0 && made.length < parties.length ? made : ordered.slice(0, 1);
  return { suppliers, recipients: parties.filter((party) => !suppliers.includes(party)) };
}
