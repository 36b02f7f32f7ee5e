import type { ItemCategory, Party, Place } from '#libs/lexicon';
import { partyCode } from './incident-signature.js';

export interface PartyFact {
  code: string;
  /** The State that an actor belongs to. */
  home: string | null;
}

/** What tells one event from another in what one article, or one posted report, tells. Everything may be unknown. */
export interface TellingFacts {
  isAgreement: boolean;
  suppliers: PartyFact[];
  recipients: PartyFact[];
  /** Only categories that say something: "arms" names no item. */
  categories: ItemCategory[];
  /** `SD`, or `SD/SD-DF` for a part of a State. */
  places: string[];
  firstDay: string;
  lastDay: string;
  /** Whether the text tells the day, and it is not just that of publication. */
  isDayTold: boolean;
}

export interface ToldDeal {
  isAgreement: boolean;
  suppliers: readonly Party[];
  recipients: readonly Party[];
  categories: readonly ItemCategory[];
  places: readonly string[];
  firstDay: string;
  lastDay: string;
  isDayTold: boolean;
}

const NAMES_NO_ITEM: readonly ItemCategory[] = ['unspecified-arms', 'non-arms'];

const sorted = <T extends string>(values: Iterable<T>): T[] =>
  [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));

function partyFacts(parties: readonly Party[]): PartyFact[] {
  const facts = parties.map((party) => ({
    code: partyCode(party),
    home: party.kind === 'actor' ? party.homeIso2 : null,
  }));
  return [...new Map(facts.map((fact) => [fact.code, fact])).values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The same deal gives the same facts, whatever the order in which it was told. */
export function tellingFacts(deal: ToldDeal): TellingFacts {
  const { isAgreement, firstDay, lastDay, isDayTold } = deal;
  return {
    isAgreement,
    suppliers: partyFacts(deal.suppliers),
    recipients: partyFacts(deal.recipients),
    categories: sorted(deal.categories.filter((category) => !NAMES_NO_ITEM.includes(category))),
    places: sorted(deal.places),
    firstDay,
    lastDay,
    isDayTold,
  };
}

export function placeFact({ iso2, subdivision, name }: Place): string {
  if (iso2 === '') return name.toLowerCase();
  return subdivision ? `${iso2}/${subdivision}` : iso2;
}
