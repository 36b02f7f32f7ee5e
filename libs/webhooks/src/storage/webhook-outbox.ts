import { randomUUID } from 'node:crypto';
import { EVERYTHING, seeing } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { buildEvent, eventBody } from '../build-event.js';
import type { AlertPayload, EventData, EventType, NewEvent, WebhookEvent } from '../event-schema.js';
import { isToldOf } from './subscription.js';
import { WebhookEventRow } from './webhook-event.row.js';

/**
 * The deliveries of events to webhooks, as they are planned. Behind an earlier message of its alert that waits to be
 * tried again, a message waits as well. `events` and `webhooks` are conditions on `e` and `w`.
 */
export function planDeliveries(events: string, webhooks: string, origin: 'event' | 'test' | 'replay'): string {
  return `insert into webhook_deliveries (webhook_id, event_id, alert_id, position, origin, state, error, next_attempt_at)
    select w.id, e.id, e.alert_id, e.position, '${origin}',
           case when isOff then 'failed' else 'pending' end,
           case when isOff then 'The webhook was switched off when this happened; replay it once it is on again.' end,
           case when not isOff then greatest(now(), earlier.next_attempt_at) end
      from webhook_events e
      join webhooks w on ${webhooks}
      cross join lateral (select w.status = 'off' and '${origin}' = 'event' as isOff) state
      left join lateral (
        select max(d.next_attempt_at) as next_attempt_at from webhook_deliveries d
         where d.webhook_id = w.id and d.alert_id = e.alert_id and d.state = 'pending'
      ) earlier on true
     where ${events}`;
}

/** Writes events and their deliveries in the transaction that made the news: neither is ever there without the other. */
@Injectable()
export class WebhookOutbox {
  /**
   * Tells everybody who subscribed. `transaction` is the one that brings the event about, and must be open. Gives the
   * identifier of the message.
   */
  async record(transaction: EntityManager, event: NewEvent): Promise<string> {
    const id = await this.write(transaction, event);
    // Whoever brings it about need not see who is told.
    await seeing(EVERYTHING, () => this.plan(transaction, id));
    return id;
  }

  private async plan(transaction: EntityManager, id: string): Promise<void> {
    // What tells that a webhook was switched off does not go to the switched off.
    const isWanted = `${isToldOf('w', 'e')} and (e.type <> 'webhook.disabled' or w.status <> 'off')`;
    await transaction.query(planDeliveries('e.id = $1', isWanted, 'event'), [id]);
    await transaction.query(
      `insert into mail_entries (subscription_id, event_id)
         select s.id, e.id from webhook_events e
           join mail_subscriptions s on s.status = 'active' and ${isToldOf('s', 'e')} where e.id = $1`,
      [id],
    );
  }

  /** Tells one webhook, whatever it asked for and however it is set: a test event. */
  async recordTest(transaction: EntityManager, event: NewEvent, webhookId: string): Promise<string> {
    const id = await this.write(transaction, event);
    await transaction.query(planDeliveries('e.id = $1', 'w.id = $2', 'test'), [id, webhookId]);
    await transaction.query('update webhook_lanes set not_before = null where webhook_id = $1', [webhookId]);
    return id;
  }

  /** Kept even when nobody asked for it, so that a webhook that comes later can be told what it missed. */
  private async write(
    transaction: EntityManager,
    { type, data, occurredAt, teamId = null }: NewEvent,
  ): Promise<string> {
    if (!transaction.queryRunner?.isTransactionActive) {
      throw new Error('the outbox was given an EntityManager without an open transaction: pass that of transaction()');
    }
    const alert = 'alert' in data ? data.alert : null;
    const sequence = alert ? await nextSequence(transaction, alert.id) : null;
    const complete = { ...data, ...(sequence ? { sequence } : {}) } as unknown as EventData<EventType>;
    const event = buildEvent(type, complete, occurredAt ?? new Date());
    const id = `msg_${randomUUID().replaceAll('-', '')}`;
    const row = { id, type, sequence, body: eventBody(event), ...whatFiltersGoBy(event, alert, teamId) };
    await transaction.insert(WebhookEventRow, row);
    return id;
  }
}

function whatFiltersGoBy(event: WebhookEvent, alert: AlertPayload | null, teamId: string | null) {
  return {
    alertId: alert?.id ?? null,
    regime: alert?.regime ?? (event.type === 'catalogue.sunset_near' ? event.data.regime : null),
    level: alert?.level ?? null,
    partyCodes: alert?.partyCodes ?? [],
    teamId: alert?.team?.id ?? teamId,
  };
}

/** Two transactions with news of one alert take turns here, so that the numbers go up in the order of the commits. */
async function nextSequence(transaction: EntityManager, alertId: string): Promise<number> {
  const [row] = (await transaction.query(
    `insert into alert_sequences (alert_id, last) values ($1, 1)
       on conflict (alert_id) do update set last = alert_sequences.last + 1 returning last`,
    [alertId],
  )) as { last: number }[];
  return (row as { last: number }).last;
}
