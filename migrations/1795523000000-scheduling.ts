import type { MigrationInterface, QueryRunner } from 'typeorm';

const schedule = `
alter table sources
  add column cron text,
  add column adaptive boolean not null default true,
  add column pages text not null default 'when-short' check (pages in ('never', 'when-short', 'always')),
  add column obeys_robots boolean not null default true,
  add column next_reason text,
  add column due_since timestamptz,
  add column failing_since timestamptz,
  add column paused_at timestamptz,
  add column paused_reason text;
update sources set pages = 'never' where kind <> 'feed';
-- What fails already has failed since the last time that it did not.
update sources set failing_since = coalesce(last_success_at, created_at) where failures > 0;
drop index sources_due;
create index sources_due on sources (next_scan_at) where enabled and paused_at is null;

-- What became of each scan, for the trend of a source and for adapting its pace. Old rows go (docs/operations.md).
create table scans (
  id bigint generated always as identity primary key,
  source_id uuid not null references sources on delete cascade,
  at timestamptz(3) not null default now(),
  due_at timestamptz,
  took_ms integer not null,
  outcome text not null check (outcome in ('scanned', 'not-modified', 'failed')),
  items integer not null default 0,
  new_items integer not null default 0,
  message text
);
create index scans_source on scans (source_id, id desc);
create index scans_at on scans (at);

-- Counters that only grow, for monitoring: rows of scans are pruned, and sources are deleted.
create table scan_totals (
  outcome text primary key,
  scans bigint not null default 0,
  items bigint not null default 0,
  new_items bigint not null default 0,
  seconds double precision not null default 0
);`;

const hosts = `
-- Whom we ask, and how politely: shared by all processes.
create table hosts (
  host text primary key,
  next_slot_at timestamptz not null default now(),
  rests_until timestamptz,
  rests_reason text,
  leases timestamptz[] not null default '{}',
  robots_text text,
  robots_problem text,
  robots_at timestamptz,
  requests bigint not null default 0
);`;

const pages = `
alter table article_revisions drop constraint article_revisions_origin_check;
alter table article_revisions
  add column author text,
  add column erased_at timestamptz,
  add constraint article_revisions_origin_check check (origin ~ '^[a-z][a-z-]{1,19}$');

-- A text of a feed that waits for its page is not read before this time.
alter table unread_revisions add column held_until timestamptz;

-- Pages as they came, compressed; the key is the SHA-256 of what was compressed.
create table raw_pages (
  hash text primary key,
  content bytea not null,
  size integer not null,
  stored_at timestamptz not null default now()
);
alter table raw_pages alter column content set storage external;
create index raw_pages_stored on raw_pages (stored_at);

-- For each text of a feed, or address without a text, whose page was wanted: what became of it, how the text was got.
create table page_fetches (
  id uuid primary key default gen_random_uuid(),
  article_id uuid not null references articles,
  -- The feed's own text, which waits for the page; null when the source gave an address only.
  revision_id uuid unique references article_revisions,
  url text not null,
  title text not null,
  language text,
  published_at timestamptz,
  published_doubt text,
  obeys_robots boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'feed-text-kept', 'failed')),
  reason text,
  attempts integer not null default 0,
  page_revision_id uuid references article_revisions,
  raw_hash text references raw_pages on delete set null,
  page_hash text,
  final_url text,
  canonical_url text,
  content_type text,
  via text,
  remarks text[] not null default '{}',
  requested_at timestamptz not null default now(),
  done_at timestamptz
);
create index page_fetches_article on page_fetches (article_id);
create index page_fetches_waiting on page_fetches (requested_at) where state = 'waiting';
create index page_fetches_page on page_fetches (page_revision_id);
create index page_fetches_raw on page_fetches (raw_hash);
create index page_fetches_canonical on page_fetches (canonical_url) where state = 'read';`;

/**
 * The one change that a stored text allows is that it is emptied for good, as the operator's retention asks, and never
 * when an alert rests on it.
 */
const erasure = `
drop trigger append_only on article_revisions;
create trigger append_only before delete or truncate on article_revisions for each statement execute function refuse_change();
create function refuse_all_but_erasure() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null or new.text <> ''
     or to_jsonb(new) - 'text' - 'erased_at' <> to_jsonb(old) - 'text' - 'erased_at' then
    raise exception 'article_revisions is append-only: UPDATE is refused' using errcode = 'restrict_violation';
  end if;
  if exists (select from reports r join alert_reports l on l.report_id = r.id where r.revision_id = old.id) then
    raise exception 'article_revisions: an alert rests on revision %, its text stays', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger erase_only before update on article_revisions for each row execute function refuse_all_but_erasure();`;

export class Scheduling1795523000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [schedule, hosts, pages, erasure]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
