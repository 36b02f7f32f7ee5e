import type { Agreement } from '#libs/catalogue';
import type { Party } from '#libs/lexicon';
import type { Reading } from '../finding.js';
import type { Law } from '../law/law.js';
import type { Report } from '../report.js';

/** The clauses of treaties between the two that the catalogue has read, signed by the day. */
export function treatiesBetween({ supplier, recipient }: Report, law: Law, day: string): Reading[] {
  const states = [stateOf(supplier), stateOf(recipient)];
  return [...law.regimes.values()]
    .flatMap(({ regime }) => regime.agreements)
    .filter(({ parties, signed }) => signed <= day && parties.every((party) => states.includes(party)))
    .flatMap(treatyReadings);
}

function stateOf(party: Party | null): string | null {
  if (party === null || party.kind === 'unknown') return null;
  return party.kind === 'state' ? party.iso2 : party.homeIso2;
}

const PINPOINT = /S\/RES\/\d+(?: \(\d{4}\))?(?: ¶[\w()-]+)?/g;

function treatyReadings({ name, contents }: Agreement): Reading[] {
  return contents.map(({ content, expect, because }) => ({
    condition: `${name}: ${content} (${because})`,
    determination: expect,
    citations: because.match(PINPOINT) ?? [],
  }));
}
