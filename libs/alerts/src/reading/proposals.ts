import type { AlertDraft } from '#libs/assessment';
import type { AlertProposal } from '../raise/alert-proposal.js';
import { headlineOf } from './headline.js';

/** Drafts as proposals, each with the stored reports that it rests on. An article's title is the best headline. */
export function proposalsOf(
  drafts: readonly AlertDraft[],
  reportIds: readonly string[],
  title: string | null,
): AlertProposal[] {
  return drafts.map((draft) => ({
    regime: draft.regime,
    level: draft.level,
    determination: draft.determination,
    suppliers: draft.suppliers,
    recipients: draft.recipients,
    items: [...new Set(draft.items.map(({ text }) => text))],
    stage: draft.stage,
    isAgreement: draft.isAgreement,
    firstDay: draft.date.first,
    lastDay: draft.date.last,
    headline: title || headlineOf(draft),
    summary: draft.summary,
    reportIds: draft.reports.flatMap((index) => reportIds[index] ?? []),
  }));
}
