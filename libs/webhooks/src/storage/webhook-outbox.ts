import { randomUUID } from 'node:crypto';
import { JobQueue, defineQueue } from '#libs/jobs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { buildEvent, eventBody } from '../build-event.js';
import type { AlertPayload, EventData, EventType, NewEvent, WebhookEvent } from '../event-schema.js';
import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookEventRow } from './webhook-event.row.js';
import { WebhookRow } from './webhook.row.js';

/** Retries are ours (see retry-schedule.ts), so that each try and its answer stand in the delivery log. */
export const DELIVER_WEBHOOK = defineQueue<{ deliveryId: string }>('deliver-webhook', {
  singleton: 'unfinished',
  retries: 3,
  timeoutSeconds: 60,
});

/** Writes events and their deliveries in the transaction that made the news: neither is ever there without the other. */
@Injectable()
export class WebhookOutbox {
  constructor(private readonly jobs: JobQueue) {}

  /**
   * Tells everybody who subscribed. `transaction` is the one that brings the event about, and must be open. Gives the
   * identifier of the message.
   */
  async record(transaction: EntityManager, event: NewEvent): Promise<string> {
    const row = await this.write(transaction, event);
    const webhooks = await transaction
      .createQueryBuilder(WebhookRow, 'w')
      .where('w.enabled and w.events @> array[:type]', row)
      .getMany();
    await this.deliver(transaction, row.id, webhooks);
    return row.id;
  }

  /** Tells one webhook, whatever it asked for: a test event. */
  async recordFor(transaction: EntityManager, event: NewEvent, webhook: WebhookRow): Promise<string> {
    const row = await this.write(transaction, event);
    await this.deliver(transaction, row.id, [webhook]);
    return row.id;
  }

  /** Kept even when nobody asked for it, so that a webhook that comes later can be told what it missed. */
  private async write(transaction: EntityManager, { type, data, occurredAt }: NewEvent) {
    const alert = 'alert' in data ? data.alert : null;
    const sequence = alert ? await nextSequence(transaction, alert.id) : null;
    const complete = { ...data, ...(sequence ? { sequence } : {}) } as unknown as EventData<EventType>;
    const event = buildEvent(type, complete, occurredAt ?? new Date());
    const row = {
      id: `msg_${randomUUID().replaceAll('-', '')}`,
      type,
      sequence,
      body: eventBody(event),
      ...whatFiltersGoBy(event, alert),
    };
    await transaction.insert(WebhookEventRow, row);
    return row;
  }

  private async deliver(transaction: EntityManager, eventId: string, webhooks: readonly WebhookRow[]): Promise<void> {
    for (const webhook of webhooks) {
      const inserted = await transaction.insert(WebhookDeliveryRow, { webhookId: webhook.id, eventId });
      const { id: deliveryId } = inserted.identifiers[0] as { id: string };
      await this.jobs.enqueue(DELIVER_WEBHOOK, { deliveryId }, { transaction });
    }
  }
}

function whatFiltersGoBy(event: WebhookEvent, alert: AlertPayload | null) {
  return {
    alertId: alert?.id ?? null,
    regime: alert?.regime ?? (event.type === 'catalogue.sunset_near' ? event.data.regime : null),
    level: alert?.level ?? null,
    partyCodes: alert?.partyCodes ?? [],
    teamId: alert?.team?.id ?? null,
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
