import type { MigrationInterface, QueryRunner } from 'typeorm';

const subscriptions = `
alter table webhooks
  -- paused: messages wait; off: they are noted as failed, to be replayed.
  add column status text not null default 'active' check (status in ('active', 'paused', 'off')),
  add column format text not null default 'standard-webhooks'
    check (format in ('standard-webhooks', 'cloudevents', 'slack', 'teams', 'mattermost', 'template')),
  add column template text,
  add column template_content_type text,
  add column regimes text[] not null default '{}',
  add column levels text[] not null default '{}',
  add column parties text[] not null default '{}',
  add column teams text[] not null default '{}',
  add constraint webhooks_template check ((format = 'template') = (template is not null)
    and (template is null) = (template_content_type is null));
update webhooks set status = 'off' where not enabled;
alter table webhooks drop column enabled;

create table webhook_secrets (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhooks on delete cascade,
  kind text not null check (kind in ('hmac', 'ed25519')),
  secret_encrypted text not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Set when another takes its place: until then messages carry a signature of each.
  expires_at timestamptz
);
create index webhook_secrets_webhook on webhook_secrets (webhook_id);
insert into webhook_secrets (webhook_id, kind, secret_encrypted, created_at)
  select id, 'hmac', secret_encrypted, created_at from webhooks;
alter table webhooks drop column secret_encrypted;`;

const lanes = `
-- Processes that deliver; one that was killed stops renewing, and its lanes are free again.
create table webhook_couriers (
  id uuid primary key,
  alive_until timestamptz not null
);

-- What is on its way to one webhook goes through one lane, held by one process at a time: no receiver gets more than
-- its share, and the events of one alert keep their order.
create table webhook_lanes (
  webhook_id uuid primary key references webhooks on delete cascade,
  holder uuid,
  served_at timestamptz,
  not_before timestamptz,
  failures_in_a_row integer not null default 0,
  failing_since timestamptz
);
insert into webhook_lanes (webhook_id) select id from webhooks;
create function open_webhook_lane() returns trigger language plpgsql as $$
begin
  insert into webhook_lanes (webhook_id) values (new.id);
  return null;
end $$;
create trigger open_lane after insert on webhooks for each row execute function open_webhook_lane();`;

const deliveries = `
create table webhook_replays (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhooks on delete cascade,
  what text not null check (what in ('failed', 'range')),
  from_at timestamptz not null,
  to_at timestamptz,
  total integer not null,
  requested_by text not null,
  created_at timestamptz not null default now()
);
create index webhook_replays_webhook on webhook_replays (webhook_id, created_at desc);

alter table webhook_deliveries
  add column alert_id uuid references alerts,
  add column position bigint,
  add column origin text not null default 'event' check (origin in ('event', 'test', 'replay')),
  add column replay_id uuid references webhook_replays on delete set null;
update webhook_deliveries d set alert_id = e.alert_id, position = e.position
  from webhook_events e where e.id = d.event_id;
alter table webhook_deliveries alter column position set not null;
update webhook_deliveries set next_attempt_at = now() where state = 'pending' and next_attempt_at is null;
alter table webhook_deliveries add constraint webhook_deliveries_planned
  check ((state = 'pending') = (next_attempt_at is not null));
drop index webhook_deliveries_due;
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_attempt_at, position) where state = 'pending';
create index webhook_deliveries_order on webhook_deliveries (webhook_id, alert_id, position) where state = 'pending';
create index webhook_deliveries_log on webhook_deliveries (webhook_id, position desc);
create index webhook_deliveries_replay on webhook_deliveries (replay_id) where replay_id is not null;

create table webhook_attempts (
  id bigint generated always as identity primary key,
  delivery_id uuid not null references webhook_deliveries on delete cascade,
  at timestamptz not null,
  duration_ms integer not null,
  url text not null,
  request_headers jsonb not null,
  -- Null when it is the event as it is stored.
  request_body text,
  status integer,
  response_headers jsonb,
  response_body text,
  error text
);
create index webhook_attempts_delivery on webhook_attempts (delivery_id, id);

-- Deliveries were jobs of the queue before; now the rows themselves are what waits.
do $$ begin
  if to_regclass('pgboss.job') is not null then
    delete from pgboss.job where name in ('deliver-webhook', 'deliver-webhook-dead');
  end if;
end $$;`;

const mail = `
create table mail_subscriptions (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  address text not null,
  mode text not null check (mode in ('immediate', 'hourly', 'daily')),
  status text not null default 'active' check (status in ('active', 'off')),
  events text[] not null,
  regimes text[] not null default '{}',
  levels text[] not null default '{}',
  parties text[] not null default '{}',
  teams text[] not null default '{}',
  next_at timestamptz not null default now(),
  failures integer not null default 0,
  last_error text,
  last_sent_at timestamptz,
  created_at timestamptz not null default now()
);

create table mail_entries (
  subscription_id uuid not null references mail_subscriptions on delete cascade,
  event_id text not null references webhook_events,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (subscription_id, event_id)
);
create index mail_entries_waiting on mail_entries (subscription_id) where sent_at is null;`;

const sunsets = `
-- The end of a term is told once, however often it is looked for.
create table sunset_notices (
  measure text not null,
  last_day date not null,
  told_at timestamptz not null default now(),
  primary key (measure, last_day)
);`;

export class WebhookDelivery1795527100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [subscriptions, lanes, deliveries, mail, sunsets]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
