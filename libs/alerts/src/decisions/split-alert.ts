import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { incidentSignature } from '../incidents/incident-signature.js';
import { TellingRepository, type Telling } from '../incidents/storage/telling.repository.js';
import { contentOfAll, type AlertContent } from '../raise/alert-content.js';
import { AlertHistory } from '../raise/alert-history.js';
import { AlertRow } from '../storage/alert.row.js';
import type { Decided, Grounds, Moved } from './decision.js';
import { DecisionRepository } from './decision.repository.js';
import { AlertRebuilder } from './rebuild.js';

/** What may leave an alert for an incident of its own: articles with all that they tell, or posted reports. */
export interface Leaving {
  articleIds: readonly string[];
  reportIds: readonly string[];
}

/** Two incidents out of one. */
@Injectable()
export class AlertSplitter {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly tellings: TellingRepository,
    private readonly rebuilder: AlertRebuilder,
    private readonly history: AlertHistory,
  ) {}

  async split(
    manager: EntityManager,
    alert: AlertRow,
    leaving: Leaving,
    told: readonly Telling[],
    { who, why }: Grounds,
  ): Promise<Decided> {
    const going = told.filter((telling) => isLeaving(telling, leaving));
    const refused = refusal(alert, told, going);
    if (refused) return refused;
    const moved = await this.move(manager, alert, told, going);
    await this.rebuilder.rebuild(manager, [moved.fromIncident, moved.toIncident], []);
    const made = moved.made.find(({ from }) => from === alert.id) ?? moved.made[0];
    const otherAlertId = made?.id ?? (moved.alerts[0] as { id: string }).id;
    const decision = { kind: 'split', undoes: null, alertId: alert.id, otherAlertId, who, why, moved } as const;
    const decisionId = await this.decisions.add(manager, decision);
    await this.tell(manager, alert, otherAlertId, decisionId, { who, why });
    return { outcome: 'decided', decisionId, alertId: alert.id, otherAlertId };
  }

  private async move(manager: EntityManager, alert: AlertRow, told: readonly Telling[], going: readonly Telling[]) {
    const [first] = going as [Telling, ...Telling[]];
    const { suppliers, recipients, isAgreement } = first.proposal;
    const signature = incidentSignature(suppliers, recipients, isAgreement);
    const toIncident = await this.tellings.createIncident(manager, signature, first.facts, alert.teamId);
    const moved: Moved = {
      tellingIds: going.map(({ id }) => id),
      fromIncident: alert.incidentId,
      toIncident,
      alerts: [],
      made: [],
    };
    const isGoing = new Set(moved.tellingIds);
    for (const one of await this.decisions.alertsOf(manager, [alert.incidentId])) {
      const own = told.filter(({ regime }) => regime === one.regime);
      const leaves = own.filter(({ id }) => isGoing.has(id));
      if (leaves.length === 0) continue;
      if (leaves.length === own.length) {
        const from = { incidentId: one.incidentId, mergedInto: null };
        moved.alerts.push({ id: one.id, from, to: { incidentId: toIncident, mergedInto: null } });
      } else {
        moved.made.push({ id: await this.make(manager, toIncident, one.regime, leaves), from: one.id });
      }
    }
    for (const { id, to } of moved.alerts) await this.decisions.put(manager, id, to);
    await this.tellings.move(manager, moved.tellingIds, toIncident);
    return moved;
  }

  private async make(manager: EntityManager, incidentId: string, regime: string, told: readonly Telling[]) {
    const content = contentOfAll(told.map(({ proposal }) => proposal)) as AlertContent;
    const alert = await manager.save(manager.create(AlertRow, { incidentId, regime, ...content }));
    return alert.id;
  }

  private async tell(
    manager: EntityManager,
    alert: AlertRow,
    otherId: string,
    decisionId: string,
    { who, why }: Pick<Grounds, 'who' | 'why'>,
  ): Promise<void> {
    const [other] = await this.decisions.findAlerts(manager, [otherId]);
    const { number, level, determination } = other as AlertRow;
    await this.history.record(manager, alert.id, who, 'split', { decisionId, why, number });
    const detail = { decisionId, why, number: alert.number, level, determination };
    await this.history.record(manager, otherId, who, 'split-off', detail);
  }
}

function isLeaving({ articleId, reportIds }: Telling, leaving: Leaving): boolean {
  if (articleId !== null) return leaving.articleIds.includes(articleId);
  return reportIds.some((id) => leaving.reportIds.includes(id));
}

function refusal(alert: AlertRow, told: readonly Telling[], going: readonly Telling[]): Decided | null {
  if (alert.mergedInto !== null) {
    const detail = `Alert ${alert.number} is merged into another and holds nothing. Split that one, or undo the merge.`;
    return { outcome: 'refused', code: 'alert-merged', detail };
  }
  const own = told.filter(({ regime }) => regime === alert.regime);
  if (!going.some(({ regime }) => regime === alert.regime)) {
    const detail = 'None of the articles and reports named is evidence of this alert.';
    return { outcome: 'refused', code: 'not-of-this-alert', detail };
  }
  if (own.every((telling) => going.includes(telling))) {
    const detail = 'That is all that this alert rests on: leave at least one article or report with it.';
    return { outcome: 'refused', code: 'nothing-left', detail };
  }
  return null;
}
