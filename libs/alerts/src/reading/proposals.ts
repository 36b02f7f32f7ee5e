import type { AlertDraft } from '#libs/assessment';
import type { AlertProposal } from '../raise/alert-proposal.js';
import { headlineOf } from './headline.js';

/** Drafts as proposals, each with the stored reports that it rests on. */
export function proposalsOf(drafts: readonly AlertDraft[], reportIds: readonly string[]): AlertProposal[] {
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
    headline: headlineOf(draft),
    summary: draft.summary,
    reportIds: draft.reports.flatMap((index) => reportIds[index] ?? []),
  }));
}
