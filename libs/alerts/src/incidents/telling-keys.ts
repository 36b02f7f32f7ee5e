import type { PartyFact, TellingFacts } from './telling-facts.js';

const names = (parties: readonly PartyFact[]): string[] => [
  ...new Set(parties.flatMap(({ code, home }) => (home ? [code, home] : [code]))),
];

/**
 * Under what a telling is filed and looked for. Every two tellings that can be one event share a key: each side by the
 * names and home States of its parties, joined to the other side, or alone where a side is not named.
 */
export function keysFiled({ isAgreement, suppliers, recipients }: TellingFacts): string[] {
  if (isAgreement) return names([...suppliers, ...recipients]).map((name) => `agreement ${name}`);
  const from = names(suppliers);
  const to = names(recipients);
  if (from.length === 0) return to.flatMap((name) => [`? > ${name}`, `* > ${name}`]);
  if (to.length === 0) return from.flatMap((name) => [`${name} > ?`, `${name} > *`]);
  return [
    ...from.flatMap((supplier) => to.map((recipient) => `${supplier} > ${recipient}`)),
    ...from.map((name) => `${name} > *`),
    ...to.map((name) => `* > ${name}`),
  ];
}

export function keysSought({ isAgreement, suppliers, recipients }: TellingFacts): string[] {
  if (isAgreement) return names([...suppliers, ...recipients]).map((name) => `agreement ${name}`);
  const from = names(suppliers);
  const to = names(recipients);
  if (from.length === 0) return to.map((name) => `* > ${name}`);
  if (to.length === 0) return from.map((name) => `${name} > *`);
  return [
    ...from.flatMap((supplier) => to.map((recipient) => `${supplier} > ${recipient}`)),
    ...from.map((name) => `${name} > ?`),
    ...to.map((name) => `? > ${name}`),
  ];
}

/** What two transactions take turns about: any two tellings that can be one event share one of these. */
export function keysLocked({ isAgreement, suppliers, recipients }: TellingFacts): string[] {
  if (isAgreement) return names([...suppliers, ...recipients]).map((name) => `agreement ${name}`);
  return [...names(suppliers).map((name) => `from ${name}`), ...names(recipients).map((name) => `to ${name}`)];
}
