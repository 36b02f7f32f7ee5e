import type { RecipientClass, Who } from '#libs/catalogue';
import type { LawRecord } from '../law/law.js';
import type { Named } from '../law/name-book.js';
import { anyOf } from '../ternary.js';
import type { Ternary } from '../ternary.js';
import type { GovernmentTie, PartyFacts } from './party-facts.js';

/** Somebody held against the recipients that one regime names. */
export interface Somebody {
  facts: PartyFacts;
  named: readonly Named[];
}

/** Is the somebody one of these recipients? Nobody reported may be any of them. */
export function isOneOf(list: readonly Who[], somebody: Somebody | null, record: LawRecord): Ternary {
  return anyOf(list, (who) => serves(who, somebody, record));
}

function serves(who: Who, somebody: Somebody | null, record: LawRecord): Ternary {
  if (somebody === null) return 'maybe';
  switch (who.kind) {
    case 'actor':
      return isActor(who.id, somebody, record);
    case 'forces':
      return isForcesOf(who.iso2, somebody.facts);
    case 'class':
      return isOfClass(who.of, somebody, record);
  }
}

function isActor(id: string, somebody: Somebody, record: LawRecord): Ternary {
  const hit = namedIn(somebody, record).find(({ actor }) => actor.id === id);
  if (hit) return hit.linkedOnly ? 'maybe' : 'yes';
  const actor = record.regime.actors.get(id);
  if (!actor?.partOfGovernment) return 'no';
  // "The Government" or "the army" may or may not mean the vetted, integrated or unified units within it.
  const tie = governmentTie(somebody, record);
  return tie !== 'no' && !/\bnon\b/.test(somebody.facts.words) && !isWithinGovernment(somebody, record)
    ? 'maybe'
    : 'no';
}

function isWithinGovernment(somebody: Somebody, record: LawRecord): boolean {
  return namedIn(somebody, record).some(({ actor }) => actor.partOfGovernment);
}

function isForcesOf(iso2: string, facts: PartyFacts): Ternary {
  if (facts.state !== iso2 || facts.party.kind === 'state') return 'no';
  return facts.government === 'yes' ? 'yes' : 'no';
}

function isOfClass(of: RecipientClass, somebody: Somebody, record: LawRecord): Ternary {
  const { facts } = somebody;
  switch (of) {
    case 'government':
      return fromTie(governmentTie(somebody, record));
    case 'police':
      return facts.classes.has('police') ? 'yes' : governmentTie(somebody, record) === 'no' ? 'no' : 'maybe';
    case 'foreign-forces':
      return isForeignForce(somebody, record) ? 'yes' : 'no';
    case 'non-governmental':
      return isNonGovernmental(somebody, record);
    default:
      return facts.classes.has(of) ? 'yes' : 'no';
  }
}

const fromTie = (tie: GovernmentTie): Ternary => (tie === 'presumed' ? 'maybe' : tie);

/** How the somebody is tied to the government of the target State. */
export function governmentTie(somebody: Somebody, record: LawRecord): GovernmentTie {
  const { facts } = somebody;
  const named = namedIn(somebody, record);
  if (named.some(({ actor }) => actor.standsFor === 'government' || actor.partOfGovernment)) return 'yes';
  if (named.length > 0) return 'no';
  if (facts.government === 'no') return 'no';
  if (facts.state !== null && !belongsTo(facts.state, record)) return 'no';
  return facts.government;
}

export function isForeignForce({ facts }: Somebody, record: LawRecord): boolean {
  if (facts.classes.has('foreign-forces')) return true;
  return facts.government === 'yes' && facts.state !== null && !belongsTo(facts.state, record);
}

export function isNonGovernmental(somebody: Somebody, record: LawRecord): Ternary {
  const { facts } = somebody;
  if (facts.party.kind === 'state') return 'no';
  if (isForeignForce(somebody, record)) return 'no';
  const tie = governmentTie(somebody, record);
  if (tie === 'yes') return 'no';
  return tie === 'maybe' ? 'maybe' : 'yes';
}

function belongsTo(state: string, record: LawRecord): boolean {
  const { iso2 } = record.measure.target;
  return iso2.length === 0 || iso2.includes(state);
}

export function namedIn(somebody: Somebody, record: LawRecord): readonly Named[] {
  return somebody.named.filter(({ regime }) => regime === record.measure.regime);
}
