import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TextKeys } from '../text/text-keys.js';
import { bytesOf, digestOf, keysOf, type StoredKeys } from './stored-keys.js';

export interface ToldArticle {
  articleId: string;
  /** From 1; an article counts with the text of its latest revision. */
  revision: number;
  outlet: string;
  agency: string | null;
  toldAt: Date;
}

export interface MetText {
  textId: string;
  storyId: string;
  keys: TextKeys;
  /** The same to us, word for word. */
  isSame: boolean;
}

/**
 * Texts looked at in one bucket. A bucket holds texts that agree in four slots, so it is small, unless thousands share a
 * long notice word for word; then the earliest stand for all.
 */
const TEXTS_OF_BUCKET_MAX = 100;

/** Sets our advisory locks apart from everybody else's. */
const BUCKET_LOCKS = 5_004_001;

/** The rows of stories; every query goes by an index. */
@Injectable()
export class StoryRepository {
  /** Two transactions that place texts of one bucket take turns; locks are asked for in one order everywhere. */
  async lockBuckets(manager: EntityManager, buckets: readonly bigint[]): Promise<void> {
    const keys = [...new Set(buckets.map((bucket) => Number(BigInt.asIntN(32, bucket))))].toSorted((a, b) => a - b);
    await manager.query('select pg_advisory_xact_lock($1, key) from unnest($2::int[]) as key', [BUCKET_LOCKS, keys]);
  }

  /** The texts that meet one in a bucket, and the one that is the same to us. */
  async textsIn(manager: EntityManager, keys: TextKeys, buckets: readonly bigint[]): Promise<MetText[]> {
    const rows = (await manager.query(
      `select t.id, t.story_id, t.whole_key, t.lead_key, t.words, t.digest = $3 as is_same
         from (select b.text_id as id
                 from unnest($1::bigint[]) as wanted(bucket)
                cross join lateral (select text_id from story_buckets s where s.bucket = wanted.bucket
                                     order by text_id limit $2) b
               union select id from story_texts where digest = $3) met
         join story_texts t on t.id = met.id`,
      [buckets.map(String), TEXTS_OF_BUCKET_MAX, digestOf(keys)],
    )) as (StoredKeys & { id: string; story_id: string; is_same: boolean })[];
    return rows.map((row) => ({ textId: row.id, storyId: row.story_id, keys: keysOf(row), isSame: row.is_same }));
  }

  /** Holds these stories until the transaction ends; those that were united with others meanwhile are left out. */
  async lockStories(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
    const rows = (await manager.query('select id from stories where id = any($1) order by id for update', [ids])) as {
      id: string;
    }[];
    return rows.map(({ id }) => id);
  }

  /** Which stories the texts belong to by now, the oldest first. */
  async storiesOf(manager: EntityManager, textIds: readonly string[]): Promise<string[]> {
    const rows = (await manager.query(
      `select s.id from stories s where s.id in (select story_id from story_texts where id = any($1))
        order by s.created_at, s.id`,
      [textIds],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async createStory(manager: EntityManager): Promise<string> {
    const [row] = (await manager.query('insert into stories default values returning id')) as [{ id: string }];
    return row.id;
  }

  /** All texts of these stories become texts of `into`. */
  async unite(manager: EntityManager, into: string, others: readonly string[]): Promise<void> {
    await manager.query('update story_texts set story_id = $1 where story_id = any($2)', [into, others]);
    await manager.query('delete from stories where id = any($1)', [others]);
  }

  async addText(manager: EntityManager, storyId: string, keys: TextKeys, buckets: readonly bigint[]): Promise<string> {
    const [row] = (await manager.query(
      `with added as (
         insert into story_texts (story_id, digest, whole_key, lead_key, words) values ($1, $2, $3, $4, $5) returning id),
       filled as (insert into story_buckets (bucket, text_id) select distinct bucket, id from added, unnest($6::bigint[]) as bucket)
       select id from added`,
      [storyId, digestOf(keys), bytesOf(keys.whole), keys.lead && bytesOf(keys.lead), keys.words, buckets.map(String)],
    )) as [{ id: string }];
    return row.id;
  }

  /** A later revision moves the article to the story of its text; an earlier one that comes late moves nothing. */
  async putArticle(manager: EntityManager, article: ToldArticle, textId: string): Promise<void> {
    await manager.query(
      `insert into story_articles as held (article_id, revision, text_id, outlet, agency, told_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (article_id) do update
          set revision = excluded.revision, text_id = excluded.text_id, outlet = excluded.outlet,
              agency = excluded.agency, told_at = least(held.told_at, excluded.told_at)
        where held.revision < excluded.revision`,
      [article.articleId, article.revision, textId, article.outlet, article.agency, article.toldAt],
    );
  }
}
