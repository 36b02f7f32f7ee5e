import { Injectable } from '@nestjs/common';
import { visibleByList } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import type { SigningSecret } from '../secret.js';
import { WebhookSecretRow } from './webhook-secret.row.js';
import { WebhookRow } from './webhook.row.js';

type Settable =
  | 'name'
  | 'url'
  | 'status'
  | 'events'
  | 'regimes'
  | 'levels'
  | 'parties'
  | 'teams'
  | 'format'
  | 'template'
  | 'templateContentType';
export type NewWebhook = Pick<WebhookRow, 'name' | 'url' | 'events'> & Partial<Pick<WebhookRow, Settable>>;
export type WebhookChange = Partial<Pick<WebhookRow, Settable>>;

export interface SealedSecret {
  kind: SigningSecret['kind'];
  sealed: string;
}

/** How it goes with a webhook. */
export interface WebhookHealth {
  pending: number;
  /** Messages given up, and not sent again since. */
  failed: number;
  failingSince: Date | null;
  lastAttemptAt: Date | null;
  lastState: string | null;
  lastError: string | null;
}

export type WebhookWithHealth = WebhookRow & { health: WebhookHealth };

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: DataSource) {}

  async list(): Promise<WebhookWithHealth[]> {
    const webhooks = await this.seen().orderBy('w.created_at').addOrderBy('w.id').getMany();
    const health = await this.health(webhooks.map(({ id }) => id));
    return webhooks.map((webhook) => Object.assign(webhook, { health: health.get(webhook.id)! }));
  }

  async find(id: string): Promise<WebhookWithHealth | null> {
    const webhook = await this.seen().andWhere('w.id = :id', { id }).getOne();
    if (!webhook) return null;
    return Object.assign(webhook, { health: (await this.health([id])).get(id)! });
  }

  async insert(transaction: EntityManager, webhook: NewWebhook, secret: SealedSecret): Promise<string> {
    const { id } = await transaction.save(transaction.create(WebhookRow, withDefaults(webhook)));
    await transaction.insert(WebhookSecretRow, { webhookId: id, ...secret });
    return id;
  }

  /** Switching on forgets why it was off, and calls the receiver at once. */
  async change(transaction: EntityManager, id: string, change: WebhookChange): Promise<void> {
    const row = change.status ? { ...change, disabledReason: null } : change;
    if (Object.keys(row).length > 0) await transaction.update(WebhookRow, id, row);
    if (change.status === 'active') await forgive(transaction, id);
    if (change.status === 'off') await giveUpPending(transaction, id);
  }

  async delete(transaction: EntityManager, id: string): Promise<void> {
    await transaction.delete(WebhookRow, id);
  }

  /** The newest first; those whose time is over are left out. */
  secrets(webhookId: string): Promise<WebhookSecretRow[]> {
    return this.database
      .createQueryBuilder(WebhookSecretRow, 's')
      .where('s.webhook_id = :webhookId and (s.expires_at is null or s.expires_at > now())', { webhookId })
      .orderBy('s.created_at', 'DESC')
      .getMany();
  }

  /** The new secret signs from now on; the ones before sign as well until `overlapEndsAt`. */
  async rotate(
    transaction: EntityManager,
    webhookId: string,
    secret: SealedSecret,
    overlapEndsAt: Date,
  ): Promise<void> {
    await transaction.query(
      `update webhook_secrets set expires_at = least(coalesce(expires_at, $2), $2) where webhook_id = $1`,
      [webhookId, overlapEndsAt],
    );
    await transaction.query('delete from webhook_secrets where webhook_id = $1 and expires_at <= now()', [webhookId]);
    await transaction.insert(WebhookSecretRow, { webhookId, ...secret });
  }

  /** `disabled`: switched off by the service itself; `failing`: on, and not answering as it should. */
  async counts(): Promise<{ active: number; failing: number; disabled: number }> {
    const [row] = (await this.database.query(
      `select count(*) filter (where w.status = 'active')::int as active,
              count(*) filter (where w.status = 'active' and l.failing_since is not null)::int as failing,
              count(*) filter (where w.status = 'off' and w.disabled_reason is not null)::int as disabled
         from webhooks w join webhook_lanes l on l.webhook_id = w.id`,
    )) as { active: number; failing: number; disabled: number }[];
    return row ?? { active: 0, failing: 0, disabled: 0 };
  }

  private async health(ids: readonly string[]): Promise<Map<string, WebhookHealth>> {
    const rows = (await this.database.query(
      `select l.webhook_id as id, l.failing_since, c.pending, f.failed, d.last_attempt_at, d.state, d.error
         from webhook_lanes l
         cross join lateral (select count(*)::int as pending from webhook_deliveries d
                              where d.webhook_id = l.webhook_id and d.state = 'pending') c
         cross join lateral (select count(*)::int as failed from webhook_deliveries d
                              where d.webhook_id = l.webhook_id and d.state = 'failed') f
         left join lateral (select d.last_attempt_at, d.state, d.error from webhook_deliveries d
                             where d.webhook_id = l.webhook_id and d.last_attempt_at is not null
                             order by d.last_attempt_at desc limit 1) d on true
        where l.webhook_id = any($1)`,
      [ids],
    )) as {
      id: string;
      failing_since: Date | null;
      pending: number;
      failed: number;
      last_attempt_at: Date | null;
      state: string | null;
      error: string | null;
    }[];
    return new Map(
      rows.map((row) => [
        row.id,
        {
          pending: row.pending,
          failed: row.failed,
          failingSince: row.failing_since,
          lastAttemptAt: row.last_attempt_at,
          lastState: row.state,
          lastError: row.error,
        },
      ]),
    );
  }

  private seen() {
    return this.rows.createQueryBuilder('w').where(visibleByList('w'));
  }

  private get rows() {
    return this.database.getRepository(WebhookRow);
  }
}

function withDefaults(webhook: NewWebhook): Partial<WebhookRow> {
  return { regimes: [], levels: [], parties: [], teams: [], ...webhook };
}

async function forgive(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    'update webhook_lanes set not_before = null, failures_in_a_row = 0, failing_since = null where webhook_id = $1',
    [id],
  );
}

async function giveUpPending(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `update webhook_deliveries set state = 'failed', next_attempt_at = null,
        error = 'The webhook was switched off before this was delivered; replay it once it is on again.'
      where webhook_id = $1 and state = 'pending'`,
    [id],
  );
}
