import type { Report } from '#libs/assessment';

/** The question that was answered, on one line. */
export function dealInWords({ supplier, recipient, endUser, place, items, conduct, date }: Report): string {
  const what = items.map(({ text }) => text).join(', ');
  const parties = `${supplier?.name ?? 'not known'} → ${recipient?.name ?? 'not known'}`;
  const day = date.first === date.last ? date.first : `${date.first} to ${date.last}`;
  return [
    `${conduct}: ${what}`,
    parties,
    ...(endUser ? [`for ${endUser.name}`] : []),
    ...(place ? [`at ${place.name}`] : []),
    day,
  ].join(' · ');
}
