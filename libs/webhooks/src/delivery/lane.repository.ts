import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PayloadFormat } from '../format/format-event.js';
import type { TemplateContentType } from '../template/custom-message.js';
import type { WebhookStatus } from '../storage/webhook.row.js';
import { formOf, type DueDelivery } from './due-delivery.js';

/** Messages that one webhook is sent at the same time; of a receiver that fails, one is tried first. */
const AT_ONCE = 5;
const LEASE = `interval '5 seconds'`;
export const LEASE_RENEWED_MS = 1500;

/** What is to be sent of a webhook that is paused or off: a test only. */
const isSendable = `(w.status = 'active' or d.origin = 'test')`;
const isDue = (now: string): string =>
  `d.webhook_id = l.webhook_id and d.state = 'pending' and d.next_attempt_at <= ${now}`;
/** The limit keeps the planner from joining all lanes with all that waits: one look into the index for each lane. */
const FIRST = 'order by d.next_attempt_at, d.position limit 1';
const isFirstOfItsAlert = `not exists (select from webhook_deliveries e where e.webhook_id = d.webhook_id
  and e.alert_id = d.alert_id and e.state = 'pending' and e.position < d.position)`;

interface DueRow {
  id: string;
  webhook_id: string;
  url: string;
  status: WebhookStatus;
  format: PayloadFormat;
  template: string | null;
  template_content_type: TemplateContentType | null;
  event_id: string;
  alert_id: string | null;
  position: string;
  body: string;
  attempts: number;
  failures_in_a_row: number;
  secrets: string[] | null;
}

/** Lanes are held by one process at a time, for as long as it says that it is alive. */
@Injectable()
export class LaneRepository {
  constructor(private readonly database: DataSource) {}

  async renewLease(courier: string): Promise<void> {
    await this.database.query(
      `insert into webhook_couriers (id, alive_until) values ($1, now() + ${LEASE})
         on conflict (id) do update set alive_until = excluded.alive_until`,
      [courier],
    );
    await this.database.query(`delete from webhook_couriers where alive_until < now() - interval '1 day'`);
  }

  /** Lets go of everything, so that others need not wait for the lease to run out. */
  async retire(courier: string): Promise<void> {
    await this.database.query('update webhook_lanes set holder = null where holder = $1', [courier]);
    await this.database.query('delete from webhook_couriers where id = $1', [courier]);
  }

  /** Webhooks with something due, those served longest ago first. Each is this courier's until it is released. */
  async claim(courier: string, lanesMax: number, now: Date): Promise<string[]> {
    const [rows] = (await this.database.query(
      `with ready as (
         select l.webhook_id from webhook_lanes l join webhooks w on w.id = l.webhook_id
          where (l.not_before is null or l.not_before <= $3)
            and (l.holder is null or not exists
                  (select from webhook_couriers c where c.id = l.holder and c.alive_until > now()))
            and (select true from webhook_deliveries d where ${isDue('$3')} and ${isSendable} ${FIRST})
          order by l.served_at nulls first limit $2
          for update of l skip locked)
       update webhook_lanes l set holder = $1, served_at = clock_timestamp()
         from ready where l.webhook_id = ready.webhook_id returning l.webhook_id`,
      [courier, lanesMax, now],
    )) as [{ webhook_id: string }[], number];
    return rows.map(({ webhook_id }) => webhook_id);
  }

  /** The messages to be tried now, of these lanes. */
  async due(webhookIds: readonly string[], now: Date): Promise<DueDelivery[]> {
    const rows = (await this.database.query(
      `select d.id, d.webhook_id, d.attempts, l.failures_in_a_row, w.url, w.status, w.format, w.template, w.template_content_type,
              v.id as event_id, v.alert_id, v.position, v.body, s.secrets
         from webhook_lanes l join webhooks w on w.id = l.webhook_id
         cross join lateral (
           select d.id, d.webhook_id, d.event_id, d.attempts from webhook_deliveries d
            where ${isDue('$2')} and ${isSendable} and ${isFirstOfItsAlert}
            order by d.next_attempt_at, d.position limit case when l.failures_in_a_row > 0 then 1 else ${AT_ONCE} end
         ) d
         join webhook_events v on v.id = d.event_id
         left join lateral (
           select array_agg(k.secret_encrypted order by k.created_at desc) as secrets from webhook_secrets k
            where k.webhook_id = l.webhook_id and (k.expires_at is null or k.expires_at > $2)
         ) s on true
        where l.webhook_id = any($1)`,
      [webhookIds, now],
    )) as DueRow[];
    return rows.map(dueDelivery);
  }

  /** Plans what waits behind an earlier message of its alert for when that one is tried, so that it is not looked at before. */
  async putBehind(webhookId: string, now: Date): Promise<void> {
    await this.database.query(
      `update webhook_deliveries d set next_attempt_at = first.next_attempt_at
         from (select distinct on (alert_id) alert_id, position, next_attempt_at from webhook_deliveries
                where webhook_id = $1 and state = 'pending' and alert_id is not null order by alert_id, position) first
        where d.webhook_id = $1 and d.state = 'pending' and d.alert_id = first.alert_id and d.position > first.position
          and d.next_attempt_at <= $2 and first.next_attempt_at > $2`,
      [webhookId, now],
    );
  }

  async release(courier: string, webhookIds: readonly string[]): Promise<void> {
    await this.database.query('update webhook_lanes set holder = null where holder = $1 and webhook_id = any($2)', [
      courier,
      webhookIds,
    ]);
  }
}

function dueDelivery(row: DueRow): DueDelivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    url: row.url,
    isActive: row.status === 'active',
    eventId: row.event_id,
    alertId: row.alert_id,
    position: row.position,
    event: JSON.parse(row.body),
    eventBody: row.body,
    form: formOf(row.format, row.template, row.template_content_type),
    attempts: row.attempts,
    failuresInARow: row.failures_in_a_row,
    sealedSecrets: row.secrets ?? [],
  };
}
