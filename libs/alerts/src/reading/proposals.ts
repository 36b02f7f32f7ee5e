import type { AlertDraft } from '#libs/assessment';
import type { Place } from '#libs/lexicon';
import { placeFact } from '../incidents/telling-facts.js';
import type { AlertProposal } from '../raise/alert-proposal.js';
import { headlineOf } from './headline.js';

/** A stored report, with what an incident is told by. */
export interface ProposedReport {
  id: string;
  place: Place | null;
  isDayTold: boolean;
}

/** Drafts as proposals, each with the stored reports that it rests on. An article's title is the best headline. */
export function proposalsOf(
  drafts: readonly AlertDraft[],
  reports: readonly ProposedReport[],
  title: string | null,
): AlertProposal[] {
  return drafts.map((draft) => {
    const own = draft.reports.flatMap((index) => reports[index] ?? []);
    return {
      regime: draft.regime,
      level: draft.level,
      determination: draft.determination,
      suppliers: draft.suppliers,
      recipients: draft.recipients,
      items: [...new Set(draft.items.map(({ text }) => text))],
      categories: [...new Set(draft.items.map(({ category }) => category))],
      places: [...new Set(own.flatMap(({ place }) => (place ? [placeFact(place)] : [])))],
      stage: draft.stage,
      isAgreement: draft.isAgreement,
      firstDay: draft.date.first,
      lastDay: draft.date.last,
      isDayTold: own.length > 0 && own.every(({ isDayTold }) => isDayTold),
      headline: title || headlineOf(draft),
      summary: draft.summary,
      reportIds: own.map(({ id }) => id),
    };
  });
}
