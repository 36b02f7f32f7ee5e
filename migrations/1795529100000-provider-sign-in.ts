import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProviderSignIn1795529100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Attempts to sign in through a provider that have come back. Rows are let go once an attempt would be too old anyhow.
create table used_provider_states (
  state_hash bytea primary key,
  used_at timestamptz not null default now()
);
create index used_provider_states_end on used_provider_states (used_at);

-- The ID token of the sign-in, sealed: with it, signing out here signs out at the provider.
alter table sessions
  add column provider_token_encrypted text,
  add constraint sessions_provider_token check (provider_token_encrypted is null or origin = 'provider');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
