import { isNonState, partyKey, stateOf } from '../meaning/mention.js';
import type { Party } from '#libs/lexicon';
import type { Fact, FactStage } from './fact.js';

const CLAIMED: ReadonlySet<FactStage> = new Set<FactStage>(['delivered', 'in-transit', 'contracted']);

/** What a State says that others have done is a charge; of its own deeds it admits or announces, and of what it seized it knows. */
export function onHearsay(fact: Fact): Fact {
  if (fact.attribution !== 'fact' || !CLAIMED.has(fact.stage) || fact.accusers.length === 0) return fact;
  const sides = [...fact.suppliers, ...fact.origins, ...fact.recipients];
  if (sides.length === 0) return fact;
  const isOfOwn = fact.accusers.some(({ party }) => sides.some((side) => speaksFor(party, side.party)));
  return isOfOwn ? fact : { ...fact, stage: 'alleged', attribution: 'accusation' };
}

/** No government speaks for the rebels in its country. */
function speaksFor(speaker: Party, side: Party): boolean {
  if (partyKey(speaker) === partyKey(side)) return true;
  if (isNonState(side) || isNonState(speaker)) return false;
  return stateOf(speaker) !== null && stateOf(speaker) === stateOf(side);
}
