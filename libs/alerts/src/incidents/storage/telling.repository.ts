import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TellingContent } from '../../raise/alert-proposal.js';
import type { IncidentOnRecord, ToldBefore } from '../choose-incident.js';
import { INCIDENT_WINDOW_DAYS } from '../alike.js';
import type { TellingFacts } from '../telling-facts.js';
import { keysFiled, keysLocked, keysSought } from '../telling-keys.js';

/** The text that a telling was read in; null for a posted report. */
export interface TellingOrigin {
  articleId: string;
  revisionId: string;
  storyId: string | null;
}

export interface NewTelling {
  incidentId: string;
  regime: string;
  origin: TellingOrigin | null;
  reportIds: readonly string[];
  proposal: TellingContent;
  facts: TellingFacts;
}

export interface Telling {
  id: string;
  incidentId: string;
  regime: string;
  articleId: string | null;
  reportIds: string[];
  proposal: TellingContent;
  facts: TellingFacts;
}

/** Of an incident that thousands tell, so many different tellings are compared with a new one. */
const TOLD_COMPARED_MAX = 300;
/** Sets our advisory locks apart from everybody else's. */
const INCIDENT_LOCKS = 5_004_002;

const COLUMNS = `id, incident_id as "incidentId", regime, article_id as "articleId", report_ids as "reportIds", proposal, facts`;

@Injectable()
export class TellingRepository {
  /** Two transactions about the same parties take turns; the locks go with the transaction, and have one order. */
  async lock(manager: EntityManager, facts: readonly TellingFacts[]): Promise<void> {
    const keys = [...new Set(facts.flatMap(keysLocked))].toSorted();
    await manager.query(
      `select pg_advisory_xact_lock($1, hash) from (select distinct hashtext(key) as hash from unnest($2::text[]) as key order by 1) k`,
      [INCIDENT_LOCKS, keys],
    );
  }

  /**
   * Incidents on record that the telling may belong to: by its parties and days, by its article, by its story. An
   * incident belongs to one team or to everybody; whoever sees it sees all that is told of it.
   */
  async candidates(
    manager: EntityManager,
    facts: TellingFacts,
    origin: TellingOrigin | null,
    teamId: string | null,
  ): Promise<IncidentOnRecord[]> {
    const rows = (await manager.query(
      `with story as (
         select s.article_id from story_articles s join story_texts t on t.id = s.text_id where t.story_id = $6),
       near as (
         select t.incident_id from telling_keys k join tellings t on t.id = k.telling_id
          where k.key = any($1) and k.last_day >= $2::date - $4::int and k.first_day <= $3::date + $4::int
         union select incident_id from tellings where article_id = $5
         union select t.incident_id from story join tellings t on t.article_id = story.article_id)
       select i.id, i.first_day::text as "firstDay", i.last_day::text as "lastDay", told.facts, told.kin
         from near join incidents i on i.id = near.incident_id and i.team_id is not distinct from $8
         cross join lateral (
           select t.facts, case when t.article_id = $5 then 'same-article'
                                when t.article_id in (select article_id from story) then 'same-story' else 'none' end as kin
             from tellings t where t.incident_id = i.id
            group by 1, 2 order by min(t.told_order) limit $7) told`,
      [
        keysSought(facts),
        facts.firstDay,
        facts.lastDay,
        INCIDENT_WINDOW_DAYS,
        origin?.articleId ?? null,
        origin?.storyId ?? null,
        TOLD_COMPARED_MAX,
        teamId,
      ],
    )) as ({ id: string; firstDay: string; lastDay: string } & ToldBefore)[];
    return grouped(rows);
  }

  /** The incident now reaches over these days, too. */
  async widen(manager: EntityManager, incidentId: string, { firstDay, lastDay }: TellingFacts): Promise<void> {
    await manager.query(
      `update incidents set first_day = least(first_day, $2::date), last_day = greatest(last_day, $3::date) where id = $1`,
      [incidentId, firstDay, lastDay],
    );
  }

  async createIncident(
    manager: EntityManager,
    signature: string,
    days: TellingFacts,
    teamId: string | null,
  ): Promise<string> {
    const [row] = (await manager.query(
      'insert into incidents (signature, first_day, last_day, team_id) values ($1, $2, $3, $4) returning id',
      [signature, days.firstDay, days.lastDay, teamId],
    )) as [{ id: string }];
    return row.id;
  }

  async add(manager: EntityManager, telling: NewTelling): Promise<void> {
    const { incidentId, regime, origin, reportIds, proposal, facts } = telling;
    const [row] = (await manager.query(
      `insert into tellings (incident_id, regime, article_id, revision_id, report_ids, proposal, facts)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        incidentId,
        regime,
        origin?.articleId ?? null,
        origin?.revisionId ?? null,
        reportIds,
        JSON.stringify(proposal),
        JSON.stringify(facts),
      ],
    )) as [{ id: string }];
    // A statement of its own: the policy of the keys looks for the telling, which its own statement would not see.
    await manager.query(
      `insert into telling_keys (key, first_day, last_day, telling_id)
       select key, $1, $2, $3 from unnest($4::text[]) as key`,
      [facts.firstDay, facts.lastDay, row.id, [...new Set(keysFiled(facts))]],
    );
  }

  /** Everything told of these incidents, in the order in which it was told. */
  of(manager: EntityManager, incidentIds: readonly string[]): Promise<Telling[]> {
    return manager.query(`select ${COLUMNS} from tellings where incident_id = any($1) order by told_order`, [
      incidentIds,
    ]);
  }

  async move(manager: EntityManager, tellingIds: readonly string[], incidentId: string): Promise<void> {
    await manager.query('update tellings set incident_id = $1 where id = any($2)', [incidentId, tellingIds]);
  }
}

function grouped(
  rows: readonly ({ id: string; firstDay: string; lastDay: string } & ToldBefore)[],
): IncidentOnRecord[] {
  const incidents = new Map<string, IncidentOnRecord & { told: ToldBefore[] }>();
  for (const { id, firstDay, lastDay, facts, kin } of rows) {
    const incident = incidents.get(id) ?? { id, firstDay, lastDay, told: [] };
    incident.told.push({ facts, kin });
    incidents.set(id, incident);
  }
  return [...incidents.values()];
}
