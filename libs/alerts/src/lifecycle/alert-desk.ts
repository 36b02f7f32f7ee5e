import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, type AuditAction, type AuditEntry, type Json, nameOf, type Who } from '#libs/audit';
import { DataSource, type EntityManager } from 'typeorm';
import { AlertAnnouncer } from '../announce/alert-announcer.js';
import type { Change } from '../decisions/decision.js';
import type { AlertEventKind } from '../storage/alert-event.row.js';
import type { AlertAction } from './alert-action.js';
import type { Actor } from './alert-state.js';
import { applyAction, type FourEyes } from './apply-action.js';
import type { Desk } from './desk.js';
import { DeskRepository, type HeldAlert } from './desk.repository.js';
import { wordsOf } from './desk-words.js';

/** Where the rules of the house are told. */
export class LifecycleRules {
  constructor(readonly fourEyes: FourEyes) {}
}

export interface Target {
  id: string;
  /** The version that the actor saw; null for the service, which acts on what is there. */
  version: number | null;
}

export interface Order {
  targets: readonly Target[];
  action: AlertAction;
  why: string;
}

export type RowResult =
  | { id: string; outcome: 'done'; version: number; desk: Desk }
  | { id: string; outcome: 'nothing-new'; version: number; desk: Desk }
  | { id: string; outcome: 'not-found' }
  | { id: string; outcome: 'changed'; version: number; changes: Change[] }
  | { id: string; outcome: 'refused'; code: string; detail: string };

export interface Acted {
  /** What the whole request is taken back by. */
  batchId: string;
  results: RowResult[];
}

interface Done {
  alert: HeldAlert;
  after: Desk;
  what: AlertEventKind;
  audited: AuditAction;
}

/**
 * Does what people and the service decide about alerts: one transaction for one request, with history, audit and
 * webhooks, a result for each alert. A row that is refused does not stop the others.
 */
@Injectable()
export class AlertDesk {
  constructor(
    private readonly database: DataSource,
    private readonly desks: DeskRepository,
    private readonly announcer: AlertAnnouncer,
    private readonly audit: Audit,
    private readonly rules: LifecycleRules,
  ) {}

  act(order: Order, actor: Actor): Promise<Acted> {
    return this.database.transaction((manager) => this.actIn(manager, order, actor));
  }

  async actIn(manager: EntityManager, { targets, action, why }: Order, actor: Actor): Promise<Acted> {
    const held = await this.desks.lock(
      manager,
      targets.map(({ id }) => id),
    );
    const done: Done[] = [];
    const results: RowResult[] = [];
    for (const target of targets) {
      const alert = held.get(target.id);
      const result = alert ? await this.decide(manager, alert, target, action, why, actor) : notFound(target.id);
      // The same alert twice in one request: the second finds what the first made of it.
      if (alert && result.outcome === 'done') {
        done.push({ alert: { ...alert }, after: result.desk, ...namesOf(action, result.desk) });
        held.set(alert.id, { ...alert, desk: result.desk, version: result.version });
      }
      results.push(result);
    }
    const batchId = randomUUID();
    await this.keep(manager, done, { why, actor, batch: batchId });
    return { batchId, results };
  }

  /** Takes a request back, alert by alert, where nothing has happened to it since; `only` leaves the others done. */
  undo(batchId: string, why: string, actor: Actor, only?: readonly string[]): Promise<Acted> {
    return this.database.transaction(async (manager) => {
      const batch = await this.desks.batch(manager, batchId);
      const events = only ? batch.filter(({ alertId }) => only.includes(alertId)) : batch;
      const held = await this.desks.lock(
        manager,
        events.map(({ alertId }) => alertId),
      );
      const done: Done[] = [];
      const results: RowResult[] = [];
      for (const { alertId: id, what, version, from } of events) {
        const alert = held.get(id);
        if (!alert) results.push(notFound(id));
        else if (what === 'commented')
          results.push({
            id,
            outcome: 'refused',
            code: 'not-undoable',
            detail: 'What was said stays said; add a comment.',
          });
        else if (alert.version !== version) results.push(await this.changed(manager, alert, version));
        else {
          done.push({ alert, after: from, what: 'undone', audited: 'alert.undone' });
          results.push({ id, outcome: 'done', version: version + 1, desk: from });
        }
      }
      const undoing = randomUUID();
      await this.keep(manager, done, { why, actor, batch: undoing, undoes: batchId });
      return { batchId: undoing, results };
    });
  }

