import { LEVELS, type Level } from '#libs/assessment';
import type { Party } from '#libs/lexicon';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { incidentSignature, INCIDENT_SPAN_DAYS_MAX, INCIDENT_WINDOW_DAYS, partyCode } from '../incident-signature.js';
import { AlertEventRow, type AlertEventKind } from '../storage/alert-event.row.js';
import { AlertRow } from '../storage/alert.row.js';
import type { AlertProposal, RaisedAlert } from './alert-proposal.js';

const isMoreSevere = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

/**
 * Turns proposals into alerts, in the caller's transaction: one alert for one incident and one regime, however many
 * reports tell of it and however often a job is delivered.
 */
@Injectable()
export class AlertRaiser {
  async raise(manager: EntityManager, proposals: readonly AlertProposal[], who: string): Promise<RaisedAlert[]> {
    const raised: RaisedAlert[] = [];
    for (const { signature, proposal } of inLockOrder(proposals)) {
      const incidentId = await this.incident(manager, signature, proposal);
      raised.push(await this.raiseOne(manager, incidentId, proposal, who));
    }
    return raised;
  }

  /** The incident of this signature whose days lie within the window, widened by the new days; or a new one. */
  private async incident(manager: EntityManager, signature: string, proposal: AlertProposal): Promise<string> {
    // Two workers that meet the same event at once take turns; the lock goes with the transaction.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [signature]);
    const [updated] = (await manager.query(
      `update incidents set first_day = least(first_day, $2::date), last_day = greatest(last_day, $3::date)
        where id = (select id from incidents
                     where signature = $1 and first_day - $4::int <= $3::date and last_day + $4::int >= $2::date
                       and greatest(last_day, $3::date) - least(first_day, $2::date) <= $5
                     order by created_at desc limit 1)
        returning id`,
      [signature, proposal.firstDay, proposal.lastDay, INCIDENT_WINDOW_DAYS, INCIDENT_SPAN_DAYS_MAX],
    )) as [{ id: string }[], number];
    if (updated[0]) return updated[0].id;
    const [inserted] = (await manager.query(
      'insert into incidents (signature, first_day, last_day) values ($1, $2, $3) returning id',
      [signature, proposal.firstDay, proposal.lastDay],
    )) as { id: string }[];
    return (inserted as { id: string }).id;
  }

  private async raiseOne(
    manager: EntityManager,
    incidentId: string,
    proposal: AlertProposal,
    who: string,
  ): Promise<RaisedAlert> {
    const existing = await manager.findOneBy(AlertRow, { incidentId, regime: proposal.regime });
    if (existing) return this.addTo(manager, existing, proposal, who);
    const { regime, level, determination, suppliers, recipients, items, stage, firstDay, lastDay, headline, summary } =
      proposal;
    const alert = await manager.save(
      manager.create(AlertRow, {
        incidentId,
        regime,
        level,
        determination,
        suppliers,
        recipients,
        partyCodes: partyCodes(proposal),
        items,
        conduct: proposal.isAgreement ? 'agreement' : 'transfer',
        stage,
        firstDay,
        lastDay,
        headline,
        summary,
      }),
    );
    await this.link(manager, alert.id, proposal.reportIds);
    await record(manager, alert.id, who, 'raised', { level, determination });
    return { alertId: alert.id, change: 'raised' };
  }

  private async addTo(
    manager: EntityManager,
    alert: AlertRow,
    proposal: AlertProposal,
    who: string,
  ): Promise<RaisedAlert> {
    const added = await this.link(manager, alert.id, proposal.reportIds);
    if (added === 0) return { alertId: alert.id, change: 'nothing-new' };
    const widened = { ...together(alert, proposal), updatedAt: () => 'now()' };
    if (!isMoreSevere(proposal.level, alert.level)) {
      await manager.update(AlertRow, alert.id, widened);
      await record(manager, alert.id, who, 'report-added', { reports: added });
      return { alertId: alert.id, change: 'report-added' };
    }
    const { level, determination, stage, headline, summary } = proposal;
    await manager.update(AlertRow, alert.id, { ...widened, level, determination, stage, headline, summary });
    await record(manager, alert.id, who, 'level-changed', { from: alert.level, to: level, reports: added });
    return { alertId: alert.id, change: 'level-changed' };
  }

  /** How many of the reports were not linked before. */
  private async link(manager: EntityManager, alertId: string, reportIds: readonly string[]): Promise<number> {
    const rows = (await manager.query(
      `insert into alert_reports (alert_id, report_id) select $1, unnest($2::uuid[]) on conflict do nothing returning report_id`,
      [alertId, reportIds],
    )) as unknown[];
    return rows.length;
  }
}

/** Locks are taken in one order everywhere, so that two transactions never wait for each other. */
function inLockOrder(proposals: readonly AlertProposal[]) {
  return proposals
    .map((proposal) => ({
      proposal,
      signature: incidentSignature(proposal.suppliers, proposal.recipients, proposal.isAgreement),
    }))
    .toSorted((a, b) => (a.signature < b.signature ? -1 : a.signature > b.signature ? 1 : 0));
}

/** What all reports of an alert tell together: parties, items and days only ever grow. */
function together(alert: AlertRow, proposal: AlertProposal) {
  const suppliers = distinctParties([...alert.suppliers, ...proposal.suppliers]);
  const recipients = distinctParties([...alert.recipients, ...proposal.recipients]);
  return {
    suppliers,
    recipients,
    partyCodes: partyCodes({ suppliers, recipients }),
    items: [...new Set([...alert.items, ...proposal.items])],
    firstDay: alert.firstDay < proposal.firstDay ? alert.firstDay : proposal.firstDay,
    lastDay: alert.lastDay > proposal.lastDay ? alert.lastDay : proposal.lastDay,
  };
}

function distinctParties(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [partyCode(party), party])).values()];
}

function partyCodes({ suppliers, recipients }: Pick<AlertProposal, 'suppliers' | 'recipients'>): string[] {
  const codes = [...suppliers, ...recipients].flatMap((party) =>
    party.kind === 'actor' && party.homeIso2 ? [party.id, party.homeIso2] : [partyCode(party)],
  );
  return [...new Set(codes)];
}

async function record(
  manager: EntityManager,
  alertId: string,
  who: string,
  what: AlertEventKind,
  detail: Record<string, unknown>,
): Promise<void> {
  await manager.insert(AlertEventRow, { alertId, who, what, detail: detail as object });
}
