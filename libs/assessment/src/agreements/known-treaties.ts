import type { Agreement, Catalogue } from '#libs/catalogue';
import type { Party } from '#libs/lexicon';
import type { Reading } from '../finding.js';
import type { Law } from '../law/law.js';
import type { Report } from '../report.js';
import { dayInWords } from '../words/days.js';

/** Treaties between the two that the catalogue has read, signed by the day. */
export function treatiesBetween({ supplier, recipient }: Report, law: Law, day: string): Agreement[] {
  const states = [stateOf(supplier), stateOf(recipient)];
  return [...law.regimes.values()]
    .flatMap(({ regime }) => regime.agreements)
    .filter(({ parties, signed }) => signed <= day && parties.every((party) => states.includes(party)));
}

function stateOf(party: Party | null): string | null {
  if (party === null || party.kind === 'unknown') return null;
  return party.kind === 'state' ? party.iso2 : party.homeIso2;
}

/** The answer for each clause of a treaty. */
export function treatyReadings({ contents }: Agreement, { catalogue }: Law): Reading[] {
  return contents.map(({ content, expect, because }) => ({
    condition: `${content} (${because})`,
    determination: expect,
    citations: pinpointsIn(because, catalogue),
  }));
}

export function treatyNote({ name, signed, textSeen }: Agreement): string {
  return `${name}, signed on ${dayInWords(signed)}: the readings go through its clauses. Text seen: ${textSeen}.`;
}

const PINPOINT = /(S\/RES\/\d+)(?: \(\d{4}\))?((?: ¶[\w()-]+)?)/g;

/** The paragraphs that a text names, with the year that belongs to a symbol. */
function pinpointsIn(text: string, catalogue: Catalogue): string[] {
  return [...text.matchAll(PINPOINT)].map(([, symbol = '', paragraph = '']) => {
    const listed = catalogue.resolutions().find(({ resolution }) => resolution.symbol.startsWith(`${symbol} (`));
    return `${listed?.resolution.symbol ?? symbol}${paragraph}`;
  });
}
