import type { Party } from '#libs/lexicon';

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

/** Who to whom, and whether it is a deal of words or of goods: the name of an incident in the database. */
export function incidentSignature(
  suppliers: readonly Party[],
  recipients: readonly Party[],
  isAgreement: boolean,
): string {
  const side = (parties: readonly Party[]) => [...new Set(parties.map(partyCode))].toSorted().join('+') || '-';
  if (isAgreement) return `agreement ${side([...suppliers, ...recipients])}`;
  return `${side(suppliers)} > ${side(recipients)}`;
}
