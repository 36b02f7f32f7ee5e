import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stories: groups of near-duplicate articles. Texts that are the same word for word share one row of story_texts, so
 * that a notice printed a hundred thousand times fills its buckets once.
 */
const stories = `
create table stories (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

create table story_texts (
  id bigint generated always as identity primary key,
  story_id uuid not null references stories,
  digest bytea not null unique,
  whole_key bytea not null,
  lead_key bytea,
  words integer not null
);
create index story_texts_story on story_texts (story_id);

create table story_buckets (
  bucket bigint not null,
  text_id bigint not null references story_texts,
  primary key (bucket, text_id)
);

create table story_articles (
  article_id uuid primary key references articles,
  revision integer not null,
  text_id bigint not null references story_texts,
  outlet text not null,
  -- The agency that the article credits, by its web domain.
  agency text,
  told_at timestamptz not null
);
create index story_articles_text on story_articles (text_id, (agency is null), told_at, outlet);`;

export class Stories1795524000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stories);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
