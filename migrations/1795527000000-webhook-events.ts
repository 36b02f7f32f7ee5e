import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events know their place among all events and their number within their alert, and what subscriptions filter by: so
 * that a later replay goes by the same facts as the first sending.
 */
const events = `
create table alert_sequences (
  alert_id uuid primary key references alerts,
  last integer not null check (last > 0)
);
insert into alert_sequences (alert_id, last)
  select alert_id, count(*) from webhook_events where alert_id is not null group by alert_id;

alter table webhook_events
  add column position bigint generated always as identity,
  add column sequence integer,
  add column regime text,
  add column level text,
  add column party_codes text[] not null default '{}',
  add column team_id text;
create unique index webhook_events_position on webhook_events (position);
create index webhook_events_created on webhook_events (created_at);`;

export class WebhookEvents1795527000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(events);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
