import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tellings: what one article, or one posted report, says of one incident under one regime. An alert is what its tellings
 * come to, so that an analyst may move a telling and move it back. What was told is never changed; where it belongs is.
 */
const tellings = `
create table tellings (
  id uuid primary key default gen_random_uuid(),
  incident_id uuid not null references incidents,
  regime text not null,
  article_id uuid references articles,
  revision_id uuid references article_revisions,
  report_ids uuid[] not null,
  proposal jsonb not null,
  facts jsonb not null,
  told_order bigint generated always as identity
);
create index tellings_incident on tellings (incident_id, regime);
create index tellings_article on tellings (article_id);

create table telling_keys (
  key text not null,
  last_day date not null,
  first_day date not null,
  telling_id uuid not null references tellings,
  primary key (key, last_day, telling_id)
);

alter table alerts add column merged_into uuid references alerts;
create index alerts_merged on alerts (merged_into) where merged_into is not null;
alter table alert_events add column alert_version integer;
alter table alert_reports
  add column superseded_by uuid references article_revisions,
  add column superseded_at timestamptz(3);`;

/** What analysts decided about incidents. Undoing is a decision of its own. */
const decisions = `
create table incident_decisions (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('merge', 'split', 'undo')),
  undoes uuid unique references incident_decisions,
  alert_id uuid not null references alerts,
  other_alert_id uuid not null references alerts,
  who text not null,
  why text not null,
  at timestamptz(3) not null default now(),
  -- Which tellings went from where to where, and which alerts changed their incident or what they are merged into.
  moved jsonb not null,
  check ((kind = 'undo') = (undoes is not null))
);
create index incident_decisions_alert on incident_decisions (alert_id);
create index incident_decisions_other on incident_decisions (other_alert_id);
create trigger append_only before update or delete or truncate on incident_decisions
  for each statement execute function refuse_change();`;

/** Each alert that was raised before tellings were kept gets one for each text it rests on, as the alert stands. */
const backfill = `
insert into tellings (incident_id, regime, article_id, revision_id, report_ids, proposal, facts)
select a.incident_id, a.regime, v.article_id, t.revision_id, t.report_ids,
       jsonb_build_object('regime', a.regime, 'level', a.level, 'determination', a.determination,
         'suppliers', a.suppliers, 'recipients', a.recipients, 'items', to_jsonb(a.items), 'stage', a.stage,
         'isAgreement', a.conduct = 'agreement', 'firstDay', a.first_day, 'lastDay', a.last_day,
         'headline', a.headline, 'summary', a.summary, 'categories', t.categories, 'places', '[]'::jsonb,
         'isDayTold', false),
       jsonb_build_object('isAgreement', a.conduct = 'agreement', 'suppliers', party_facts(a.suppliers),
         'recipients', party_facts(a.recipients), 'categories', t.categories, 'places', '[]'::jsonb,
         'firstDay', a.first_day, 'lastDay', a.last_day, 'isDayTold', false)
  from alerts a
  join lateral (
    select r.revision_id, array_agg(r.id order by r.ordinal) as report_ids, min(r.created_at) as since,
           coalesce(jsonb_agg(distinct c.category) filter (where c.category not in ('unspecified-arms', 'non-arms')), '[]')
             as categories
      from alert_reports l
      join reports r on r.id = l.report_id
      left join lateral (
        select coalesce(item -> 'value' ->> 'category', item ->> 'category') as category
          from jsonb_array_elements(r.content -> 'report' -> 'items') item) c on true
     where l.alert_id = a.id
     group by r.revision_id, case when r.revision_id is null then r.id end) t on true
  left join article_revisions v on v.id = t.revision_id
 order by t.since;

insert into telling_keys (key, first_day, last_day, telling_id)
select distinct k.key, (t.facts ->> 'firstDay')::date, (t.facts ->> 'lastDay')::date, t.id
  from tellings t
  cross join lateral (select party_names(t.facts -> 'suppliers') as f, party_names(t.facts -> 'recipients') as r) n
  cross join lateral (
    select 'agreement ' || name as key from unnest(n.f || n.r) name where (t.facts ->> 'isAgreement')::boolean
    union all
    select pair from unnest(case when n.f = '{}' then array['?', '*'] else n.f || array['*'] end) s,
                     unnest(case when n.r = '{}' then array['?', '*'] else n.r || array['*'] end) d,
                     lateral (select s || ' > ' || d as pair) p
     where not (t.facts ->> 'isAgreement')::boolean
       and not (s in ('?', '*') and d in ('?', '*'))) k;`;

/** Only for the filling above. */
const helpers = `
create function party_facts(parties jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(distinct jsonb_build_object('code', case p ->> 'kind' when 'state' then p ->> 'iso2'
           when 'actor' then p ->> 'id' else '?' || lower(p ->> 'name') end,
           'home', case when p ->> 'kind' = 'actor' then p ->> 'homeIso2' end)), '[]')
    from jsonb_array_elements(parties) p $$;
create function party_names(facts jsonb) returns text[] language sql as $$
  select coalesce(array_agg(distinct name), '{}')
    from jsonb_array_elements(facts) p, unnest(array[p ->> 'code', p ->> 'home']) name where name is not null $$;`;

export class Incidents1795524000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tellings, decisions, helpers, backfill]) await runner.query(part);
    await runner.query('drop function party_facts; drop function party_names;');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
