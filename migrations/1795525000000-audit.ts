import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain. `content` is kept as text: jsonb would not give back the bytes that were hashed. The columns that lists
 * are narrowed by are made from it by the database, so that they can never say anything else.
 */
const records = `
create table audit_records (
  sequence bigint primary key check (sequence > 0),
  at timestamptz(3) not null,
  content text not null,
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null unique check (octet_length(hash) = 32),
  action text not null generated always as (content::jsonb ->> 'action') stored,
  who_id text generated always as (content::jsonb -> 'who' ->> 'id') stored,
  who_name text not null generated always as (content::jsonb -> 'who' ->> 'name') stored,
  subject_kind text not null generated always as (content::jsonb -> 'subject' ->> 'kind') stored,
  subject_id text not null generated always as (content::jsonb -> 'subject' ->> 'id') stored
);
create index audit_records_action on audit_records (action, sequence desc);
create index audit_records_who on audit_records (who_name, sequence desc);
create index audit_records_subject on audit_records (subject_id, sequence desc);
create index audit_records_at on audit_records (at);

-- Entries of a transaction that is not over. The only table of the audit that the application writes to.
create table audit_unsealed (
  id bigint generated always as identity primary key,
  content text not null check (content::jsonb ->> 'action' is not null)
);`;

/**
 * Sealing at the commit: the lock is held from here until the commit is written and by nobody who still waits for
 * something else, so that it cannot be part of a deadlock. SECURITY DEFINER, for the role of the application has no
 * right to write the chain. 1162691159 is the product's number of advisory locks, 3 the audit's (libs/database).
 */
const sealing = `
create function seal_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
  sealed_at timestamptz(3);
  next_sequence bigint;
  link text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an audited transaction must be READ COMMITTED: at % it would not see the head of the chain',
      current_setting('transaction_isolation') using errcode = 'invalid_transaction_state';
  end if;
  perform pg_advisory_xact_lock(1162691159, 3);
  select r.sequence, r.at, r.hash into head from audit_records r order by r.sequence desc limit 1;
  -- A clock that was set back does not set the chain back.
  sealed_at := greatest(date_trunc('milliseconds', clock_timestamp()), head.at);
  next_sequence := coalesce(head.sequence, 0) + 1;
  link := format('{"at":"%s","content":"%s","previous":"%s","sequence":%s}',
    to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    encode(sha256(convert_to(new.content, 'UTF8')), 'hex'),
    encode(coalesce(head.hash, decode(repeat('00', 32), 'hex')), 'hex'),
    next_sequence);
  insert into audit_records (sequence, at, content, previous, hash)
  values (next_sequence, sealed_at, new.content, coalesce(head.hash, decode(repeat('00', 32), 'hex')),
    sha256(convert_to(link, 'UTF8')));
  delete from audit_unsealed where id = new.id;
  return null;
end $$;
create constraint trigger seal after insert on audit_unsealed deferrable initially deferred
  for each row execute function seal_audit_entry();`;

/** Signed roots of the tree over the chain. The peaks let the next one go on from here. */
const checkpoints = `
create table audit_checkpoints (
  number bigint primary key check (number > 0),
  size bigint not null unique check (size > 0),
  at timestamptz(3) not null,
  root bytea not null check (octet_length(root) = 32),
  head bytea not null check (octet_length(head) = 32),
  peaks text[] not null,
  key text not null,
  signature text not null
);`;

/** ALWAYS: also for a session that has switched ordinary triggers off with session_replication_role. */
const appendOnly = ['audit_records', 'audit_checkpoints']
  .map(
    (table) => `
create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();
alter table ${table} enable always trigger append_only;`,
  )
  .join('');

export class Audit1795525000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [records, sealing, checkpoints, appendOnly]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
