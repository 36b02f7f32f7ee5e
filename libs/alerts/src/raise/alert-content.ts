import { LEVELS, type Level } from '#libs/assessment';
import type { Party } from '#libs/lexicon';
import { partyCode } from '../incidents/incident-signature.js';
import type { AlertRow } from '../storage/alert.row.js';
import type { TellingContent } from './alert-proposal.js';

/** The columns of an alert that its tellings make. */
export type AlertContent = Pick<
  AlertRow,
  | 'level'
  | 'determination'
  | 'suppliers'
  | 'recipients'
  | 'partyCodes'
  | 'items'
  | 'conduct'
  | 'stage'
  | 'firstDay'
  | 'lastDay'
  | 'headline'
  | 'summary'
>;

export const isMoreSevere = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

export function contentOf(telling: TellingContent): AlertContent {
  const { level, determination, suppliers, recipients, items, stage, firstDay, lastDay, headline, summary } = telling;
  return {
    level,
    determination,
    suppliers,
    recipients,
    partyCodes: partyCodes(telling),
    items,
    conduct: telling.isAgreement ? 'agreement' : 'transfer',
    stage,
    firstDay,
    lastDay,
    headline,
    summary,
  };
}

/**
 * What an alert says once a further telling is added: parties, items and days grow, and the more severe telling leads.
 * Everything an alert says is this, over its tellings in the order in which they came.
 */
export function withTelling(alert: AlertContent, telling: TellingContent): AlertContent {
  const suppliers = distinctParties([...alert.suppliers, ...telling.suppliers]);
  const recipients = distinctParties([...alert.recipients, ...telling.recipients]);
  const lead = isMoreSevere(telling.level, alert.level) ? contentOf(telling) : alert;
  const { level, determination, conduct, stage, headline, summary } = lead;
  return {
    level,
    determination,
    conduct,
    stage,
    headline,
    summary,
    suppliers,
    recipients,
    partyCodes: partyCodes({ suppliers, recipients }),
    items: [...new Set([...alert.items, ...telling.items])],
    firstDay: alert.firstDay < telling.firstDay ? alert.firstDay : telling.firstDay,
    lastDay: alert.lastDay > telling.lastDay ? alert.lastDay : telling.lastDay,
  };
}

/** Null when nothing is told. */
export function contentOfAll(tellings: readonly TellingContent[]): AlertContent | null {
  const [first, ...rest] = tellings;
  return first ? rest.reduce(withTelling, contentOf(first)) : null;
}

function distinctParties(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [partyCode(party), party])).values()];
}

function partyCodes({ suppliers, recipients }: Pick<TellingContent, 'suppliers' | 'recipients'>): string[] {
  const codes = [...suppliers, ...recipients].flatMap((party) =>
    party.kind === 'actor' && party.homeIso2 ? [party.id, party.homeIso2] : [partyCode(party)],
  );
  return [...new Set(codes)];
}
