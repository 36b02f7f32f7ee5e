import { Injectable } from '@nestjs/common';
import { visible } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReceivedHeaders } from '#libs/outbound';
import type { DeliveryState } from './webhook-delivery.row.js';

export interface DeliveryListing {
  id: string;
  eventId: string;
  type: string;
  alertId: string | null;
  sequence: number | null;
  /** Place in the log: what the next page starts after. */
  position: string;
  state: DeliveryState;
  origin: 'event' | 'test' | 'replay';
  attempts: number;
  responseStatus: number | null;
  responseBody: string | null;
  error: string | null;
  durationMs: number | null;
  createdAt: Date;
  lastAttemptAt: Date | null;
  nextAttemptAt: Date | null;
}

export interface AttemptListing {
  at: Date;
  durationMs: number;
  url: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  status: number | null;
  responseHeaders: ReceivedHeaders | null;
  responseBody: string | null;
  error: string | null;
}

export type DeliveryDetail = DeliveryListing & { webhookId: string; event: unknown; tries: AttemptListing[] };

export interface DeliveryFilter {
  webhookId: string;
  state?: DeliveryState;
  type?: string;
  /** Older than this position. */
  before?: string;
}

const LISTED = `d.id, d.event_id as "eventId", e.type, e.alert_id as "alertId", e.sequence, d.position, d.state, d.origin,
  d.attempts, d.response_status as "responseStatus", d.response_body as "responseBody", d.error,
  d.duration_ms as "durationMs", d.created_at as "createdAt", d.last_attempt_at as "lastAttemptAt",
  d.next_attempt_at as "nextAttemptAt"`;

const ATTEMPTS_SHOWN = 100;

@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: DataSource) {}

  /** The newest event first. */
  list({ webhookId, state, type, before }: DeliveryFilter, limit: number): Promise<DeliveryListing[]> {
    return this.database.query(
      `select ${LISTED} from webhook_deliveries d join webhook_events e on e.id = d.event_id
        where d.webhook_id = $1 and ${visible('e')} and ($2::text is null or d.state = $2) and ($3::text is null or e.type = $3)
          and ($4::bigint is null or d.position < $4)
        order by d.position desc limit $5`,
      [webhookId, state ?? null, type ?? null, before ?? null, limit],
    ) as Promise<DeliveryListing[]>;
  }

  async find(webhookId: string, id: string): Promise<DeliveryDetail | null> {
    const [row] = (await this.database.query(
      `select ${LISTED}, d.webhook_id as "webhookId", e.body from webhook_deliveries d
         join webhook_events e on e.id = d.event_id
        where d.webhook_id = $1 and d.id = $2 and ${visible('e')}`,
      [webhookId, id],
    )) as (DeliveryListing & { webhookId: string; body: string })[];
    if (!row) return null;
    const { body, ...delivery } = row;
    const tries = (await this.database.query(
      `select at, duration_ms as "durationMs", url, request_headers as "requestHeaders",
              coalesce(request_body, $2) as "requestBody", status, response_headers as "responseHeaders",
              response_body as "responseBody", error
         from webhook_attempts where delivery_id = $1 order by id desc limit ${ATTEMPTS_SHOWN}`,
      [id, body],
    )) as AttemptListing[];
    return { ...delivery, event: JSON.parse(body), tries };
  }

  /** Tries one again now, whatever has become of it. False when there is none. */
  async resend(transaction: EntityManager, webhookId: string, id: string): Promise<boolean> {
    const [rows] = (await transaction.query(
      `update webhook_deliveries set state = 'pending', attempts = 0, error = null, next_attempt_at = now()
        where webhook_id = $1 and id = $2 returning alert_id`,
      [webhookId, id],
    )) as [{ alert_id: string | null }[], number];
    // What waits behind it in its alert need not wait for the time that was planned before.
    await transaction.query(
      `update webhook_deliveries set next_attempt_at = now()
        where webhook_id = $1 and alert_id = $2 and state = 'pending' and attempts = 0`,
      [webhookId, rows[0]?.alert_id ?? null],
    );
    await transaction.query('update webhook_lanes set not_before = null where webhook_id = $1', [webhookId]);
    return rows.length === 1;
  }

  /** Stops trying, so that what waits behind it can go. False when it is not waiting. */
  async giveUp(transaction: EntityManager, webhookId: string, id: string, who: string): Promise<boolean> {
    const [rows] = (await transaction.query(
      `update webhook_deliveries set state = 'failed', next_attempt_at = null, error = $3
        where webhook_id = $1 and id = $2 and state = 'pending' returning alert_id`,
      [webhookId, id, `Given up by ${who}.`],
    )) as [{ alert_id: string | null }[], number];
    const [given] = rows;
    if (!given) return false;
    await transaction.query(
      `update webhook_deliveries set next_attempt_at = now()
        where webhook_id = $1 and alert_id = $2 and state = 'pending' and attempts = 0`,
      [webhookId, given.alert_id],
    );
    return true;
  }
}
