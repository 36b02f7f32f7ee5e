import { governorBit, nounBit } from '../english/words.js';
import type { Fact } from '../frames/fact.js';
import type { Sentence } from '../frames/sentence.js';
import { stateOf, type PartyMention } from '../meaning/mention.js';

const CONVICT = governorBit('convict');
const JUDGE = nounBit('judge');

/** Whether a sentence tells of a court or a charge. */
export const isOfCourt = ({ clauses }: Sentence): boolean =>
  clauses.some(
    ({ verb, slots }) =>
      ((verb?.verb?.governors ?? 0) & CONVICT) !== 0 ||
      slots.some(({ phrase }) => (phrase.head.nounKinds & JUDGE) !== 0),
  );

/**
 * The place from which a story is sent completes what it tells there: jets that arrive from X arrive where the reporter is, and
 * who is tried for selling is tried where he sold.
 */
export function withPlaceOf(fact: Fact, sentFrom: readonly PartyMention[], isCourt: boolean): Fact {
  const from = sentFrom.filter(
    ({ party }) =>
      ![...fact.suppliers, ...fact.origins, ...fact.recipients].some((one) => stateOf(one.party) === stateOf(party)),
  );
  if (from.length !== 1 || fact.isAnonymous === true) return fact;
  const sources = fact.suppliers.length + fact.origins.length;
  if (
    fact.frame === 'arrive' &&
    ARRIVING.has(fact.clause.verb?.lemma ?? '') &&
    fact.recipients.length === 0 &&
    fact.places.length === 0 &&
    sources > 0
  )
    return { ...fact, recipients: from };
  const isSold = isCourt && sources === 0 && fact.recipients.length > 0 && SELLING.has(fact.frame);
  return isSold ? { ...fact, origins: from } : fact;
}

const SELLING = new Set(['give', 'give-passive', 'nominal', 'arrive', 'carry']);

const ARRIVING = new Set(['arrive', 'land', 'dock', 'touch']);
