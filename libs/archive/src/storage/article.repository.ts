import { Injectable } from '@nestjs/common';
import { visible } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import { ArticleRevisionRow, type ArticleOrigin } from './article-revision.row.js';
import { ArticleRow } from './article.row.js';

export interface ArrivedArticle {
  identity: string;
  url: string | null;
  sourceId: string | null;
  sourceName: string;
  /** Whose it is; null for everybody's. Its identity tells so too, see `identityFor`. */
  teamId: string | null;
  title: string;
  text: string;
  language: string | null;
  publishedAt: Date | null;
  publishedDoubt: string | null;
  origin: ArticleOrigin;
  contentHash: string;
  author?: string | null;
}

/** A text of an article that is stored already. */
export type ArrivedText = Omit<ArrivedArticle, 'identity' | 'url' | 'sourceId' | 'sourceName' | 'teamId'>;

/** What became of an article that arrived: only `stored` texts have to be read. */
export type Arrival = { outcome: 'stored' | 'known'; articleId: string; revisionId: string };

/** A revision with the article that it is a text of. */
export type OpenedRevision = ArticleRevisionRow & { article: ArticleRow };

/** One revision read with one pair of versions. */
export interface ReadingKey {
  revisionId: string;
  extractorVersion: string;
  catalogueVersion: string;
}

export type ReadingOutcome = 'read' | 'language-not-supported' | 'no-text' | 'failed';

export interface ArticleListing {
  id: string;
  url: string | null;
  sourceName: string;
  title: string;
  publishedAt: Date | null;
  fetchedAt: Date;
  language: string | null;
  reportCount: number;
  outcome: string | null;
}

@Injectable()
export class ArticleRepository {
  constructor(private readonly database: DataSource) {}

  /** The article with this identity, made if it is not there yet. Runs in the caller's transaction. */
  async ensure(
    manager: EntityManager,
    article: Pick<ArrivedArticle, 'identity' | 'url' | 'sourceId' | 'sourceName' | 'teamId'>,
  ): Promise<string> {
    await manager.query(
      `insert into articles (identity, url, source_id, source_name, team_id) values ($1, $2, $3, $4, $5)
       on conflict (identity) do nothing`,
      [article.identity, article.url, article.sourceId, article.sourceName, article.teamId],
    );
    const rows: { id: string }[] = await manager.query('select id from articles where identity = $1', [
      article.identity,
    ]);
    return rows[0]!.id;
  }

  /**
   * Stores an article once, and a changed text as a further revision. Runs in the caller's transaction. A text that is
   * held waits so many minutes for its page before it is read as it is.
   */
  async arrive(manager: EntityManager, article: ArrivedArticle, heldMinutes: number = 0): Promise<Arrival> {
    const articleId = await this.ensure(manager, article);
    return this.arriveText(manager, articleId, article, heldMinutes);
  }

  async arriveText(
    manager: EntityManager,
    articleId: string,
    arrived: ArrivedText,
    heldMinutes: number = 0,
  ): Promise<Arrival> {
    // The lock makes two scans that meet the same article number its revisions one after the other.
    await manager.query('select from articles where id = $1 for update', [articleId]);
    const revisions = await manager.find(ArticleRevisionRow, {
      where: { articleId },
      select: { id: true, revision: true, contentHash: true },
    });
    const known = revisions.find(({ contentHash }) => contentHash === arrived.contentHash);
    if (known) return { outcome: 'known', articleId, revisionId: known.id };
    const { title, text, language, author = null, publishedAt, publishedDoubt, origin, contentHash } = arrived;
    const inserted = await manager.insert(ArticleRevisionRow, {
      articleId,
      revision: revisions.length + 1,
      title,
      text,
      language,
      author,
      publishedAt,
      publishedDoubt,
      origin,
      contentHash,
    });
    const { id: revisionId } = inserted.identifiers[0] as { id: string };
    await manager.query(
      `insert into unread_revisions (revision_id, held_until)
       values ($1, case when $2 > 0 then now() + make_interval(mins => $2) end)`,
      [revisionId, heldMinutes],
    );
    return { outcome: 'stored', articleId, revisionId };
  }

  /** The text need not be read: a better one of the same article is. True when it still waited. */
  async supersede(manager: EntityManager, revisionId: string): Promise<boolean> {
    const [, count] = (await manager.query('delete from unread_revisions where revision_id = $1', [revisionId])) as [
      unknown[],
      number,
    ];
    return count > 0;
  }

