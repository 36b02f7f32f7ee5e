import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookRow } from './webhook.row.js';

export type NewWebhook = Pick<WebhookRow, 'name' | 'url' | 'events' | 'secretEncrypted' | 'enabled'>;
export type WebhookChange = Partial<Pick<WebhookRow, 'name' | 'events' | 'enabled'>>;
export type WebhookWithHealth = WebhookRow & { lastDeliveryAt: Date | null; lastStatus: string | null };

export interface DeliveryListing {
  id: string;
  eventId: string;
  type: string;
  alertId: string | null;
  state: string;
  attempts: number;
  responseStatus: number | null;
  responseBody: string | null;
  error: string | null;
  durationMs: number | null;
  createdAt: Date;
  lastAttemptAt: Date | null;
  nextAttemptAt: Date | null;
}

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: DataSource) {}

  async list(): Promise<WebhookWithHealth[]> {
    const webhooks = await this.rows.find({ order: { createdAt: 'asc' } });
    const last: { webhook_id: string; at: Date; state: string }[] = await this.database.query(
      `select distinct on (webhook_id) webhook_id, last_attempt_at as at, state
         from webhook_deliveries where last_attempt_at is not null order by webhook_id, last_attempt_at desc`,
    );
    const byId = new Map(last.map((row) => [row.webhook_id, row]));
    return webhooks.map((webhook) =>
      Object.assign(webhook, {
        lastDeliveryAt: byId.get(webhook.id)?.at ?? null,
        lastStatus: byId.get(webhook.id)?.state ?? null,
      }),
    );
  }

  findById(id: string): Promise<WebhookRow | null> {
    return this.rows.findOneBy({ id });
  }

  async insert(webhook: NewWebhook): Promise<WebhookRow> {
    const { id } = await this.rows.save(this.rows.create(webhook));
    return this.rows.findOneByOrFail({ id });
  }

  async change(id: string, change: WebhookChange): Promise<WebhookRow | null> {
    if (Object.keys(change).length > 0) await this.rows.update(id, change);
    if (change.enabled) await this.rows.update(id, { disabledReason: null });
    return this.findById(id);
  }

  /** Deliveries that should have been tried more than a minute ago: what a lost job leaves behind. */
  async overdue(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `select id from webhook_deliveries
        where state = 'pending' and next_attempt_at < now() - interval '1 minute' order by next_attempt_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  async delete(id: string): Promise<boolean> {
    return (await this.rows.delete(id)).affected === 1;
  }

  deliveries(webhookId: string, limit: number): Promise<DeliveryListing[]> {
    return this.database
      .createQueryBuilder(WebhookDeliveryRow, 'd')
      .select([
        'd.id as id',
        'd.event_id as "eventId"',
        'e.type as type',
        'e.alert_id as "alertId"',
        'd.state as state',
      ])
      .addSelect([
        'd.attempts as attempts',
        'd.response_status as "responseStatus"',
        'd.response_body as "responseBody"',
      ])
      .addSelect(['d.error as error', 'd.duration_ms as "durationMs"', 'd.created_at as "createdAt"'])
      .addSelect(['d.last_attempt_at as "lastAttemptAt"', 'd.next_attempt_at as "nextAttemptAt"'])
      .innerJoin('webhook_events', 'e', 'e.id = d.event_id')
      .where('d.webhook_id = :webhookId', { webhookId })
      .orderBy('d.created_at', 'DESC')
      .limit(limit)
      .getRawMany();
  }

  private get rows() {
    return this.database.getRepository(WebhookRow);
  }
}
