import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellingRepository, type Telling } from '../incidents/storage/telling.repository.js';
import { AlertHistory } from '../raise/alert-history.js';
import type { Decided, Decision, Grounds, Moved } from './decision.js';
import { DecisionRepository } from './decision.repository.js';
import { AlertRebuilder } from './rebuild.js';

/**
 * Takes a merge or a split back: what it moved goes back to where it was. What scans added since stays where they added it.
 */
@Injectable()
export class DecisionUndoer {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly tellings: TellingRepository,
    private readonly rebuilder: AlertRebuilder,
    private readonly history: AlertHistory,
  ) {}

  async undo(
    manager: EntityManager,
    decision: Decision & { isUndone: boolean },
    told: readonly Telling[],
    { who, why }: Grounds,
  ): Promise<Decided> {
    const refused = refusal(decision, told);
    if (refused) return refused;
    const { alertId, otherAlertId, kind } = decision;
    const moved = await this.back(manager, decision.moved, told);
    await this.rebuilder.rebuild(
      manager,
      [moved.fromIncident, moved.toIncident],
      moved.alerts.flatMap(({ id, to }) => (to.mergedInto ? [id] : [])),
    );
    const undone = { kind: 'undo', undoes: decision.id, alertId, otherAlertId, who, why, moved } as const;
    const decisionId = await this.decisions.add(manager, undone);
    for (const id of [alertId, otherAlertId]) {
      await this.history.record(manager, id, who, 'decision-undone', { decisionId: decision.id, kind, why });
    }
    return { outcome: 'decided', decisionId, alertId, otherAlertId };
  }

  private async back(manager: EntityManager, was: Moved, told: readonly Telling[]): Promise<Moved> {
    const collected = told.filter(
      ({ id, incidentId }) => incidentId === was.toIncident && !was.tellingIds.includes(id),
    );
    const alerts = was.alerts.map(({ id, from, to }) => ({ id, from: to, to: from }));
    for (const { id, from } of was.made) {
      const place = { incidentId: was.toIncident, mergedInto: null };
      // An alert that was split off and has since found tellings of its own lives on.
      if (collected.length === 0) alerts.push({ id, from: place, to: { ...place, mergedInto: from } });
    }
    for (const { id, to } of alerts) await this.decisions.put(manager, id, to);
    await this.tellings.move(manager, was.tellingIds, was.fromIncident);
    const { tellingIds, fromIncident, toIncident } = was;
    return { tellingIds, fromIncident: toIncident, toIncident: fromIncident, alerts, made: [] };
  }
}

function refusal(
  { kind, isUndone, moved }: Decision & { isUndone: boolean },
  told: readonly Telling[],
): Decided | null {
  if (kind === 'undo') {
    const detail = 'An undoing is not undone: merge or split anew.';
    return { outcome: 'refused', code: 'not-undoable', detail };
  }
  if (isUndone) return { outcome: 'refused', code: 'undone-before', detail: 'This decision is undone already.' };
  const there = new Map(told.map(({ id, incidentId }) => [id, incidentId]));
  if (moved.tellingIds.every((id) => there.get(id) === moved.toIncident)) return null;
  const detail = 'A later merge or split moved the same articles on. Undo that one first.';
  return { outcome: 'refused', code: 'decided-later', detail };
}
