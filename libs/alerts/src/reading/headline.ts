import type { AlertDraft } from '#libs/assessment';
import type { Party } from '#libs/lexicon';

const ITEMS_NAMED_MAX = 3;

function sides(parties: readonly Party[]): string {
  if (parties.length === 0) return 'unknown';
  return parties.map(({ name }) => name).join(', ');
}

function items(draft: AlertDraft): string {
  const words = [...new Set(draft.items.map(({ text }) => text))];
  if (words.length === 0) return draft.isAgreement ? 'agreement' : 'arms, not specified';
  const more = words.length - ITEMS_NAMED_MAX;
  return words.slice(0, ITEMS_NAMED_MAX).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** One line that tells an alert from its neighbours: who to whom, what, how far. */
export function headlineOf(draft: AlertDraft): string {
  const parties = draft.isAgreement
    ? sides([...draft.suppliers, ...draft.recipients])
    : `${sides(draft.suppliers)} to ${sides(draft.recipients)}`;
  return `${parties}: ${items(draft)} (${draft.stage})`;
}
