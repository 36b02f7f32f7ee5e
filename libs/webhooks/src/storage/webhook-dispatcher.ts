import { Injectable } from '@nestjs/common';
import { JobQueue } from '#libs/jobs';
import { Outbound } from '#libs/outbound';
import { DataSource } from 'typeorm';
import { type DeliveryOutcome, interpretResponse } from '../interpret-response.js';
import { waitBeforeNextAttempt } from '../retry-schedule.js';
import { WebhookSecrets } from '../webhook-secrets.js';
import { parseSecret, type SigningSecret } from '../secret.js';
import { webhookHeaders } from '../signature.js';
import { WebhookDeliveryRow } from './webhook-delivery.row.js';
import { WebhookEventRow } from './webhook-event.row.js';
import { DELIVER_WEBHOOK } from './webhook-outbox.js';
import { WebhookRow } from './webhook.row.js';

const DEADLINE_MS = 20_000;
const ANSWER_BYTES_KEPT = 4096;

interface Attempt {
  outcome: DeliveryOutcome;
  answer: string | null;
  durationMs: number;
}

/** Sends one delivery, notes what came of it, and plans the next try. */
@Injectable()
export class WebhookDispatcher {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly outbound: Outbound,
    private readonly secrets: WebhookSecrets,
  ) {}

  /** Delivered twice it may be (the process may die between sending and noting it), lost never: receivers go by the id. */
  async deliver(deliveryId: string): Promise<void> {
    const delivery = await this.database.getRepository(WebhookDeliveryRow).findOneBy({ id: deliveryId });
    if (delivery?.state !== 'pending') return;
    const webhook = await this.database.getRepository(WebhookRow).findOneByOrFail({ id: delivery.webhookId });
    if (!webhook.enabled) return this.giveUp(delivery, 'The webhook is switched off.');
    const event = await this.database.getRepository(WebhookEventRow).findOneByOrFail({ id: delivery.eventId });
    await this.note(delivery, webhook, await this.attempt(webhook, event));
  }

  private async attempt(webhook: WebhookRow, event: WebhookEventRow): Promise<Attempt> {
    const startedAt = performance.now();
    const secret = this.secretOf(webhook);
    if ('message' in secret) return { outcome: failure(secret.message), answer: null, durationMs: 0 };
    const message = { id: event.id, timestamp: Math.floor(Date.now() / 1000), body: event.body };
    const result = await this.outbound.post(webhook.url, event.body, {
      headers: { 'content-type': 'application/json', ...webhookHeaders([secret.secret], message) },
      deadlineMs: DEADLINE_MS,
      maxResponseBytes: ANSWER_BYTES_KEPT,
      redirects: 'error',
    });
    const answer = 'body' in result ? printable(Buffer.from(result.body).toString('utf8')) : null;
    return { outcome: interpretResponse(result), answer, durationMs: Math.round(performance.now() - startedAt) };
  }

  /** A secret made with another SECRET_KEY is told in the delivery log; the next try may find the right key set. */
  private secretOf(webhook: WebhookRow): { secret: SigningSecret } | { message: string } {
    try {
      const reading = parseSecret(this.secrets.open(webhook.secretEncrypted));
      return reading.outcome === 'secret' ? { secret: reading.secret } : { message: reading.message };
    } catch (error) {
      return { message: (error as Error).message };
    }
  }

  private async note(delivery: WebhookDeliveryRow, webhook: WebhookRow, attempt: Attempt): Promise<void> {
    const { outcome, answer, durationMs } = attempt;
    const attempts = delivery.attempts + 1;
    const retryAfterMs = outcome.outcome === 'failed' ? outcome.retryAfterMs : null;
    const wait = outcome.outcome === 'failed' ? waitBeforeNextAttempt(attempts, Math.random(), retryAfterMs) : null;
    const nextAttemptAt = wait === null ? null : new Date(Date.now() + wait);
    const state = outcome.outcome === 'delivered' ? 'delivered' : nextAttemptAt ? 'pending' : 'failed';
    await this.database.transaction(async (manager) => {
      await manager.update(WebhookDeliveryRow, delivery.id, {
        state,
        attempts,
        responseStatus: outcome.status,
        responseBody: answer,
        error: outcome.outcome === 'delivered' ? null : outcome.message,
        durationMs,
        lastAttemptAt: () => 'now()',
        nextAttemptAt,
      });
      if (outcome.outcome === 'gone') {
        await manager.update(WebhookRow, webhook.id, { enabled: false, disabledReason: outcome.message });
      }
      if (nextAttemptAt) {
        const data = { deliveryId: delivery.id };
        await this.jobs.enqueue(DELIVER_WEBHOOK, data, { startAfter: nextAttemptAt, transaction: manager });
      }
    });
  }

  private async giveUp(delivery: WebhookDeliveryRow, error: string): Promise<void> {
    const rows = this.database.getRepository(WebhookDeliveryRow);
    await rows.update(delivery.id, { state: 'failed', error, nextAttemptAt: null });
  }
}

const failure = (message: string): DeliveryOutcome => ({
  outcome: 'failed',
  status: null,
  message,
  retryAfterMs: null,
});

/** PostgreSQL keeps no NUL in text; a receiver may answer with anything. */
const printable = (text: string): string => text.replaceAll('\0', '');
