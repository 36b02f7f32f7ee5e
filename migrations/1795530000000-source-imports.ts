import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of sources that were handed in: how far each has come, and every entry that was not added. */
export class SourceImports1795530000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table source_imports (
  id uuid primary key default gen_random_uuid(),
  asked_at timestamptz(3) not null default now(),
  -- Who, as the audit has it: the steps are told to the audit when they are done.
  asked_by jsonb not null,
  enabled boolean not null,
  interval_minutes integer not null,
  -- The list itself, until the import has ended.
  opml text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  entries integer not null,
  done integer not null default 0,
  added integer not null default 0,
  duplicates integer not null default 0,
  invalid integer not null default 0,
  remarks text[] not null default '{}',
  -- Why it ended before its end.
  message text,
  finished_at timestamptz,
  check ((opml is null) = (state in ('done', 'failed')))
);
create index source_imports_asked on source_imports (asked_at desc, id desc);
create table source_import_problems (
  import_id uuid not null references source_imports on delete cascade,
  row integer not null,
  line integer not null,
  name text not null,
  url text not null,
  outcome text not null check (outcome in ('duplicate', 'invalid')),
  message text not null,
  primary key (import_id, row)
);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
