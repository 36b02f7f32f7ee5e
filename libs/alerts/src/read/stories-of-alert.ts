import { visible } from '#libs/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** How many tell of an alert, by the texts as they stand now: what a changed text tells no more does not count. */
export interface SourceCounts {
  articles: number;
  stories: number;
  /** Distinct origins: the agency that a story credits, else the outlet that told it first. */
  independentSources: number;
}

/** One article that tells a story. */
export interface StoryPrint {
  articleId: string;
  title: string;
  url: string | null;
  sourceName: string;
  outlet: string;
  agency: string | null;
  toldAt: Date;
  /** Its text changed, and tells no more what it told of this alert. */
  isSuperseded: boolean;
}

export interface StoryOfAlert {
  /** Null for an article that was read before stories were kept. */
  id: string | null;
  origin: string;
  prints: StoryPrint[];
}

const PRINTS_SHOWN_MAX = 500;

/** Who told each story first: every query goes by the alerts' own links, then by index. */
const told = () => `
  told as (
    select l.alert_id, v.article_id, t.story_id, a.source_name, bool_and(l.superseded_at is not null) as superseded
      from alert_reports l
      join reports r on r.id = l.report_id
      join article_revisions v on v.id = r.revision_id
      join articles a on a.id = v.article_id
      left join story_articles s on s.article_id = a.id
      left join story_texts t on t.id = s.text_id
     where l.alert_id = any($1) and ${visible('a')}
     group by 1, 2, 3, 4),
  origins as (
    select distinct on (t.story_id) t.story_id, coalesce(s.agency, s.outlet) as origin
      from story_texts t join story_articles s on s.text_id = t.id join articles a on a.id = s.article_id
     where t.story_id in (select story_id from told) and ${visible('a')}
     order by t.story_id, (s.agency is null), s.told_at, s.outlet)`;

@Injectable()
export class StoriesOfAlert {
  constructor(private readonly database: DataSource) {}

  async counts(
    alertIds: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<Map<string, SourceCounts>> {
    const rows = (await manager.query(
      `with ${told()}
       select alert_id as id, count(distinct article_id)::int as articles,
              count(distinct coalesce(told.story_id, article_id))::int as stories,
              count(distinct coalesce(origin, source_name))::int as "independentSources"
         from told left join origins using (story_id) where not superseded group by alert_id`,
      [alertIds],
    )) as (SourceCounts & { id: string })[];
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }

  /** The largest story first, each with its articles as they were told. */
  async of(alertId: string): Promise<StoryOfAlert[]> {
    const rows: (StoryPrint & { storyId: string | null; origin: string | null })[] = await this.database.query(
      `with ${told()}
       select told.story_id as "storyId", origin, told.article_id as "articleId", v.title, a.url,
              told.source_name as "sourceName", coalesce(s.outlet, told.source_name) as outlet, s.agency,
              coalesce(s.told_at, v.published_at, v.fetched_at) as "toldAt", superseded as "isSuperseded"
         from told
         left join origins using (story_id)
         left join story_articles s on s.article_id = told.article_id
         join articles a on a.id = told.article_id
         join lateral (select title, published_at, fetched_at from article_revisions r where r.article_id = a.id
                        order by revision desc limit 1) v on true
        order by "toldAt", outlet, told.article_id limit $2`,
      [[alertId], PRINTS_SHOWN_MAX],
    );
    const stories = new Map<string, StoryOfAlert>();
    for (const { storyId, origin, ...print } of rows) {
      const key = storyId ?? print.articleId;
      const story = stories.get(key) ?? { id: storyId, origin: origin ?? print.sourceName, prints: [] };
      story.prints.push(print);
      stories.set(key, story);
    }
    return [...stories.values()].toSorted((a, b) => b.prints.length - a.prints.length);
  }
}
