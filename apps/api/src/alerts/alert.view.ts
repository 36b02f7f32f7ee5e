import {
  type AlertStatus,
  type AlertWithCounts,
  type Desk,
  DUE_DAYS,
  type LifecycleRules,
  needsSecondPerson,
  partyCode,
  TRANSITIONS,
} from '#libs/alerts';
import type { Determination, Level } from '#libs/assessment';
import { teamView } from '../teams/team.view.js';
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
  /** Whose it is; null for everybody's. */
  team: { id: string; name: string } | null;
  regime: string;
  regimeTitle: string;
  level: Level;
  determination: Determination;
  status: AlertStatus;
  assignee: Desk['assignee'];
  /** Day until which it is to be decided: as set, or as the level has it. */
  due: string;
  tags: readonly string[];
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
    team: teamView(alert),
    regime,
    regimeTitle,
    level,
    determination,
    status,
    assignee: alert.assignee,
    due: alert.dueDay ?? dueByLevel(alert.level, alert.raisedAt),
    tags: alert.tags,
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

const DAY_MS = 86_400_000;

function dueByLevel(level: Level, raisedAt: Date): string {
  return new Date(raisedAt.getTime() + DUE_DAYS[level] * DAY_MS).toISOString().slice(0, 10);
}

/** What people have made of an alert, and what they can do next; `closing` says whether a second person has to agree. */
export function deskView({ state, links, status, level }: AlertWithCounts, { fourEyes }: LifecycleRules) {
  const moves = Object.keys(TRANSITIONS[status]);
  return { state, links, moves, closing: needsSecondPerson(fourEyes, level) ? 'with-approval' : 'alone' };
}
