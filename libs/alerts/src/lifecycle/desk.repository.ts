import { Injectable } from '@nestjs/common';
import type { Level } from '#libs/assessment';
import { visible } from '#libs/database';
import type { EntityManager } from 'typeorm';
import type { Change } from '../decisions/decision.js';
import type { AlertEventKind } from '../storage/alert-event.row.js';
import type { AlertState } from './alert-state.js';
import type { AlertLink, Desk } from './desk.js';

export interface HeldAlert {
  id: string;
  number: number;
  headline: string;
  level: Level;
  version: number;
  mergedInto: string | null;
  desk: Desk;
}

interface Row extends Omit<HeldAlert, 'desk'> {
  state: AlertState;
  assignee: Desk['assignee'];
  due: string | null;
  tags: string[];
  links: AlertLink[];
}

/** A line of the history that can be taken back: what the desk was before, and after. */
export interface DeskEvent {
  id: string;
  alertId: string;
  what: AlertEventKind;
  version: number;
  from: Desk;
}

export interface NewDeskEvent {
  alertId: string;
  what: AlertEventKind;
  detail: Record<string, unknown>;
}

/** Speaks SQL for many alerts at once: a bulk of 500 is a handful of statements. */
@Injectable()
export class DeskRepository {
  /** Held until the transaction ends, in one order everywhere, so that two bulks never wait for each other. */
  async lock(manager: EntityManager, ids: readonly string[]): Promise<Map<string, HeldAlert>> {
    const rows: Row[] = await manager.query(
      `select id, number, headline, level, version, merged_into as "mergedInto", state, assignee,
              to_char(due_day, 'YYYY-MM-DD') as due, tags, links
         from alerts a where id = any($1) and ${visible('a')} order by id for update`,
      [ids],
    );
    return new Map(
      rows.map(({ state, assignee, due, tags, links, ...alert }) => [
        alert.id,
        { ...alert, desk: { state, assignee, due, tags, links } },
      ]),
    );
  }

  async save(manager: EntityManager, desks: readonly { id: string; desk: Desk }[]): Promise<void> {
    await manager.query(
      `update alerts a
          set state = v.state, status = v.state ->> 'kind', assignee = nullif(v.assignee, 'null'), due_day = v.due,
              tags = array(select jsonb_array_elements_text(v.tags)), links = v.links, version = a.version + 1,
              updated_at = now()
         from jsonb_to_recordset($1::jsonb) as v(id uuid, state jsonb, assignee jsonb, due date, tags jsonb, links jsonb)
        where a.id = v.id`,
      [JSON.stringify(desks.map(({ id, desk }) => ({ id, ...desk })))],
    );
  }

  async tell(manager: EntityManager, who: string, events: readonly NewDeskEvent[]): Promise<void> {
    await manager.query(
      `insert into alert_events (alert_id, who, what, detail, alert_version)
       select v."alertId", $1, v.what, v.detail, a.version
         from jsonb_to_recordset($2::jsonb) as v("alertId" uuid, what text, detail jsonb) join alerts a on a.id = v."alertId"`,
      [who, JSON.stringify(events)],
    );
  }

  batch(manager: EntityManager, batchId: string): Promise<DeskEvent[]> {
    return manager.query(
      `select id, alert_id as "alertId", what, alert_version as version, detail -> 'from' as "from"
         from alert_events e
        where detail ? 'batch' and detail ->> 'batch' = $1
          and exists (select from alerts a where a.id = e.alert_id and ${visible('a')}) order by alert_id`,
      [batchId],
    );
  }

  changesSince(manager: EntityManager, alertId: string, version: number): Promise<Change[]> {
    return manager.query(
      `select at, who, what, detail from alert_events where alert_id = $1 and alert_version > $2 order by id`,
      [alertId, version],
    );
  }

  /** Alerts whose snooze is over: the day has come, or the catalogue is another. */
  async awake(manager: EntityManager, today: string, catalogueVersion: string, limit: number): Promise<Row[]> {
    return manager.query(
      `select id, version, state from alerts
        where status = 'snoozed' and merged_into is null
          and (state -> 'until' ->> 'day' <= $1
               or (state -> 'until' ->> 'kind' = 'law-change' and state -> 'until' ->> 'catalogueVersion' <> $2))
        order by id limit $3`,
      [today, catalogueVersion, limit],
    );
  }

  async isWatched(manager: EntityManager, alertId: string, userId: string): Promise<boolean> {
    const rows: unknown[] = await manager.query('select from alert_watchers where alert_id = $1 and user_id = $2', [
      alertId,
      userId,
    ]);
    return rows.length === 1;
  }

  async watch(manager: EntityManager, alertId: string, userId: string, isWatched: boolean): Promise<boolean> {
    const statement = isWatched
      ? 'insert into alert_watchers (alert_id, user_id) values ($1, $2) on conflict do nothing returning alert_id'
      : 'delete from alert_watchers where alert_id = $1 and user_id = $2 returning alert_id';
    const result = (await manager.query(statement, [alertId, userId])) as unknown[];
    // TypeORM gives rows of an insert, and rows with their count of a delete.
    return isWatched ? result.length === 1 : (result[0] as unknown[]).length === 1;
  }
}
