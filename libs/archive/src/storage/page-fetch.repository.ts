import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PageFetchRow } from './page-fetch.row.js';

export type PageWish = Pick<
  PageFetchRow,
  'articleId' | 'revisionId' | 'url' | 'title' | 'language' | 'publishedAt' | 'publishedDoubt' | 'obeysRobots'
>;

/** How the wish for a page ended. */
export type PageOutcome = Partial<
  Pick<
    PageFetchRow,
    | 'reason'
    | 'pageRevisionId'
    | 'rawHash'
    | 'pageHash'
    | 'finalUrl'
    | 'canonicalUrl'
    | 'contentType'
    | 'via'
    | 'remarks'
  >
> & { state: Exclude<PageFetchRow['state'], 'waiting'> };

@Injectable()
export class PageFetchRepository {
  constructor(private readonly database: DataSource) {}

  async want(manager: EntityManager, wish: PageWish): Promise<string> {
    const { articleId, revisionId, url, title, language, publishedAt, publishedDoubt, obeysRobots } = wish;
    const values = { articleId, revisionId, url, title, language, publishedAt, publishedDoubt, obeysRobots };
    const inserted = await manager.insert(PageFetchRow, values);
    return (inserted.identifiers[0] as { id: string }).id;
  }

  findWaiting(id: string): Promise<PageFetchRow | null> {
    return this.rows.findOneBy({ id, state: 'waiting' });
  }

  /** Notes that a download begins, before it does. */
  async begin(id: string): Promise<void> {
    await this.rows.increment({ id, state: 'waiting' }, 'attempts', 1);
  }

  /** The wish while it is still open, held until the transaction ends; null when another process settled it. */
  lockWaiting(manager: EntityManager, id: string): Promise<PageFetchRow | null> {
    return manager
      .createQueryBuilder(PageFetchRow, 'p')
      .setLock('pessimistic_write')
      .where(`p.id = :id and p.state = 'waiting'`, { id })
      .getOne();
  }

  async settle(manager: EntityManager, id: string, outcome: PageOutcome): Promise<void> {
    await manager.update(PageFetchRow, id, { ...outcome, doneAt: () => 'now()' });
  }

  /**
   * The text that another article of this canonical address has, if it is this very text. Whoever asks holds the
   * address until the transaction ends, so that two addresses of one article never both come first.
   */
  async sameArticle(
    manager: EntityManager,
    { canonicalUrl, articleId, contentHash }: { canonicalUrl: string; articleId: string; contentHash: string },
  ): Promise<string | null> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 42))', [canonicalUrl]);
    const rows: { id: string }[] = await manager.query(
      `select r.id from article_revisions r join articles a on a.id = r.article_id
        where a.id <> $2 and r.content_hash = $3
          and a.team_id is not distinct from (select own.team_id from articles own where own.id = $2)
          and (a.identity = 'url:' || $1
               or exists (select from page_fetches p where p.article_id = a.id and p.canonical_url = $1 and p.state = 'read'))
        limit 1`,
      [canonicalUrl, articleId, contentHash],
    );
    return rows[0]?.id ?? null;
  }

  /** When the pages of these articles were last asked for, or their texts came; those never heard of are left out. */
  async askedFor(identities: readonly string[]): Promise<Map<string, Date>> {
    const rows = await this.database.query<{ identity: string; at: Date }[]>(
      `select a.identity, greatest(max(p.requested_at), max(r.fetched_at)) as at
         from articles a left join page_fetches p on p.article_id = a.id
         left join article_revisions r on r.article_id = a.id
        where a.identity = any($1) and (p.id is not null or r.id is not null) group by a.identity`,
      [identities],
    );
    return new Map(rows.map(({ identity, at }) => [identity, at]));
  }

  /** Wishes that have waited for more than two minutes: what a lost job leaves behind, or a busy host. */
  async overdue(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `select id from page_fetches where state = 'waiting' and requested_at < now() - interval '2 minutes'
        order by requested_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How the text of this revision was got; null when no page was wanted for it. */
  ofRevision(revisionId: string): Promise<PageFetchRow | null> {
    return this.rows.findOne({
      where: [{ pageRevisionId: revisionId }, { revisionId }],
      order: { requestedAt: 'desc' },
    });
  }

  private get rows() {
    return this.database.getRepository(PageFetchRow);
  }
}