  private async decide(
    manager: EntityManager,
    alert: HeldAlert,
    { version }: Target,
    action: AlertAction,
    why: string,
    actor: Actor,
  ): Promise<RowResult> {
    const { id, level, desk } = alert;
    if (version !== null && version !== alert.version) return this.changed(manager, alert, version);
    if (alert.mergedInto) {
      return {
        id,
        outcome: 'refused',
        code: 'alert-merged',
        detail: 'This alert was merged into another; act on that one.',
      };
    }
    const applied = applyAction(desk, action, { actor, why, level, fourEyes: this.rules.fourEyes });
    if (applied.outcome === 'refused') return { id, ...applied };
    if (applied.outcome === 'nothing-new') return { id, outcome: 'nothing-new', version: alert.version, desk };
    return { id, outcome: 'done', version: alert.version + 1, desk: applied.desk };
  }

  private async changed(manager: EntityManager, { id, version }: HeldAlert, seen: number): Promise<RowResult> {
    return { id, outcome: 'changed', version, changes: await this.desks.changesSince(manager, id, seen) };
  }

  private async keep(
    manager: EntityManager,
    done: readonly Done[],
    { why, actor, ...marks }: { why: string; actor: Actor; batch: string; undoes?: string },
  ): Promise<void> {
    if (done.length === 0) return;
    const who = whoActs(actor);
    await this.desks.save(
      manager,
      done.map(({ alert, after }) => ({ id: alert.id, desk: after })),
    );
    await this.desks.tell(
      manager,
      nameOf(who),
      done.map(({ alert, after, what }) => ({
        alertId: alert.id,
        what,
        detail: { ...marks, why, from: alert.desk, to: after },
      })),
    );
    await this.audit.record(manager, ...done.map((one) => entryOf(one, who, why)));
    for (const { alert, after } of done) await this.announce(manager, alert, after, why, nameOf(who));
  }

  private async announce(manager: EntityManager, alert: HeldAlert, after: Desk, why: string, who: string) {
    const [was, is] = [alert.desk.state, after.state];
    if (is.kind === 'closed' && was.kind !== 'closed') {
      await this.announcer.closed(manager, alert.id, wordsOf(is.outcome), who);
    } else if (is.kind === 'reopened' && was.kind !== 'reopened') {
      await this.announcer.reopened(manager, alert.id, why || wordsOf(is.because));
    } else if (was.kind === 'closed' && is.kind !== 'closed') {
      await this.announcer.reopened(manager, alert.id, why || 'The closing was taken back.');
    }
  }
}

const notFound = (id: string): RowResult => ({ id, outcome: 'not-found' });

function whoActs({ kind, id, name }: Actor): Who {
  return kind === 'service' ? { kind, name } : { kind, id, name };
}

/** Old and new of what changed only. */
function entryOf({ alert, after, audited }: Done, who: Who, why: string): AuditEntry {
  const keys = (Object.keys(after) as (keyof Desk)[]).filter(
    (key) => JSON.stringify(after[key]) !== JSON.stringify(alert.desk[key]),
  );
  const of = (desk: Desk) => Object.fromEntries(keys.map((key) => [key, desk[key]])) as Json;
  const subject = { id: alert.id, name: `#${alert.number} ${alert.headline}` };
  return { who, what: audited, subject, ...(keys.length > 0 ? { old: of(alert.desk), new: of(after) } : {}), why };
}

function namesOf(action: AlertAction, after: Desk): Pick<Done, 'what' | 'audited'> {
  switch (action.kind) {
    case 'start-review':
      return { what: 'review-started', audited: 'alert.status-changed' };
    case 'close':
      return after.state.kind === 'closed'
        ? { what: 'closed', audited: 'alert.closed' }
        : { what: 'approval-asked', audited: 'alert.approval-asked' };
    case 'approve':
      return { what: 'closed', audited: 'alert.closed' };
    case 'send-back':
      return { what: 'sent-back', audited: 'alert.approval-refused' };
    case 'snooze':
      return { what: 'snoozed', audited: 'alert.snoozed' };
    case 'reopen':
      return { what: 'reopened', audited: 'alert.reopened' };
    case 'assign':
      return { what: 'assigned', audited: 'alert.assigned' };
    case 'comment':
      return { what: 'commented', audited: 'alert.commented' };
    case 'tag':
      return { what: 'tagged', audited: 'alert.tagged' };
    case 'link':
      return { what: 'linked', audited: 'alert.linked' };
    case 'set-due':
      return { what: 'due-changed', audited: 'alert.due-changed' };
  }
}
