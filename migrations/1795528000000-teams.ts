import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams, and who is in them: people, and programs with an API key. */
const teams = `
create table teams (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  created_at timestamptz not null default now()
);
create unique index teams_name on teams (lower(name));

create table team_members (
  team_id uuid not null references teams,
  user_id uuid not null references users on delete cascade,
  since timestamptz not null default now(),
  primary key (team_id, user_id)
);
create index team_members_user on team_members (user_id);

create table team_keys (
  team_id uuid not null references teams,
  api_key_id uuid not null references api_keys on delete cascade,
  since timestamptz not null default now(),
  primary key (team_id, api_key_id)
);
create index team_keys_key on team_keys (api_key_id);`;

export class Teams1795528000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(teams);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
