import { Audit, type AuditAction } from '#libs/audit';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Decided, Grounds } from './decision.js';
import { DecisionRepository } from './decision.repository.js';
import { IncidentHolder } from './held-incidents.js';
import { AlertMerger } from './merge-alerts.js';
import { AlertSplitter, type Leaving } from './split-alert.js';
import { DecisionUndoer } from './undo-decision.js';

/**
 * Merges and splits by analysts. Each is one transaction that holds the locks that raising takes, so that a scan comes
 * before or after it, never in between; a process that dies in it has done nothing.
 */
@Injectable()
export class IncidentDecisions {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionRepository,
    private readonly incidents: IncidentHolder,
    private readonly merger: AlertMerger,
    private readonly splitter: AlertSplitter,
    private readonly undoer: DecisionUndoer,
    private readonly audit: Audit,
  ) {}

  /** What is told of the incident of `otherId` is told of this alert's incident from now on. */
  merge(alertId: string, otherId: string, grounds: Grounds, otherVersion: number | null): Promise<Decided> {
    return this.database.transaction(async (manager) => {
      const { alerts, told } = await this.incidents.hold(manager, [alertId, otherId]);
      const alert = alerts.find(({ id }) => id === alertId);
      const other = alerts.find(({ id }) => id === otherId);
      if (!alert) return { outcome: 'not-found', what: 'alert' };
      if (!other) return { outcome: 'not-found', what: 'other alert' };
      const changed =
        (await this.incidents.changed(manager, alert, grounds.version)) ??
        (await this.incidents.changed(manager, other, otherVersion ?? other.version));
      return (
        changed ??
        this.told(manager, 'alert.merged', grounds, await this.merger.merge(manager, alert, other, told, grounds))
      );
    });
  }

  /** What `leaving` names becomes an incident of its own. */
  split(alertId: string, leaving: Leaving, grounds: Grounds): Promise<Decided> {
    return this.database.transaction(async (manager) => {
      const { alerts, told } = await this.incidents.hold(manager, [alertId]);
      const [alert] = alerts;
      if (!alert) return { outcome: 'not-found', what: 'alert' };
      const changed = await this.incidents.changed(manager, alert, grounds.version);
      return (
        changed ??
        this.told(manager, 'alert.split', grounds, await this.splitter.split(manager, alert, leaving, told, grounds))
      );
    });
  }

  /** `alertId` is the alert on whose page it is undone; its version is what is checked. */
  undo(alertId: string, decisionId: string, grounds: Grounds): Promise<Decided> {
    return this.database.transaction(async (manager) => {
      const decision = await this.decisions.find(manager, decisionId);
      if (!decision || ![decision.alertId, decision.otherAlertId].includes(alertId))
        return { outcome: 'not-found', what: 'decision' };
      const { fromIncident, toIncident } = decision.moved;
      const both = [decision.alertId, decision.otherAlertId];
      const { alerts, told } = await this.incidents.hold(manager, both, [fromIncident, toIncident]);
      const alert = alerts.find(({ id }) => id === alertId);
      if (!alert) return { outcome: 'not-found', what: 'alert' };
      const changed = await this.incidents.changed(manager, alert, grounds.version);
      // Read again: it may have been undone while we waited for the locks.
      const now = await this.decisions.find(manager, decisionId);
      return (
        changed ??
        this.told(manager, 'alert.undone', grounds, await this.undoer.undo(manager, now ?? decision, told, grounds))
      );
    });
  }

  /** The audit is told in the transaction of the decision; what was refused changed nothing. */
  private async told(
    manager: EntityManager,
    what: AuditAction,
    { by, why }: Grounds,
    decided: Decided,
  ): Promise<Decided> {
    if (decided.outcome === 'decided') {
      const { alertId, otherAlertId, decisionId } = decided;
      await this.audit.record(manager, {
        who: by,
        what,
        subject: { id: alertId },
        new: { decisionId, otherAlertId },
        why,
      });
    }
    return decided;
  }
}
