import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellingRepository, type Telling } from '../incidents/storage/telling.repository.js';
import { AlertHistory } from '../raise/alert-history.js';
import type { AlertRow } from '../storage/alert.row.js';
import type { Decided, Grounds, Moved } from './decision.js';
import { DecisionRepository } from './decision.repository.js';
import { AlertRebuilder } from './rebuild.js';

/** One incident out of two. Alerts of a regime that both have become one; an alert of another regime moves over. */
@Injectable()
export class AlertMerger {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly tellings: TellingRepository,
    private readonly rebuilder: AlertRebuilder,
    private readonly history: AlertHistory,
  ) {}

  async merge(
    manager: EntityManager,
    alert: AlertRow,
    other: AlertRow,
    told: readonly Telling[],
    { who, why }: Grounds,
  ): Promise<Decided> {
    const refused = refusal(alert, other);
    if (refused) return refused;
    const { incidentId: toIncident } = alert;
    const { incidentId: fromIncident } = other;
    const tellingIds = told.filter(({ incidentId }) => incidentId === fromIncident).map(({ id }) => id);
    const alerts = await this.decisions.alertsOf(manager, [fromIncident, toIncident]);
    const moved: Moved = {
      tellingIds,
      fromIncident,
      toIncident,
      alerts: movesOf(alerts, fromIncident, toIncident),
      made: [],
    };
    for (const { id, to } of moved.alerts) await this.decisions.put(manager, id, to);
    await this.tellings.move(manager, tellingIds, toIncident);
    const emptied = moved.alerts.flatMap(({ id, to }) => (to.mergedInto ? [id] : []));
    await this.rebuilder.rebuild(manager, [toIncident], emptied);
    const decision = {
      kind: 'merge',
      undoes: null,
      alertId: alert.id,
      otherAlertId: other.id,
      who,
      why,
      moved,
    } as const;
    const decisionId = await this.decisions.add(manager, decision);
    await this.tell(manager, alert, other, decisionId, { who, why }, emptied);
    return { outcome: 'decided', decisionId, alertId: alert.id, otherAlertId: other.id };
  }

  private async tell(
    manager: EntityManager,
    alert: AlertRow,
    other: AlertRow,
    decisionId: string,
    { who, why }: Pick<Grounds, 'who' | 'why'>,
    emptied: readonly string[],
  ): Promise<void> {
    await this.history.record(manager, alert.id, who, 'merged', { decisionId, why, number: other.number });
    for (const id of new Set([other.id, ...emptied])) {
      await this.history.record(manager, id, who, 'merged-into', { decisionId, why, number: alert.number });
    }
  }
}

function refusal(alert: AlertRow, other: AlertRow): Decided | null {
  const merged = [alert, other].find(({ mergedInto }) => mergedInto !== null);
  if (merged) {
    const detail = `Alert ${merged.number} is merged into another. Take that one, or undo the merge first.`;
    return { outcome: 'refused', code: 'alert-merged', detail };
  }
  if (alert.teamId !== other.teamId) {
    const detail =
      'One of the alerts belongs to a team and the other does not, or to another: one alert would show people what is not theirs. Link them instead.';
    return { outcome: 'refused', code: 'other-team', detail };
  }
  if (alert.incidentId !== other.incidentId) return null;
  const detail =
    alert.id === other.id
      ? 'An alert cannot be merged with itself: name the other one.'
      : `Alerts ${alert.number} and ${other.number} are of one incident already, under two regimes.`;
  return { outcome: 'refused', code: 'one-incident', detail };
}

function movesOf(alerts: readonly AlertRow[], fromIncident: string, toIncident: string): Moved['alerts'] {
  const targets = alerts.filter(({ incidentId }) => incidentId === toIncident);
  return alerts
    .filter(({ incidentId }) => incidentId === fromIncident)
    .map(({ id, regime }) => {
      const target = targets.find((one) => one.regime === regime);
      const from = { incidentId: fromIncident, mergedInto: null };
      return {
        id,
        from,
        to: target ? { ...from, mergedInto: target.id } : { incidentId: toIncident, mergedInto: null },
      };
    });
}
