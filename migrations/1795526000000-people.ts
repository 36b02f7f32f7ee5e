import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may come from a provider of identities, or may not have chosen a password yet: then there is none. */
const people = `
alter table users
  alter column password_hash drop not null,
  add column last_signed_in_at timestamptz,
  add column totp_secret_encrypted text,
  add column totp_confirmed_at timestamptz,
  add column totp_last_step bigint not null default 0,
  add column provider_issuer text,
  add column provider_subject text,
  add constraint users_provider_whole check ((provider_issuer is null) = (provider_subject is null)),
  add constraint users_totp_confirmed check (totp_confirmed_at is null or totp_secret_encrypted is not null);
create unique index users_provider on users (provider_issuer, provider_subject);

-- A link that is good once: to choose a password, or for the second step of a sign-in. Only its hash is kept.
create table one_time_links (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  purpose text not null check (purpose in ('choose-password', 'second-factor')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  failures integer not null default 0
);
create index one_time_links_user on one_time_links (user_id, purpose);
create index one_time_links_end on one_time_links (expires_at);

create table recovery_codes (
  user_id uuid not null references users on delete cascade,
  code_hash bytea not null,
  primary key (user_id, code_hash)
);

-- Wrong passwords, by account and by where they come from: an address, or a known device. Also for accounts that
-- are not there, so that the answer tells nothing.
create table sign_in_failures (
  account text not null,
  origin text not null,
  failures integer not null,
  last_at timestamptz not null default now(),
  blocked_until timestamptz not null default now(),
  primary key (account, origin)
);
create index sign_in_failures_origin on sign_in_failures (origin);
create index sign_in_failures_last on sign_in_failures (last_at);`;

/** A session's token changes while it lives; the one before is taken for a moment, for requests under way. */
const sessions = `
alter table sessions
  add column id uuid not null default gen_random_uuid() unique,
  add column previous_hash bytea unique,
  add column rotated_at timestamptz not null default now(),
  add column address text,
  add column browser text,
  add column origin text not null default 'password' check (origin in ('password', 'provider'));`;

/** What a key may do is the least of its role and its scopes; no scopes: whatever its role may. */
const keys = `
alter table api_keys
  add column scopes text[],
  add column revoked_by text;`;

export class People1795526000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, sessions, keys]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
