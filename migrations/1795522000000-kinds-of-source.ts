import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sources of other kinds than feeds, with settings of their own, and what each remembers between two scans. */
export class KindsOfSource1795522000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sources
        drop constraint sources_kind_check,
        add constraint sources_kind_check check (kind in ('feed', 'sitemap', 'page', 'folder', 'gdelt', 'file')),
        add column settings jsonb not null default '{}',
        add column cursor text;

      -- Files of watched folders that were read: a file is read again when its size or time has changed.
      create table source_files (
        source_id uuid not null references sources on delete cascade,
        path text not null,
        size bigint not null,
        modified_ms bigint not null,
        problem text,
        read_at timestamptz not null default now(),
        primary key (source_id, path)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
