import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellingRepository, type Telling } from '../incidents/storage/telling.repository.js';
import { THE_SERVICE } from '#libs/audit';
import { contentOfAll, type AlertContent } from '../raise/alert-content.js';
import { AlertHistory } from '../raise/alert-history.js';
import { AlertRow } from '../storage/alert.row.js';
import { DecisionRepository } from './decision.repository.js';

/** After tellings moved: makes the alerts of these incidents say, and rest on, exactly what is told of them. */
@Injectable()
export class AlertRebuilder {
  constructor(
    private readonly tellings: TellingRepository,
    private readonly decisions: DecisionRepository,
    private readonly history: AlertHistory,
  ) {}

  /** `emptied` are alerts that lost all they had: they keep their words, and rest on nothing. */
  async rebuild(manager: EntityManager, incidentIds: readonly string[], emptied: readonly string[]): Promise<void> {
    const told = await this.tellings.of(manager, incidentIds);
    await this.openMissing(manager, incidentIds, told);
    const alerts = await this.decisions.alertsOf(manager, incidentIds);
    await this.relink(manager, alerts, told, emptied);
    for (const alert of alerts) {
      const content = contentOfAll(tellingsOf(alert, told).map(({ proposal }) => proposal));
      if (content) await manager.update(AlertRow, alert.id, { ...content, updatedAt: () => 'now()' });
    }
    if (emptied.length > 0) {
      await manager.query('update alerts set version = version + 1, updated_at = now() where id = any($1)', [emptied]);
    }
    await manager.query(
      `update incidents i set first_day = t.first_day, last_day = t.last_day
         from (select incident_id, min((facts ->> 'firstDay')::date) as first_day, max((facts ->> 'lastDay')::date) as last_day
                 from tellings where incident_id = any($1) group by incident_id) t
        where t.incident_id = i.id`,
      [incidentIds],
    );
  }

  /** What scans added under a regime of its own keeps an alert, when the one that it was added to goes back. */
  private async openMissing(manager: EntityManager, incidentIds: readonly string[], told: readonly Telling[]) {
    const alerts = await this.decisions.alertsOf(manager, incidentIds);
    for (const { incidentId, regime } of told) {
      if (alerts.some((alert) => alert.incidentId === incidentId && alert.regime === regime)) continue;
      const own = told.filter((telling) => telling.incidentId === incidentId && telling.regime === regime);
      const content = contentOfAll(own.map(({ proposal }) => proposal)) as AlertContent;
      const alert = await manager.save(manager.create(AlertRow, { incidentId, regime, ...content }));
      const { level, determination } = content;
      await this.history.record(manager, alert.id, THE_SERVICE.name, 'raised', { level, determination });
      alerts.push(alert);
    }
  }

  /** Links go with their tellings; that a report was superseded goes with its link. */
  private async relink(
    manager: EntityManager,
    alerts: readonly AlertRow[],
    told: readonly Telling[],
    emptied: readonly string[],
  ): Promise<void> {
    const links = alerts.flatMap((alert) =>
      tellingsOf(alert, told).flatMap(({ reportIds }) =>
        reportIds.map((reportId) => ({ alertId: alert.id, reportId })),
      ),
    );
    const involved = [...alerts.map(({ id }) => id), ...emptied];
    const before = (await manager.query(
      `select l.report_id as "reportId", a.regime, l.superseded_by as by, l.superseded_at as at
         from alert_reports l join alerts a on a.id = l.alert_id
        where l.alert_id = any($1) and l.superseded_at is not null`,
      [involved],
    )) as { reportId: string; regime: string; by: string; at: Date }[];
    const regimes = new Map(alerts.map(({ id, regime }) => [id, regime]));
    const marks = links.map(({ alertId, reportId }) =>
      before.find((mark) => mark.reportId === reportId && mark.regime === regimes.get(alertId)),
    );
    await manager.query('delete from alert_reports where alert_id = any($1)', [involved]);
    await manager.query(
      `insert into alert_reports (alert_id, report_id, superseded_by, superseded_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[]) on conflict do nothing`,
      [
        links.map(({ alertId }) => alertId),
        links.map(({ reportId }) => reportId),
        marks.map((mark) => mark?.by ?? null),
        marks.map((mark) => mark?.at ?? null),
      ],
    );
  }
}

const tellingsOf = ({ incidentId, regime }: AlertRow, told: readonly Telling[]): Telling[] =>
  told.filter((telling) => telling.incidentId === incidentId && telling.regime === regime);
