import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { receiverPause } from '../receiver-pause.js';
import { waitBeforeNextAttempt } from '../retry-schedule.js';
import { WebhookOutbox } from '../storage/webhook-outbox.js';
import type { Attempt } from './attempt.js';
import type { DueDelivery } from './due-delivery.js';

/** A receiver that has failed for so long, and so often, is called no more. */
const DISABLED_AFTER = `interval '5 days'`;
const DISABLED_AFTER_FAILURES = 5;

export interface MadeAttempt {
  due: DueDelivery;
  attempt: Attempt;
}

/** Writes down what came of attempts, many at a time, and plans what is to be tried next. */
@Injectable()
export class AttemptLog {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** `released` are lanes that nothing is under way in any more. One transaction: what is noted is planned. */
  async note(courier: string, made: readonly MadeAttempt[], released: readonly string[], now: Date): Promise<void> {
    const notes = made.map((one) => noteOf(one, now));
    const told = JSON.stringify(notes);
    const ofAlerts = notes.filter(({ alert_id: alertId }) => alertId !== null);
    const waiting = ofAlerts.filter(({ state }) => state === 'pending');
    // What went well at the first attempt has held nothing up; that is nearly everything.
    const through = ofAlerts.filter(
      ({ state, attempts }) => state !== 'pending' && (attempts > 1 || state === 'failed'),
    );
    await this.database.transaction(async (manager) => {
      if (made.length > 0) await manager.query(KEEP, [told]);
      if (made.length > 0) await manager.query(PLAN, [told]);
      if (waiting.length > 0) await manager.query(HOLD_BACK, [JSON.stringify(waiting)]);
      if (through.length > 0) await manager.query(LET_ON, [JSON.stringify(through), now]);
      if (made.some(({ due }) => !due.isActive)) await manager.query(RECOVER, [told]);
      await manager.query(LANES, [told, released, courier, now]);
      if (notes.some(({ outcome }) => outcome !== 'delivered')) await this.disable(manager, told, now);
    });
  }

  private async disable(manager: EntityManager, notes: string, now: Date): Promise<void> {
    const [rows] = (await manager.query(DISABLE, [notes, now])) as [Disabled[], number];
    for (const { id, name, reason, failing_since: failingSince } of rows) {
      await manager.query(
        `update webhook_deliveries set state = 'failed', next_attempt_at = null,
            error = 'The webhook was switched off before this was delivered; replay it once it is on again.'
          where webhook_id = $1 and state = 'pending'`,
        [id],
      );
      const data = { webhook: { id, name }, reason, failingSince: failingSince?.toISOString() ?? null };
      await this.outbox.record(manager, { type: 'webhook.disabled', data, occurredAt: now });
    }
  }
}

interface Disabled {
  id: string;
  name: string;
  reason: string;
  failing_since: Date | null;
}

/** One attempt as the statements below read it. */
function noteOf({ due, attempt }: MadeAttempt, now: Date) {
  const { outcome, isTimeout } = attempt;
  const attempts = due.attempts + 1;
  const isFailed = outcome.outcome === 'failed';
  const wait = isFailed ? waitBeforeNextAttempt(attempts, Math.random(), outcome.retryAfterMs) : null;
  const pause = receiverPause(outcome, isTimeout, due.failuresInARow + 1);
  return {
    delivery_id: attempt.deliveryId,
    webhook_id: attempt.webhookId,
    alert_id: due.alertId,
    position: due.position,
    at: attempt.at,
    duration_ms: attempt.durationMs,
    url: attempt.url,
    request_headers: attempt.requestHeaders,
    request_body: attempt.requestBody,
    status: outcome.status,
    response_headers: attempt.responseHeaders,
    response_body: attempt.responseBody,
    error: outcome.outcome === 'delivered' ? null : outcome.message,
    outcome: outcome.outcome,
    state: outcome.outcome === 'delivered' ? 'delivered' : wait === null ? 'failed' : 'pending',
    attempts,
    next_attempt_at: wait === null ? null : new Date(now.getTime() + wait),
    not_before: pause === 0 ? null : new Date(now.getTime() + pause),
  };
}

