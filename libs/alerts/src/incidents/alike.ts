import type { ItemCategory } from '#libs/lexicon';
import { daysBetween } from './days-between.js';
import type { PartyFact, TellingFacts } from './telling-facts.js';

/** Days between two tellings of one event, when a day is that of publication or is told loosely. */
export const INCIDENT_WINDOW_DAYS = 10;
/** When both texts tell the day: a shipment is loaded on one and found on another, or one outlet is a little wrong. */
export const TOLD_DAYS_WINDOW = 5;
/** When one outlet leaves out a party, only the same goods or place within a few days make it the same event. */
const PARTY_UNKNOWN_WINDOW_DAYS = 3;
/** A told span of more days than this ("in June") tells no day. */
const PRECISE_DAYS_MAX = 3;

/** Goods that outlets take for one another. */
const KIN: readonly (readonly ItemCategory[])[] = [
  ['battle-tanks', 'armoured-vehicles'],
  ['missiles', 'air-defence'],
  ['air-defence', 'radar'],
  ['salw', 'ammunition'],
  ['large-artillery', 'ammunition'],
  ['combat-aircraft', 'attack-helicopters'],
];

/** How two sets that may each be unknown go together. */
type Fit = 'same' | 'akin' | 'unknown' | 'different';

/**
 * How much two tellings are alike, from 0 to 1, or null when they cannot be one event. What one of them leaves out
 * speaks neither for nor against; what they tell differently speaks against.
 */
export function alikeness(one: TellingFacts, other: TellingFacts): number | null {
  const deal = dealLikeness(one, other);
  const gap = daysBetween(one, other);
  if (!deal || gap > windowOf(one, other, deal.isSure)) return null;
  return round(deal.score + 0.2 * (1 - gap / (INCIDENT_WINDOW_DAYS + 1)));
}

/** The same whatever the days and goods: for texts of one article, which may be corrected in either. */
export function isSameDeal(one: TellingFacts, other: TellingFacts): boolean {
  if (one.isAgreement !== other.isAgreement) return false;
  if (one.isAgreement) return agreementFit(one, other) !== 'different';
  return [sideFit(one.suppliers, other.suppliers), sideFit(one.recipients, other.recipients)].every(
    (fit) => fit !== 'different',
  );
}

/** The same whatever the days, and nothing told otherwise: for prints of one story, which may come late. */
export function isSameDealAndGoods(one: TellingFacts, other: TellingFacts): boolean {
  return (
    isSameDeal(one, other) &&
    (one.isAgreement || goodsFit(one.categories, other.categories) !== 'different') &&
    placesFit(one.places, other.places) !== 'different'
  );
}

function dealLikeness(one: TellingFacts, other: TellingFacts): { score: number; isSure: boolean } | null {
  if (one.isAgreement !== other.isAgreement) return null;
  const parties = partiesFit(one, other);
  // A treaty is one event whatever contents a text dwells on.
  const goods = one.isAgreement ? 'unknown' : goodsFit(one.categories, other.categories);
  const places = placesFit(one.places, other.places);
  if (parties === 'different' || goods === 'different' || places === 'different') return null;
  const isSure = parties === 'same';
  const isBorneOut = goods === 'same' || goods === 'akin' || places === 'same';
  if (!isSure && !isBorneOut) return null;
  const weight: Record<Exclude<Fit, 'different'>, number> = { same: 1, akin: 0.8, unknown: 0.5 };
  return { score: 0.4 * weight[parties] + 0.3 * weight[goods] + 0.1 * weight[places], isSure };
}

function windowOf(one: TellingFacts, other: TellingFacts, isSure: boolean): number {
  if (!isSure) return PARTY_UNKNOWN_WINDOW_DAYS;
  return isPrecise(one) && isPrecise(other) ? TOLD_DAYS_WINDOW : INCIDENT_WINDOW_DAYS;
}

const isPrecise = ({ isDayTold, firstDay, lastDay }: TellingFacts): boolean =>
  isDayTold && daysBetween({ firstDay, lastDay: firstDay }, { firstDay: lastDay, lastDay }) < PRECISE_DAYS_MAX;

function partiesFit(one: TellingFacts, other: TellingFacts): Fit {
  if (one.isAgreement) {
    const fit = agreementFit(one, other);
    return fit === 'unknown' ? 'different' : fit;
  }
  const supply = sideFit(one.suppliers, other.suppliers);
  const receipt = sideFit(one.recipients, other.recipients);
  if (supply === 'different' || receipt === 'different') return 'different';
  if (supply === 'unknown' && receipt === 'unknown') return 'different';
  if (supply === 'same' && receipt === 'same') return 'same';
  return supply === 'unknown' || receipt === 'unknown' ? 'unknown' : 'akin';
}

/** One party in common is no common agreement, unless one text names but one. */
function agreementFit(one: TellingFacts, other: TellingFacts): Fit {
  const [mine, theirs] = [one, other].map(
    ({ suppliers, recipients }) => new Set([...suppliers, ...recipients].map(({ code }) => code)),
  ) as [Set<string>, Set<string>];
  const shared = [...mine].filter((code) => theirs.has(code)).length;
  if (shared >= 2) return 'same';
  if (mine.size === 0 && theirs.size === 0) return 'unknown';
  if (shared === 0) return 'different';
  return mine.size === 1 && theirs.size === 1 ? 'same' : 'different';
}

/** "Yemen" may be written for the Houthis; that is less than the same name, and two groups of one State are two. */
function sideFit(one: readonly PartyFact[], other: readonly PartyFact[]): Fit {
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (one.some(({ code }) => other.some((party) => party.code === code))) return 'same';
  const isHome = one.some((a) => other.some((b) => a.code === b.home || a.home === b.code));
  return isHome ? 'akin' : 'different';
}

function goodsFit(one: readonly ItemCategory[], other: readonly ItemCategory[]): Fit {
  if (one.length === 0 || other.length === 0) return 'unknown';
  if (one.some((category) => other.includes(category))) return 'same';
  return one.some((a) => other.some((b) => isKin(a, b))) ? 'akin' : 'different';
}

const isKin = (a: ItemCategory, b: ItemCategory): boolean =>
  KIN.some((family) => family.includes(a) && family.includes(b));

/** A State holds its parts: `SD` fits `SD/SD-DF`. */
function placesFit(one: readonly string[], other: readonly string[]): Fit {
  if (one.length === 0 || other.length === 0) return 'unknown';
  const holds = (a: string, b: string) => a === b || b.startsWith(`${a}/`);
  return one.some((a) => other.some((b) => holds(a, b) || holds(b, a))) ? 'same' : 'different';
}

/** Scores are compared and have to be the same in whatever order they were added up. */
const round = (score: number): number => Math.round(score * 1e6) / 1e6;
