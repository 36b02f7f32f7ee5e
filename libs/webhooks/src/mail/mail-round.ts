import type { Mailer } from '#libs/mail';
import { DataSource, type EntityManager } from 'typeorm';
import type { WebhookEvent } from '../event-schema.js';
import { digestMail, eventMail, type MailText } from './event-mail.js';
import type { MailMode } from './mail-subscription.row.js';
import { mailDueAt, waitAfterMailFailure } from './mail-times.js';

/** Mails that one subscriber gets in one round, and events that one digest tells of. */
const MAILS_AT_ONCE = 20;
const EVENTS_IN_DIGEST = 100;
/** An address that the server refuses so often in a row is written to no more. */
const REFUSALS_MAX = 5;

interface Waiting {
  id: string;
  address: string;
  mode: MailMode;
  failures: number;
  first_at: Date;
  waiting: number;
}

/** Sends what subscribers by mail are waiting for. Any number of processes may do so: each subscriber is one's at a time. */
export class MailRound {
  constructor(
    private readonly database: DataSource,
    private readonly mailer: Pick<Mailer, 'isConfigured' | 'send'>,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** Gives the number of mails that went out. */
  async run(): Promise<number> {
    if (!this.mailer.isConfigured) return 0;
    let sent = 0;
    for (const id of await this.ready()) {
      sent += await this.database.transaction((manager) => this.serve(manager, id));
    }
    return sent;
  }

  private async ready(): Promise<string[]> {
    const rows = (await this.database.query(
      `select s.id from mail_subscriptions s where s.status = 'active' and s.next_at <= $1
         and exists (select from mail_entries m where m.subscription_id = s.id and m.sent_at is null)
        order by s.next_at`,
      [this.clock()],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** A mail that went out just before the process died goes out again: nobody can take it back. */
  private async serve(manager: EntityManager, id: string): Promise<number> {
    const now = this.clock();
    const [subscriber] = (await manager.query(
      `select s.id, s.address, s.mode, s.failures, w.first_at, w.waiting from mail_subscriptions s
         cross join lateral (select min(m.created_at) as first_at, count(*)::int as waiting from mail_entries m
                              where m.subscription_id = s.id and m.sent_at is null) w
        where s.id = $1 and s.status = 'active' and s.next_at <= $2 and w.waiting > 0 for update of s skip locked`,
      [id, now],
    )) as Waiting[];
    if (!subscriber || mailDueAt(subscriber.mode, subscriber.first_at) > now) return 0;
    let sent = 0;
    for (const { mail, eventIds } of await this.mails(manager, subscriber)) {
      const outcome = await this.mailer.send({ to: subscriber.address, ...mail });
      if (outcome.outcome === 'not-configured') break;
      if (outcome.outcome === 'failed') {
        await noteFailure(manager, subscriber, outcome, now);
        break;
      }
      await manager.query('update mail_entries set sent_at = $3 where subscription_id = $1 and event_id = any($2)', [
        id,
        eventIds,
        now,
      ]);
      await manager.query(
        'update mail_subscriptions set failures = 0, last_error = null, last_sent_at = $2, next_at = $2 where id = $1',
        [id, now],
      );
      sent += 1;
    }
    return sent;
  }

  private async mails(manager: EntityManager, { id, mode, waiting }: Waiting) {
    const limit = mode === 'immediate' ? MAILS_AT_ONCE : EVENTS_IN_DIGEST;
    const rows = (await manager.query(
      `select e.id, e.body from mail_entries m join webhook_events e on e.id = m.event_id
        where m.subscription_id = $1 and m.sent_at is null order by e.position limit $2`,
      [id, limit],
    )) as { id: string; body: string }[];
    const events = rows.map(({ id: eventId, body }) => ({ eventId, event: JSON.parse(body) as WebhookEvent }));
    if (mode === 'immediate') {
      return events.map(({ eventId, event }): Outgoing => ({ mail: eventMail(event), eventIds: [eventId] }));
    }
    const mail = digestMail(
      events.map(({ event }) => event),
      waiting - events.length,
    );
    return [{ mail, eventIds: events.map(({ eventId }) => eventId) }] satisfies Outgoing[];
  }
}

interface Outgoing {
  mail: MailText;
  eventIds: string[];
}

async function noteFailure(
  manager: EntityManager,
  { id, failures: before }: Waiting,
  { isPermanent, message }: { isPermanent: boolean; message: string },
  now: Date,
): Promise<void> {
  const failures = before + 1;
  const status = isPermanent && failures >= REFUSALS_MAX ? 'off' : 'active';
  const nextAt = new Date(now.getTime() + waitAfterMailFailure(failures));
  await manager.query(
    'update mail_subscriptions set failures = $2, last_error = $3, next_at = $4, status = $5 where id = $1',
    [id, failures, message, nextAt, status],
  );
}