  /** The text need not wait any longer. True when it has not been read. */
  async letGo(manager: EntityManager, revisionId: string): Promise<boolean> {
    const [, count] = (await manager.query('update unread_revisions set held_until = null where revision_id = $1', [
      revisionId,
    ])) as [unknown[], number];
    return count > 0;
  }

  /** Which of these identities and texts are stored already: one query for a whole feed. */
  async known(keys: readonly { identity: string; contentHash: string }[]): Promise<Set<string>> {
    const rows: { identity: string; content_hash: string }[] = await this.database.query(
      `select a.identity, r.content_hash from articles a join article_revisions r on r.article_id = a.id where a.identity = any($1)`,
      [keys.map(({ identity }) => identity)],
    );
    return new Set(rows.map((row) => `${row.identity} ${row.content_hash}`));
  }

  /** Holds the revision until the transaction ends, so that two workers never read it at the same time. */
  lockRevision(manager: EntityManager, revisionId: string): Promise<OpenedRevision | null> {
    return manager
      .createQueryBuilder(ArticleRevisionRow, 'r')
      .setLock('pessimistic_write', undefined, ['r'])
      .innerJoinAndMapOne('r.article', ArticleRow, 'a', 'a.id = r.article_id')
      .where('r.id = :revisionId', { revisionId })
      .getOne() as Promise<OpenedRevision | null>;
  }

  /** Whether these versions have not read the revision yet. Asked while it is locked, so the answer holds. */
  async isUnread(
    manager: EntityManager,
    { revisionId, extractorVersion, catalogueVersion }: ReadingKey,
  ): Promise<boolean> {
    const rows = (await manager.query(
      `select from readings where revision_id = $1 and extractor_version = $2 and catalogue_version = $3`,
      [revisionId, extractorVersion, catalogueVersion],
    )) as unknown[];
    return rows.length === 0;
  }

  /** Notes the reading and takes the revision off the list of those that wait. */
  async recordReading(
    manager: EntityManager,
    key: ReadingKey,
    outcome: ReadingOutcome,
    reports: number,
  ): Promise<void> {
    await manager.query(
      `insert into readings (revision_id, extractor_version, catalogue_version, outcome, report_count)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [key.revisionId, key.extractorVersion, key.catalogueVersion, outcome, reports],
    );
    await manager.query('delete from unread_revisions where revision_id = $1', [key.revisionId]);
  }

  /** Revisions that have waited for more than a minute: what a lost job leaves behind. */
  async unread(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `select revision_id as id from unread_revisions
        where since < now() - interval '1 minute' and coalesce(held_until, '-infinity') <= now()
        order by since limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** What the last reading of the revision came to; null while it waits. */
  async outcomeOf(revisionId: string): Promise<ReadingOutcome | null> {
    const rows: { outcome: ReadingOutcome }[] = await this.database.query(
      'select outcome from readings where revision_id = $1 order by read_at desc limit 1',
      [revisionId],
    );
    return rows[0]?.outcome ?? null;
  }

  findLatest(articleId: string): Promise<OpenedRevision | null> {
    return this.opened('r.article_id = :articleId', { articleId });
  }

  findRevision(revisionId: string): Promise<OpenedRevision | null> {
    return this.opened('r.id = :revisionId', { revisionId });
  }

  private opened(where: string, parameters: Record<string, string>): Promise<OpenedRevision | null> {
    return this.database
      .createQueryBuilder(ArticleRevisionRow, 'r')
      .innerJoinAndMapOne('r.article', ArticleRow, 'a', 'a.id = r.article_id')
      .where(where, parameters)
      .andWhere(visible('a'))
      .orderBy('r.revision', 'DESC')
      .getOne() as Promise<OpenedRevision | null>;
  }

  /** Newest first; `before` is the last row of the page before. */
  list(limit: number, before: { at: Date; id: string } | null): Promise<ArticleListing[]> {
    return this.database.query(
      `select a.id, a.url, a.source_name as "sourceName", r.title, r.published_at as "publishedAt",
              a.first_seen_at as "fetchedAt", r.language,
              coalesce(d.report_count, 0) as "reportCount", d.outcome
         from articles a
         join lateral (select * from article_revisions r where r.article_id = a.id order by revision desc limit 1) r on true
         left join lateral (select * from readings d where d.revision_id = r.id order by read_at desc limit 1) d on true
        where ${visible('a')} and ($2::timestamptz is null or (a.first_seen_at, a.id) < ($2, $3::uuid))
        order by a.first_seen_at desc, a.id desc limit $1`,
      [limit, before?.at ?? null, before?.id ?? null],
    );
  }

  count(): Promise<number> {
    return this.database.createQueryBuilder(ArticleRow, 'a').where(visible('a')).getCount();
  }
}
