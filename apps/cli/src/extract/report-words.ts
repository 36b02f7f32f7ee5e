import type { AlertDraft } from '#libs/assessment';
import type { ExtractedReport } from '#libs/extraction';

interface Named {
  value: { name: string };
}

/** Who to whom, what, how far: one line. */
export function reportInWords(report: ExtractedReport): string {
  const { suppliers, recipients, items, conduct, stage } = report;
  return [
    sides(conduct === 'agreement', suppliers.map(nameOf), recipients.map(nameOf)),
    items.map(({ value }) => value.text).join(', ') || conduct,
    stage,
  ].join('  ·  ');
}

export function alertInWords({ suppliers, recipients, items, stage, isAgreement, date }: AlertDraft): string {
  const name = (party: { name: string }) => party.name;
  return [
    sides(isAgreement, suppliers.map(name), recipients.map(name)),
    items.map(({ text }) => text).join(', ') || 'agreement',
    stage,
    daysInWords(date),
  ].join('  ·  ');
}

export function daysInWords({ first, last }: { first: string; last: string }): string {
  return first === last ? first : `${first} to ${last}`;
}

export const nameOf = ({ value }: Named): string => value.name;

function sides(isMutual: boolean, suppliers: readonly string[], recipients: readonly string[]): string {
  const names = (parties: readonly string[]) => parties.join(' and ') || 'not named';
  return `${names(suppliers)} ${isMutual ? '↔' : '→'} ${names(recipients)}`;
}
