import { JobQueue, defineQueue } from '#libs/jobs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookEventRow } from './webhook-event.row.js';
import { WebhookRow } from './webhook.row.js';

/** Retries are ours (see retry-schedule.ts), so that each try and its answer stand in the delivery log. */
export const DELIVER_WEBHOOK = defineQueue<{ deliveryId: string }>('deliver-webhook', {
  singleton: 'unfinished',
  retries: 3,
  timeoutSeconds: 60,
});

export interface OutgoingEvent {
  id: string;
  type: string;
  alertId: string | null;
  /** The exact text that is signed and sent. */
  body: string;
}

/** Writes events and their deliveries in the transaction that made the news: neither is ever there without the other. */
@Injectable()
export class WebhookOutbox {
  constructor(private readonly jobs: JobQueue) {}

  /** To every enabled webhook that asked for this type. */
  async publish(manager: EntityManager, event: OutgoingEvent): Promise<void> {
    const webhooks = await manager
      .createQueryBuilder(WebhookRow, 'w')
      .where('w.enabled and w.events @> array[:type]', event)
      .getMany();
    await this.send(manager, event, webhooks);
  }

  /** To one webhook, whatever it asked for: a test event. */
  async publishTo(manager: EntityManager, event: OutgoingEvent, webhook: WebhookRow): Promise<void> {
    await this.send(manager, event, [webhook]);
  }

  private async send(manager: EntityManager, event: OutgoingEvent, webhooks: readonly WebhookRow[]): Promise<void> {
    if (webhooks.length === 0) return;
    await manager.insert(WebhookEventRow, event);
    for (const webhook of webhooks) {
      const inserted = await manager.insert(WebhookDeliveryRow, { webhookId: webhook.id, eventId: event.id });
      const { id: deliveryId } = inserted.identifiers[0] as { id: string };
      await this.jobs.enqueue(DELIVER_WEBHOOK, { deliveryId }, { transaction: manager });
    }
  }
}
