import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isToldOf } from './subscription.js';
import { planDeliveries } from './webhook-outbox.js';

export type ReplayOrder =
  /** Everything given up since then; tests are not news and stay as they are. */
  | { what: 'failed'; from: Date }
  /** Everything that the webhook asks for of this time, delivered before or not, up to `to` without it. */
  | { what: 'range'; from: Date; to: Date };

export interface Replay {
  id: string;
  what: 'failed' | 'range';
  from: Date;
  to: Date | null;
  requestedBy: string;
  createdAt: Date;
  total: number;
  delivered: number;
  failed: number;
  pending: number;
}

export const REPLAYED_MAX = 100_000;

export type ReplayStart = { outcome: 'started'; id: string } | { outcome: 'too-many'; found: number };

const LISTED = `select r.id, r.what, r.from_at as "from", r.to_at as "to", r.requested_by as "requestedBy",
    r.created_at as "createdAt", r.total, coalesce(p.delivered, 0) as delivered, coalesce(p.failed, 0) as failed,
    coalesce(p.pending, 0) as pending
  from webhook_replays r
  left join lateral (
    select count(*) filter (where d.state = 'delivered')::int as delivered,
           count(*) filter (where d.state = 'failed')::int as failed,
           count(*) filter (where d.state = 'pending')::int as pending
      from webhook_deliveries d where d.replay_id = r.id) p on true`;

/** Sends again what a receiver has missed or lost. The messages keep their identifiers, and each alert its order. */
@Injectable()
export class ReplayRepository {
  constructor(private readonly database: DataSource) {}

  list(webhookId: string, limit: number): Promise<Replay[]> {
    return this.database.query(`${LISTED} where r.webhook_id = $1 order by r.created_at desc limit $2`, [
      webhookId,
      limit,
    ]) as Promise<Replay[]>;
  }

  async find(webhookId: string, id: string): Promise<Replay | null> {
    const [row] = (await this.database.query(`${LISTED} where r.webhook_id = $1 and r.id = $2`, [
      webhookId,
      id,
    ])) as Replay[];
    return row ?? null;
  }

  async start(
    transaction: EntityManager,
    webhookId: string,
    order: ReplayOrder,
    requestedBy: string,
  ): Promise<ReplayStart> {
    const found = await this.count(transaction, webhookId, order);
    if (found > REPLAYED_MAX) return { outcome: 'too-many', found };
    return { outcome: 'started', id: await this.plan(transaction, webhookId, order, requestedBy) };
  }

  private async count(manager: EntityManager, webhookId: string, order: ReplayOrder): Promise<number> {
    const [row] = (await manager.query(
      order.what === 'failed'
        ? `select count(*)::int as n from webhook_deliveries d join webhook_events e on e.id = d.event_id
            where d.webhook_id = $1 and d.state = 'failed' and d.origin <> 'test' and e.created_at >= $2`
        : `select count(*)::int as n from webhook_events e join webhooks w on w.id = $1
            where ${isToldOf('w', 'e')} and e.created_at >= $2 and e.created_at < $3`,
      order.what === 'failed' ? [webhookId, order.from] : [webhookId, order.from, order.to],
    )) as { n: number }[];
    return row?.n ?? 0;
  }

  private async plan(manager: EntityManager, webhookId: string, order: ReplayOrder, who: string): Promise<string> {
    const to = order.what === 'range' ? order.to : null;
    const [inserted] = (await manager.query(
      `insert into webhook_replays (webhook_id, what, from_at, to_at, total, requested_by)
         values ($1, $2, $3, $4, 0, $5) returning id`,
      [webhookId, order.what, order.from, to, who],
    )) as { id: string }[];
    const { id } = inserted as { id: string };
    if (order.what === 'range') {
      // What happened before the webhook was there, or asked for it.
      const missed = 'e.created_at >= $2 and e.created_at < $3';
      await manager.query(
        `${planDeliveries(missed, `w.id = $1 and ${isToldOf('w', 'e')}`, 'replay')} on conflict do nothing`,
        [webhookId, order.from, order.to],
      );
    }
    const [, total] = (await manager.query(
      `update webhook_deliveries d
          set state = 'pending', attempts = 0, error = null, next_attempt_at = now(), origin = 'replay', replay_id = $2
         from webhook_events e
        where e.id = d.event_id and d.webhook_id = $1 and e.created_at >= $3 and d.origin <> 'test'
          and ${order.what === 'failed' ? `d.state = 'failed'` : 'e.created_at < $4'}`,
      order.what === 'failed' ? [webhookId, id, order.from] : [webhookId, id, order.from, order.to],
    )) as [unknown, number];
    await manager.query('update webhook_replays set total = $2 where id = $1', [id, total]);
    await manager.query('update webhook_lanes set not_before = null where webhook_id = $1', [webhookId]);
    return id;
  }
}
