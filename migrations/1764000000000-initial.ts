import type { MigrationInterface, QueryRunner } from 'typeorm';

const access = `
create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  name text not null,
  role text not null check (role in ('viewer', 'analyst', 'approver', 'administrator', 'auditor')),
  password_hash text not null,
  must_change_password boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index users_email on users (lower(email));

create table sessions (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
create index sessions_user on sessions (user_id);

create table api_keys (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  prefix text not null,
  key_hash bytea not null unique,
  role text not null check (role in ('viewer', 'analyst', 'approver', 'administrator', 'auditor')),
  created_by uuid not null references users,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);`;

const reading = `
create table sources (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  url text not null unique,
  kind text not null check (kind in ('feed', 'file')),
  language text,
  enabled boolean not null default true,
  interval_minutes integer not null default 30 check (interval_minutes between 1 and 10080),
  etag text,
  last_modified text,
  last_scan_at timestamptz,
  last_success_at timestamptz,
  last_error text,
  failures integer not null default 0,
  items_seen integer not null default 0,
  next_scan_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index sources_due on sources (next_scan_at) where enabled;

-- An article is known by its canonical address, or by the hash of its first text when it has none.
create table articles (
  id uuid primary key default gen_random_uuid(),
  identity text not null unique,
  url text,
  source_id uuid references sources on delete set null,
  source_name text not null,
  first_seen_at timestamptz(3) not null default now()
);
create index articles_source on articles (source_id);
create index articles_seen on articles (first_seen_at desc, id);

create table article_revisions (
  id uuid primary key default gen_random_uuid(),
  article_id uuid not null references articles,
  revision integer not null,
  title text not null,
  text text not null,
  language text,
  published_at timestamptz,
  published_doubt text,
  origin text not null check (origin in ('feed', 'file', 'posted')),
  content_hash text not null,
  fetched_at timestamptz not null default now(),
  unique (article_id, revision),
  unique (article_id, content_hash)
);
create index article_revisions_fetched on article_revisions (fetched_at);

-- Revisions that wait to be read: written with the revision, deleted with its reading, in the same transactions.
create table unread_revisions (
  revision_id uuid primary key references article_revisions,
  since timestamptz not null default now()
);
create index unread_revisions_since on unread_revisions (since);

-- What was read with which versions.
create table readings (
  revision_id uuid not null references article_revisions,
  extractor_version text not null,
  catalogue_version text not null,
  outcome text not null check (outcome in ('read', 'language-not-supported', 'no-text', 'failed')),
  report_count integer not null,
  read_at timestamptz not null default now(),
  primary key (revision_id, extractor_version, catalogue_version)
);`;

const judging = `
create table reports (
  id uuid primary key default gen_random_uuid(),
  revision_id uuid references article_revisions,
  ordinal integer not null,
  origin text not null check (origin in ('extracted', 'posted')),
  idempotency_key text unique,
  content jsonb not null,
  extractor_version text not null,
  created_at timestamptz not null default now(),
  unique (revision_id, extractor_version, ordinal)
);

create table findings (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references reports,
  ordinal integer not null,
  regime text not null,
  measure text not null,
  determination text not null,
  level text,
  content jsonb not null,
  catalogue_version text not null,
  created_at timestamptz not null default now(),
  unique (report_id, catalogue_version, ordinal)
);
create index findings_regime on findings (regime, determination);

-- One real-world event told by any number of reports.
create table incidents (
  id uuid primary key default gen_random_uuid(),
  signature text not null,
  first_day date not null,
  last_day date not null,
  created_at timestamptz not null default now()
);
create index incidents_signature on incidents (signature, first_day);

create table alerts (
  id uuid primary key default gen_random_uuid(),
  number integer generated always as identity unique,
  incident_id uuid not null references incidents,
  regime text not null,
  level text not null check (level in ('violation', 'possible', 'review')),
  determination text not null,
  status text not null default 'new',
  headline text not null,
  summary text not null,
  suppliers jsonb not null,
  recipients jsonb not null,
  party_codes text[] not null,
  items text[] not null,
  conduct text not null,
  stage text not null,
  first_day date not null,
  last_day date not null,
  raised_at timestamptz(3) not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  unique (incident_id, regime)
);
create index alerts_queue on alerts (raised_at desc, id);
create index alerts_regime on alerts (regime, raised_at desc);
create index alerts_level on alerts (level, raised_at desc);
create index alerts_parties on alerts using gin (party_codes);
create index alerts_text on alerts using gin (to_tsvector('simple', headline || ' ' || summary));

create table alert_reports (
  alert_id uuid not null references alerts,
  report_id uuid not null references reports,
  primary key (alert_id, report_id)
);
create index alert_reports_report on alert_reports (report_id);

create table alert_events (
  id bigint generated always as identity primary key,
  alert_id uuid not null references alerts,
  at timestamptz(3) not null default now(),
  who text not null,
  what text not null,
  detail jsonb not null default '{}'
);
create index alert_events_alert on alert_events (alert_id, id);`;

const telling = `
create table webhooks (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  url text not null,
  events text[] not null,
  secret_encrypted text not null,
  enabled boolean not null default true,
  disabled_reason text,
  created_at timestamptz not null default now()
);

create table webhook_events (
  id text primary key,
  type text not null,
  alert_id uuid references alerts,
  body text not null,
  created_at timestamptz not null default now()
);

create table webhook_deliveries (
  id uuid primary key default gen_random_uuid(),
  webhook_id uuid not null references webhooks on delete cascade,
  event_id text not null references webhook_events,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts integer not null default 0,
  response_status integer,
  response_body text,
  error text,
  duration_ms integer,
  created_at timestamptz not null default now(),
  last_attempt_at timestamptz,
  next_attempt_at timestamptz default now(),
  unique (webhook_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'pending';`;

/** Nothing that an alert rests on may be overwritten; the database itself refuses. */
const appendOnly = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
${['article_revisions', 'readings', 'reports', 'findings', 'alert_events', 'webhook_events']
  .map(
    (table) =>
      `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('\n')}`;

export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [access, reading, judging, telling, appendOnly]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
