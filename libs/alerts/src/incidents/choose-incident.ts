import { alikeness, isSameDeal, isSameDealAndGoods } from './alike.js';
import { daysTogether, type Days } from './days-between.js';
import type { TellingFacts } from './telling-facts.js';

/** Longest that one incident may stretch: a steady stream of deliveries is many events, and each is news. */
export const INCIDENT_SPAN_DAYS_MAX = 45;

export interface ToldBefore {
  facts: TellingFacts;
  /** Whether the article that tells this is the one in hand, or a print of the same story. */
  kin: 'same-article' | 'same-story' | 'none';
}

export interface IncidentOnRecord extends Days {
  id: string;
  /** What is told of it, each different telling once. */
  told: readonly ToldBefore[];
}

type Rank = readonly [kin: number, score: number];

/**
 * The incident that a telling belongs to; null when it is a new one. First the article itself (its text may have changed, and an
 * analyst may have moved it), then prints of its story, then what is most alike and contradicted by nothing on record.
 *
 * What it promises: tellings that fall into groups, such that any two of a group are alike and no two of different
 * groups are, are put into these groups in whatever order they come. A telling that is alike to two groups goes to the
 * best at that moment and stays; incidents are never united by the machine.
 */
export function chooseIncident(facts: TellingFacts, incidents: readonly IncidentOnRecord[]): string | null {
  let chosen: { incident: IncidentOnRecord; rank: Rank } | null = null;
  for (const incident of incidents) {
    const rank = rankOf(facts, incident);
    if (rank && (!chosen || isBefore(incident, rank, chosen.incident, chosen.rank))) chosen = { incident, rank };
  }
  return chosen?.incident.id ?? null;
}

function rankOf(facts: TellingFacts, incident: IncidentOnRecord): Rank | null {
  const ofArticle = incident.told.filter(({ kin, facts: own }) => kin === 'same-article' && isSameDeal(facts, own));
  if (ofArticle.length > 0) return [2, ofArticle.length];
  const ofStory = incident.told.filter(({ kin, facts: own }) => kin === 'same-story' && isSameDealAndGoods(facts, own));
  if (ofStory.length > 0) return [1, ofStory.length];
  if (daysTogether(facts, incident) > INCIDENT_SPAN_DAYS_MAX) return null;
  if (contradicts(facts, incident)) return null;
  const scores = incident.told.flatMap((told) => alikeness(facts, told.facts) ?? []);
  return scores.length > 0 ? [0, Math.max(...scores)] : null;
}

/** Goods or places that are named, but not among those that are named for the incident so far. */
function contradicts(facts: TellingFacts, { told }: IncidentOnRecord): boolean {
  const named = told.map((one) => one.facts);
  const everything = {
    ...facts,
    categories: named.flatMap(({ categories }) => categories),
    places: named.flatMap(({ places }) => places),
  };
  return alikeness(facts, everything) === null;
}

function isBefore(one: IncidentOnRecord, rank: Rank, other: IncidentOnRecord, otherRank: Rank): boolean {
  const [kin, score] = rank;
  const [otherKin, otherScore] = otherRank;
  if (kin !== otherKin) return kin > otherKin;
  if (score !== otherScore) return score > otherScore;
  if (one.told.length !== other.told.length) return one.told.length > other.told.length;
  return `${one.firstDay} ${one.id}` < `${other.firstDay} ${other.id}`;
}
