import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What analysts make of alerts. `status` stays, as the kind of the state, for lists. */
const desk = `
alter table alerts
  add column state jsonb not null default '{"kind":"new"}',
  add column assignee jsonb,
  add column assignee_id text generated always as (assignee ->> 'id') stored,
  add column due_day date,
  add column tags text[] not null default '{}',
  add column links jsonb not null default '[]',
  add constraint alerts_status_of_state check (status = state ->> 'kind');
create index alerts_status on alerts (status, raised_at desc);
create index alerts_assignee on alerts (assignee_id, raised_at desc) where assignee_id is not null;
create index alerts_snoozed on alerts (id) where status = 'snoozed';

-- One request for many alerts is one batch, and is taken back as one.
create index alert_events_batch on alert_events ((detail ->> 'batch')) where detail ? 'batch';

create table alert_watchers (
  alert_id uuid not null references alerts,
  user_id uuid not null references users on delete cascade,
  since timestamptz not null default now(),
  primary key (alert_id, user_id)
);
create index alert_watchers_user on alert_watchers (user_id);`;

export class Lifecycle1795525000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(desk);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
