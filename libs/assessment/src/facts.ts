import type { Party, Place } from '#libs/lexicon';
import { itemOfCategory } from './goods/category-items.js';
import { goodsOf } from './goods/goods-of.js';
import type { Goods } from './goods/goods.js';
import type { Law } from './law/law.js';
import type { Named } from './law/name-book.js';
import { readCircumstances } from './purposes/circumstances.js';
import type { Circumstances } from './purposes/circumstances.js';
import { readEntryPoint } from './places/entry-point.js';
import { readParty } from './recipients/party-facts.js';
import type { PartyFacts } from './recipients/party-facts.js';
import { Remembered } from './remembered.js';
import type { Report } from './report.js';
import { nameOfParty } from './words/names.js';

/** Who gets the goods in the end: the end user if the report names one, else the recipient. */
export interface Consignee {
  facts: PartyFacts;
  named: readonly Named[];
  name: string;
}

/** A report, read once for all records. */
export interface CaseFacts {
  report: Report;
  goods: readonly Goods[];
  supplier: PartyFacts | null;
  supplierNamed: readonly Named[];
  consignee: Consignee | null;
  /** The State at the receiving end, by the recipient, the end user or the place. */
  recipientStates: readonly string[];
  /** Nobody, or nobody who is known, is named at that end, and no State either. */
  receiverOpen: boolean;
  supplierOpen: boolean;
  place: Place | null;
  entryPoint: 'listed' | 'unlisted' | null;
  circumstances: Circumstances;
  supplierName: string;
  recipientName: string;
}

export function factsOf(report: Report, law: Law): CaseFacts {
  const supplier = report.supplier ? partyFacts(report.supplier) : null;
  const consignee = consigneeOf(report, law);
  const supplierNamed = supplier ? law.names.named(supplier) : [];
  const recipientStates = statesOf(report, consignee);
  return {
    report,
    goods: (report.items.length > 0 ? report.items : [itemOfCategory('unspecified-arms')]).map(goodsOf),
    supplier,
    supplierNamed,
    consignee,
    recipientStates,
    receiverOpen: recipientStates.length === 0 && isOpen(consignee?.facts ?? null, consignee?.named ?? []),
    supplierOpen: isOpen(supplier, supplierNamed),
    place: report.place,
    entryPoint: readEntryPoint(report),
    circumstances: readCircumstances(report),
    supplierName: nameOfParty(report.supplier, 'a supplier not reported'),
    recipientName: nameOfParty(report.recipient, 'a recipient not reported'),
  };
}

/** A name that no list of States and actors knows tells as little as none. */
function isOpen(facts: PartyFacts | null, named: readonly Named[]): boolean {
  return facts === null || (facts.party.kind === 'unknown' && named.length === 0);
}

const read = new Remembered<PartyFacts>(5000);

function partyFacts(party: Party): PartyFacts {
  return read.of(keyOfParty(party), () => readParty(party));
}

export function keyOfParty(party: Party | null): string {
  if (!party) return '';
  if (party.kind === 'state') return party.iso2;
  return party.kind === 'actor' ? `${party.id}\u0003${party.name}\u0003${party.homeIso2 ?? ''}` : `?${party.name}`;
}

function consigneeOf({ recipient, endUser }: Report, law: Law): Consignee | null {
  const party = endUser ?? recipient;
  if (!party) return null;
  const facts = partyFacts(party);
  return { facts, named: law.names.named(facts), name: nameOfParty(party, '') };
}

/** Lands that the law of the day counts to a State under another code. */
const COUNTED_TO: Readonly<Record<string, string>> = {
  XS: 'SO',
  XA: 'GE',
  XR: 'AZ',
  XT: 'MD',
  XN: 'CY',
  XK: 'RS',
  ZW: 'RH',
};

/** The States that the goods are for: those named; failing that, the homes of the bodies named, or where the law knows them. */
function statesOf({ recipient, endUser, place }: Report, consignee: Consignee | null): string[] {
  const states = new Set<string>();
  if (place && place.iso2 !== '') states.add(place.iso2);
  const parties = [recipient, endUser].filter((party) => party !== null);
  const named = parties.filter((party) => party.kind === 'state');
  for (const { iso2 } of named) states.add(iso2);
  if (named.length === 0) for (const party of parties) for (const state of homesOf(party)) states.add(state);
  if (states.size === 0 && consignee)
    for (const { lands } of consignee.named) for (const land of lands) states.add(land);
  for (const state of [...states]) if (COUNTED_TO[state]) states.add(COUNTED_TO[state]);
  return [...states];
}

function homesOf(party: Party): readonly string[] {
  if (party.kind === 'state') return [party.iso2];
  if (party.kind === 'unknown') return [];
  return party.homeIso2 === null ? party.operatesIn : [party.homeIso2];
}
