import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chooseIncident } from '../incidents/choose-incident.js';
import { incidentSignature } from '../incidents/incident-signature.js';
import { TellingRepository, type TellingOrigin } from '../incidents/storage/telling.repository.js';
import { tellingFacts, type TellingFacts } from '../incidents/telling-facts.js';
import { AlertRow } from '../storage/alert.row.js';
import { contentOf, isMoreSevere, withTelling } from './alert-content.js';
import { AlertHistory } from './alert-history.js';
import type { AlertProposal, RaisedAlert } from './alert-proposal.js';

interface Told {
  proposal: AlertProposal;
  facts: TellingFacts;
}

/**
 * Turns proposals into alerts, in the caller's transaction: one alert for one incident and one regime, however many
 * reports tell of it and however often a job is delivered.
 */
@Injectable()
export class AlertRaiser {
  constructor(
    private readonly tellings: TellingRepository,
    private readonly history: AlertHistory,
  ) {}

  /** `origin` is the text that the proposals come from, null for a posted report; `teamId` is whose that is. */
  async raise(
    manager: EntityManager,
    proposals: readonly AlertProposal[],
    who: string,
    origin: TellingOrigin | null = null,
    teamId: string | null = null,
  ): Promise<RaisedAlert[]> {
    const told = proposals.map((proposal) => ({ proposal, facts: tellingFacts(proposal) }));
    await this.tellings.lock(
      manager,
      told.map(({ facts }) => facts),
    );
    const raised: RaisedAlert[] = [];
    for (const one of inOneOrder(told)) raised.push(await this.raiseOne(manager, one, who, origin, teamId));
    return raised;
  }

  private async raiseOne(
    manager: EntityManager,
    told: Told,
    who: string,
    origin: TellingOrigin | null,
    teamId: string | null,
  ): Promise<RaisedAlert> {
    const { regime, reportIds } = told.proposal;
    const before = await this.alertOf(manager, regime, reportIds);
    if (before) return { alertId: before, change: 'nothing-new' };
    const incidentId = await this.incident(manager, told, origin, teamId);
    const alert = await manager.findOneBy(AlertRow, { incidentId, regime });
    const raised = alert
      ? await this.addTo(manager, alert, told, who)
      : await this.open(manager, incidentId, told, who);
    const { reportIds: _, ...proposal } = told.proposal;
    await this.tellings.add(manager, { incidentId, regime, origin, reportIds, proposal, facts: told.facts });
    return raised;
  }

  /** The alert that all of these reports are linked to: a job that came twice, or a newer catalogue that says the same. */
  private async alertOf(manager: EntityManager, regime: string, reportIds: readonly string[]): Promise<string | null> {
    const rows = (await manager.query(
      `select l.alert_id as id from alert_reports l join alerts a on a.id = l.alert_id
        where l.report_id = any($1) and a.regime = $2 group by 1 having count(distinct l.report_id) = $3
        order by 1 limit 1`,
      [reportIds, regime, new Set(reportIds).size],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  private async incident(
    manager: EntityManager,
    { proposal, facts }: Told,
    origin: TellingOrigin | null,
    teamId: string | null,
  ) {
    const candidates = await this.tellings.candidates(manager, facts, origin, teamId);
    const chosen = chooseIncident(facts, candidates);
    if (chosen) {
      await this.tellings.widen(manager, chosen, facts);
      return chosen;
    }
    const { suppliers, recipients, isAgreement } = proposal;
    return this.tellings.createIncident(manager, incidentSignature(suppliers, recipients, isAgreement), facts, teamId);
  }

  private async open(manager: EntityManager, incidentId: string, { proposal }: Told, who: string) {
    const { regime, level, determination, reportIds } = proposal;
    const alert = await manager.save(manager.create(AlertRow, { incidentId, regime, ...contentOf(proposal) }));
    await this.link(manager, alert.id, reportIds);
    await this.history.record(manager, alert.id, who, 'raised', { level, determination });
    return { alertId: alert.id, change: 'raised' } as const;
  }

  private async addTo(manager: EntityManager, alert: AlertRow, { proposal }: Told, who: string): Promise<RaisedAlert> {
    const reports = await this.link(manager, alert.id, proposal.reportIds);
    const content = withTelling(alert, proposal);
    await manager.update(AlertRow, alert.id, { ...content, updatedAt: () => 'now()' });
    if (!isMoreSevere(proposal.level, alert.level)) {
      await this.history.record(manager, alert.id, who, 'report-added', { reports });
      return { alertId: alert.id, change: 'report-added' };
    }
    const { level } = proposal;
    await this.history.record(manager, alert.id, who, 'level-changed', { from: alert.level, to: level, reports });
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

/** The order in which the alerts of one article get their numbers does not hang on the order of its sentences. */
function inOneOrder(told: readonly Told[]): Told[] {
  const key = ({ proposal: { suppliers, recipients, isAgreement, regime } }: Told) =>
    `${incidentSignature(suppliers, recipients, isAgreement)} ${regime}`;
  return told.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
