import { partyCode, type AlertWithCounts } from '#libs/alerts';
import type { Determination, Level } from '#libs/assessment';
import type { Party } from '#libs/lexicon';

/** Stands on every answer about an alert, as on every page and message. */
export const DISCLAIMER =
  'An alert is a possible violation for a person to judge. It is not a finding of guilt, and it rests on what the cited sources report.';

export interface PartyView {
  code: string;
  name: string;
  kind: Party['kind'];
}

export interface AlertSummary {
  id: string;
  number: number;
  regime: string;
  regimeTitle: string;
  level: Level;
  determination: Determination;
  status: string;
  suppliers: PartyView[];
  recipients: PartyView[];
  items: string[];
  /** An agreement goes both ways: neither side is the supplier. */
  conduct: 'agreement' | 'transfer';
  stage: string;
  date: { first: string; last: string };
  headline: string;
  summary: string;
  articleCount: number;
  /** Independent sources: a story that many print counts once, and so do several stories of one outlet. */
  sourceCount: number;
  /** Rises with every change; a merge, a split and an undoing name the one that they act on. */
  version: number;
  raisedAt: string;
}

export const partyView = (party: Party): PartyView => ({ code: partyCode(party), name: party.name, kind: party.kind });

export function alertSummary(alert: AlertWithCounts, regimeTitle: string): AlertSummary {
  const { id, number, regime, level, determination, status, items, conduct, stage, headline, summary } = alert;
  return {
    id,
    number,
    regime,
    regimeTitle,
    level,
    determination,
    status,
    suppliers: alert.suppliers.map(partyView),
    recipients: alert.recipients.map(partyView),
    items,
    conduct,
    stage,
    date: { first: alert.firstDay, last: alert.lastDay },
    headline,
    summary,
    articleCount: alert.articles,
    sourceCount: alert.independentSources,
    version: alert.version,
    raisedAt: alert.raisedAt.toISOString(),
  };
}
