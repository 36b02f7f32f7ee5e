import { Injectable } from '@nestjs/common';
import { KnowledgeHolder } from '#libs/knowledge';
import { DataSource, type EntityManager } from 'typeorm';
import type { RaisedAlert } from '../raise/alert-proposal.js';
import { AlertRepository } from '../read/alert.repository.js';
import type { AlertAction } from './alert-action.js';
import { AlertDesk } from './alert-desk.js';
import type { Actor } from './alert-state.js';
import { DeskRepository } from './desk.repository.js';

const SERVICE: Actor = { kind: 'service', id: 'service', name: 'Embargo Watch' };
const WOKEN_AT_ONCE = 500;
const NEW_REPORT: AlertAction = { kind: 'reopen', because: 'new-report' };

/** What the service itself does to alerts when reports come, days pass or the law changes. */
@Injectable()
export class LifecycleFollower {
  constructor(
    private readonly database: DataSource,
    private readonly desk: AlertDesk,
    private readonly desks: DeskRepository,
    private readonly alerts: AlertRepository,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  /**
   * In the transaction of the reading: a closed alert that a report makes worse is opened again, for what was decided
   * was decided about less; one that waits for a second source wakes when there is one. A duplicate stays closed.
   */
  async follow(manager: EntityManager, raised: readonly RaisedAlert[]): Promise<void> {
    const touched = raised.filter(({ change }) => change === 'level-changed' || change === 'report-added');
    const held = await this.desks.lock(
      manager,
      touched.map(({ alertId }) => alertId),
    );
    for (const { alertId, change } of touched) {
      const state = held.get(alertId)?.desk.state;
      if (state?.kind === 'closed' && state.outcome !== 'duplicate' && change === 'level-changed') {
        await this.reopen(manager, alertId, 'A later report is more severe than those that the decision rested on.');
      }
      if (
        state?.kind === 'snoozed' &&
        state.until.kind === 'second-source' &&
        (await this.sources(manager, alertId)) > 1
      ) {
        await this.reopen(manager, alertId, 'A second source reports it.');
      }
    }
  }

  /** Snoozes that are over on this day, or under this catalogue. Gives how many woke. */
  wake(today: string): Promise<number> {
    return this.database.transaction(async (manager) => {
      const { catalogue } = this.knowledge.current().versions;
      const due = await this.desks.awake(manager, today, catalogue, WOKEN_AT_ONCE);
      for (const { id, state } of due) {
        const isLaw = state.kind === 'snoozed' && state.until.kind === 'law-change';
        const action: AlertAction = isLaw ? { kind: 'reopen', because: 'law-changed' } : { kind: 'start-review' };
        const why = isLaw ? 'The catalogue has changed since.' : 'The day has come that it was put off to.';
        await this.desk.actIn(manager, { targets: [{ id, version: null }], action, why }, SERVICE);
      }
      return due.length;
    });
  }

  private async reopen(manager: EntityManager, id: string, why: string): Promise<void> {
    await this.desk.actIn(manager, { targets: [{ id, version: null }], action: NEW_REPORT, why }, SERVICE);
  }

  private async sources(manager: EntityManager, alertId: string): Promise<number> {
    const [alert] = await this.alerts.findMany([alertId], manager);
    return alert?.independentSources ?? 0;
  }
}
