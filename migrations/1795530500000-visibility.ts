import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The team that something belongs to; none: everybody who may see such things at all sees it. Everything that there was
 * before teams belongs to none.
 */
const belonging = ['sources', 'source_imports', 'articles', 'reports', 'incidents', 'alerts']
  .map(
    (table) => `
alter table ${table} add column team_id uuid references teams;
create index ${table}_team on ${table} (team_id) where team_id is not null;`,
  )
  .join('');

/** What is read from a source belongs to whom the source belonged to then, all the way down to the alert. */
const inheritance = `
create function report_belongs_as_its_article() returns trigger language plpgsql as $$
begin
  if new.revision_id is null then return new; end if;
  select a.team_id into new.team_id
    from article_revisions v join articles a on a.id = v.article_id where v.id = new.revision_id;
  if not found then
    raise exception 'reports: revision % is not there', new.revision_id using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
create trigger belongs before insert on reports for each row execute function report_belongs_as_its_article();

create function alert_belongs_as_its_incident() returns trigger language plpgsql as $$
begin
  select i.team_id into new.team_id from incidents i where i.id = new.incident_id;
  if not found then
    raise exception 'alerts: incident % is not there', new.incident_id using errcode = 'foreign_key_violation';
  end if;
  if tg_op = 'UPDATE' and new.team_id is distinct from old.team_id then
    raise exception 'alerts: an alert moves to no incident of another team' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger belongs before insert or update of incident_id on alerts
  for each row execute function alert_belongs_as_its_incident();

-- Whoever sees an alert sees all that it rests on: it rests on nothing of another team.
create function refuse_other_team() returns trigger language plpgsql as $$
declare
  is_of_one_team boolean;
begin
  if tg_table_name = 'tellings' then
    select bool_and(exists (select from incidents i join reports r on r.team_id is not distinct from i.team_id
                             where i.id = new.incident_id and r.id = told.id))
      into is_of_one_team from unnest(new.report_ids) as told(id);
  else
    is_of_one_team := exists (select from alerts a join reports r on r.team_id is not distinct from a.team_id
                               where a.id = new.alert_id and r.id = new.report_id);
  end if;
  if not is_of_one_team then
    raise exception '%: a report belongs to another team than what it is told of', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger of_one_team before insert or update of incident_id on tellings
  for each row execute function refuse_other_team();
create trigger of_one_team before insert on alert_reports for each row execute function refuse_other_team();

create function refuse_other_owner() returns trigger language plpgsql as $$
begin
  raise exception '%: what was read stays with whom it was read for', tg_table_name using errcode = 'restrict_violation';
end $$;
${['articles', 'incidents', 'alerts']
  .map(
    (table) =>
      `create trigger stays before update of team_id on ${table} for each statement execute function refuse_other_owner();`,
  )
  .join('\n')}`;

/** What a connection was told last; told nothing, it sees what belongs to no team (libs/database/src/visibility). */
const settings = `
create function sees_everything() returns boolean language sql stable parallel safe
  return coalesce(current_setting('embargo.teams', true) = '*', false);
create function visible_teams() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(nullif(current_setting('embargo.teams', true), ''), '*'), ',')::uuid[], '{}');`;

/** `condition` tells which rows are seen; work that sees everything does not evaluate it. */
function secure(table: string, condition: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy visible on ${table} using ((select sees_everything()) or ${condition});`;
}

const ofTheTeam = `team_id is null or team_id = any ((select visible_teams())::uuid[])`;
const ofTheTeamAsText = `team_id is null or team_id = any ((select visible_teams())::text[])`;
const toldOfTheTeam = `teams = '{}' or teams && (select visible_teams())::text[]`;
/** A row is seen with the row that it is a part of, whose own policy decides. */
const seenWith = (table: string, parent: string, column: string, key = 'id') =>
  `exists (select from ${parent} p where p.${key} = ${table}.${column})`;

const PARTS: readonly [table: string, parent: string, column: string][] = [
  ['source_import_problems', 'source_imports', 'import_id'],
  ['source_files', 'sources', 'source_id'],
  ['scans', 'sources', 'source_id'],
  ['article_revisions', 'articles', 'article_id'],
  ['page_fetches', 'articles', 'article_id'],
  ['story_articles', 'articles', 'article_id'],
  ['unread_revisions', 'article_revisions', 'revision_id'],
  ['readings', 'article_revisions', 'revision_id'],
  ['findings', 'reports', 'report_id'],
  ['tellings', 'incidents', 'incident_id'],
  ['telling_keys', 'tellings', 'telling_id'],
  ['alert_reports', 'alerts', 'alert_id'],
  ['alert_events', 'alerts', 'alert_id'],
  ['alert_watchers', 'alerts', 'alert_id'],
  ['alert_sequences', 'alerts', 'alert_id'],
  ['incident_decisions', 'alerts', 'alert_id'],
  ['webhook_secrets', 'webhooks', 'webhook_id'],
  ['webhook_lanes', 'webhooks', 'webhook_id'],
  ['webhook_replays', 'webhooks', 'webhook_id'],
  ['webhook_attempts', 'webhook_deliveries', 'delivery_id'],
];

const walls = [
  ...['sources', 'source_imports', 'articles', 'reports', 'incidents', 'alerts'].map((table) =>
    secure(table, ofTheTeam),
  ),
  secure('webhook_events', ofTheTeamAsText),
  ...['webhooks', 'mail_subscriptions'].map((table) => secure(table, toldOfTheTeam)),
  ...PARTS.map(([table, parent, column]) => secure(table, seenWith(table, parent, column))),
  // Of a message, both its receiver and what it tells have to be seen.
  secure(
    'webhook_deliveries',
    `(${seenWith('webhook_deliveries', 'webhooks', 'webhook_id')} and ${seenWith('webhook_deliveries', 'webhook_events', 'event_id')})`,
  ),
  secure(
    'mail_entries',
    `(${seenWith('mail_entries', 'mail_subscriptions', 'subscription_id')} and ${seenWith('mail_entries', 'webhook_events', 'event_id')})`,
  ),
  secure('raw_pages', seenWith('raw_pages', 'page_fetches', 'hash', 'raw_hash')),
  // Which hosts are asked is nobody's but the service's own business.
  secure('hosts', 'false'),
  secure('audit_records', 'false'),
].join('');

/**
 * Everybody's deeds are recorded; who reads the record sees everything anyway. Sealing has to see the chain, and is as it
 * was but for its first and last step.
 */
const audit = `
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy visible on audit_unsealed using ((select sees_everything())) with check (true);
create or replace function seal_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
  sealed_at timestamptz(3);
  next_sequence bigint;
  link text;
  seen text := coalesce(current_setting('embargo.teams', true), '');
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'an audited transaction must be READ COMMITTED: at % it would not see the head of the chain',
      current_setting('transaction_isolation') using errcode = 'invalid_transaction_state';
  end if;
  perform set_config('embargo.teams', '*', true);
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
  perform set_config('embargo.teams', seen, true);
  return null;
end $$;`;

export class Visibility1795530500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [belonging, inheritance, settings, walls, audit]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
