import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellingRepository, type Telling } from '../incidents/storage/telling.repository.js';
import type { AlertRow } from '../storage/alert.row.js';
import type { Decided } from './decision.js';
import { DecisionRepository } from './decision.repository.js';

export interface Held {
  alerts: AlertRow[];
  /** Everything told of their incidents. */
  told: Telling[];
}

/**
 * Alerts and incidents that nobody else changes until the transaction ends: the locks of raising first, as a scan takes
 * them, then the rows.
 */
@Injectable()
export class IncidentHolder {
  constructor(
    private readonly tellings: TellingRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async hold(manager: EntityManager, alertIds: readonly string[], incidentIds: readonly string[] = []): Promise<Held> {
    const before = await this.look(manager, alertIds, incidentIds);
    await this.tellings.lock(
      manager,
      before.told.map(({ facts }) => facts),
    );
    await this.decisions.lockAlerts(manager, alertIds);
    const after = await this.look(manager, alertIds, incidentIds);
    // A scan or another analyst was faster, and the incident now holds other tellings: they are waited for, too.
    return after.told.length === before.told.length ? after : this.hold(manager, alertIds, incidentIds);
  }

  /** What changed since the version that somebody acts on; null when nothing did. */
  async changed(manager: EntityManager, alert: AlertRow, version: number): Promise<Decided | null> {
    if (alert.version === version) return null;
    const changes = await this.decisions.changesSince(manager, alert.id, version);
    return { outcome: 'changed', alertId: alert.id, version: alert.version, changes };
  }

  private async look(
    manager: EntityManager,
    alertIds: readonly string[],
    incidentIds: readonly string[],
  ): Promise<Held> {
    const alerts = await this.decisions.findAlerts(manager, alertIds);
    const incidents = [...new Set([...alerts.map(({ incidentId }) => incidentId), ...incidentIds])];
    return { alerts, told: await this.tellings.of(manager, incidents) };
  }
}
