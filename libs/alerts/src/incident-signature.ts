import type { Party } from '#libs/lexicon';

/** Days between two reports within which they may tell of the same event. */
export const INCIDENT_WINDOW_DAYS = 10;

/** Longest that one incident may stretch: a steady stream of deliveries is many events, and each is news. */
export const INCIDENT_SPAN_DAYS_MAX = 45;

/** The code by which parties are compared: ISO-2, the actor's id, or the name as it was written. */
export function partyCode(party: Party): string {
  switch (party.kind) {
    case 'state':
      return party.iso2;
    case 'actor':
      return party.id;
    case 'unknown':
      return `?${party.name.toLowerCase()}`;
  }
}

/**
 * Who to whom, and whether it is a deal of words or of goods: two reports with one signature within the window are
 * one incident. A treaty and a delivery between the same two States are two incidents, for they are judged apart.
 */
export function incidentSignature(
  suppliers: readonly Party[],
  recipients: readonly Party[],
  isAgreement: boolean,
): string {
  const side = (parties: readonly Party[]) => [...new Set(parties.map(partyCode))].toSorted().join('+') || '-';
  if (isAgreement) return `agreement ${side([...suppliers, ...recipients])}`;
  return `${side(suppliers)} > ${side(recipients)}`;
}
