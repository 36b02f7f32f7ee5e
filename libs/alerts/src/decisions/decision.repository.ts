import { visible } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AlertRow } from '../storage/alert.row.js';
import type { AlertPlace, Change, Decision, Moved } from './decision.js';

const COLUMNS = [
  'id',
  'kind',
  'undoes',
  'alert_id as "alertId"',
  'other_alert_id as "otherAlertId"',
  'who',
  'why',
  'at',
  'moved',
];
const columns = (table: string) => COLUMNS.map((column) => `${table}.${column}`).join(', ');

export interface ShownDecision extends Decision {
  /** The decision that undid this one. */
  undoneBy: string | null;
  number: number;
  otherNumber: number;
}

@Injectable()
export class DecisionRepository {
  constructor(private readonly database: DataSource) {}

  /** Decisions that this alert had a part in, newest first. */
  ofAlert(alertId: string): Promise<ShownDecision[]> {
    return this.database.query(
      `select ${columns('d')},
              (select u.id from incident_decisions u where u.undoes = d.id) as "undoneBy",
              (select number from alerts where id = d.alert_id) as number,
              (select number from alerts where id = d.other_alert_id) as "otherNumber"
         from incident_decisions d where d.alert_id = $1 or d.other_alert_id = $1 order by d.at desc, d.id`,
      [alertId],
    );
  }

  async find(manager: EntityManager, id: string): Promise<(Decision & { isUndone: boolean }) | null> {
    const rows = (await manager.query(
      `select ${columns('d')}, exists (select from incident_decisions u where u.undoes = d.id) as "isUndone"
         from incident_decisions d where d.id = $1`,
      [id],
    )) as (Decision & { isUndone: boolean })[];
    return rows[0] ?? null;
  }

  async add(manager: EntityManager, decision: Omit<Decision, 'id' | 'at'>): Promise<string> {
    const { kind, undoes, alertId, otherAlertId, who, why, moved } = decision;
    const [row] = (await manager.query(
      `insert into incident_decisions (kind, undoes, alert_id, other_alert_id, who, why, moved)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [kind, undoes, alertId, otherAlertId, who, why, JSON.stringify(moved satisfies Moved)],
    )) as [{ id: string }];
    return row.id;
  }

  findAlerts(manager: EntityManager, ids: readonly string[]): Promise<AlertRow[]> {
    return manager
      .createQueryBuilder(AlertRow, 'a')
      .where('a.id = any(:ids)', { ids })
      .andWhere(visible('a'))
      .orderBy('a.id')
      .getMany();
  }

  /** Holds these alerts until the transaction ends. */
  lockAlerts(manager: EntityManager, ids: readonly string[]): Promise<AlertRow[]> {
    return manager
      .createQueryBuilder(AlertRow, 'a')
      .setLock('pessimistic_write')
      .where('a.id = any(:ids)', { ids })
      .andWhere(visible('a'))
      .orderBy('a.id')
      .getMany();
  }

  alertsOf(manager: EntityManager, incidentIds: readonly string[]): Promise<AlertRow[]> {
    return manager
      .createQueryBuilder(AlertRow, 'a')
      .setLock('pessimistic_write')
      .where('a.incident_id = any(:ids) and a.merged_into is null', { ids: incidentIds })
      .orderBy('a.id')
      .getMany();
  }

  async put(manager: EntityManager, alertId: string, { incidentId, mergedInto }: AlertPlace): Promise<void> {
    await manager.query('update alerts set incident_id = $2, merged_into = $3 where id = $1', [
      alertId,
      incidentId,
      mergedInto,
    ]);
  }

  changesSince(manager: EntityManager, alertId: string, version: number): Promise<Change[]> {
    return manager.query(
      `select at, who, what, detail from alert_events where alert_id = $1 and alert_version > $2 order by id`,
      [alertId, version],
    );
  }
}