const NOTES = `jsonb_to_recordset($1::jsonb) as n(delivery_id uuid, webhook_id uuid, alert_id uuid, position bigint, at timestamptz, duration_ms integer,
  url text, request_headers jsonb, request_body text, status integer, response_headers jsonb, response_body text,
  error text, outcome text, state text, attempts integer, next_attempt_at timestamptz, not_before timestamptz)`;

/** A delivery may be gone meanwhile, with its webhook. */
const KEEP = `insert into webhook_attempts (delivery_id, at, duration_ms, url, request_headers, request_body, status,
    response_headers, response_body, error)
  select n.delivery_id, n.at, n.duration_ms, n.url, n.request_headers, n.request_body, n.status, n.response_headers,
         n.response_body, n.error
    from ${NOTES} join webhook_deliveries d on d.id = n.delivery_id for key share of d`;

/** What was switched off or given up while it was on its way stays so, unless it has arrived. */
const PLAN = `update webhook_deliveries d
   set state = n.state, attempts = n.attempts, next_attempt_at = n.next_attempt_at, response_status = n.status,
       response_body = n.response_body, error = n.error, duration_ms = n.duration_ms, last_attempt_at = n.at
  from ${NOTES} where d.id = n.delivery_id and (d.state = 'pending' or n.state = 'delivered')`;

/** The messages of the same alert that wait behind those of the notes. Looked up one by one: the index has this order. */
const BEHIND = `cross join lateral (
    select s.id from webhook_deliveries s
     where s.webhook_id = n.webhook_id and s.alert_id = n.alert_id and s.state = 'pending' and s.position > n.position
     order by s.position limit 1000) behind`;

/** Later messages of an alert wait for the earlier one. */
const HOLD_BACK = `update webhook_deliveries d set next_attempt_at = held.next_attempt_at
  from (select behind.id, n.next_attempt_at from ${NOTES} ${BEHIND}) held
 where d.id = held.id and d.next_attempt_at < held.next_attempt_at`;

/** When the earlier one is through, or given up, the next one goes. */
const LET_ON = `update webhook_deliveries d set next_attempt_at = $2
  from (select behind.id from ${NOTES} ${BEHIND}) free
 where d.id = free.id and d.attempts = 0 and d.next_attempt_at > $2`;

const LANES = `with told as (
    select webhook_id, bool_or(outcome = 'delivered') as answered, count(*) filter (where outcome <> 'delivered') as failures,
           max(not_before) as not_before
      from ${NOTES} group by webhook_id),
  touched as (
    select l.webhook_id, t.answered, t.failures, t.not_before, l.webhook_id = any($2::uuid[]) as is_released
      from webhook_lanes l left join told t on t.webhook_id = l.webhook_id
     where t.webhook_id is not null or l.webhook_id = any($2::uuid[])
     order by l.webhook_id for update of l)
  update webhook_lanes l
     set holder = case when t.is_released and l.holder = $3 then null else l.holder end,
         failures_in_a_row = case when t.answered then 0 else l.failures_in_a_row + coalesce(t.failures, 0)::int end,
         failing_since = case when t.answered then null when t.failures > 0 then coalesce(l.failing_since, $4)
                              else l.failing_since end,
         not_before = case when t.answered then null when t.failures > 0 then t.not_before else l.not_before end
    from touched t where l.webhook_id = t.webhook_id`;

const DISABLE = `update webhooks w set status = 'off', disabled_reason = r.reason
  from (
    select l.webhook_id, w.name, l.failing_since,
           case when n.outcome = 'gone' then n.error
                else 'It has failed since ' || to_char(l.failing_since at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC: '
                     || coalesce(n.error, 'it gave no answer.') end as reason
      from ${NOTES} join webhook_lanes l on l.webhook_id = n.webhook_id join webhooks w on w.id = n.webhook_id
     where n.outcome = 'gone' or (n.outcome = 'failed' and l.failing_since <= $2::timestamptz - ${DISABLED_AFTER}
                                  and l.failures_in_a_row >= ${DISABLED_AFTER_FAILURES})
  ) r where w.id = r.webhook_id and w.status <> 'off'
  returning w.id, w.name, r.reason, r.failing_since`;

/** A receiver that was switched off by us and answers a test is back. */
const RECOVER = `update webhooks w set status = 'active', disabled_reason = null
  from ${NOTES} where w.id = n.webhook_id and n.outcome = 'delivered' and w.status = 'off' and w.disabled_reason is not null`;
