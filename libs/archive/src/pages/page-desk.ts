import { Injectable } from '@nestjs/common';
import { storable } from '#libs/database';
import { JobQueue } from '#libs/jobs';
import { contentHash, detectLanguage, type PageRead } from '#libs/sources';
import { DataSource, type EntityManager } from 'typeorm';
import { READ_REVISION } from '../scan/queues.js';
import { ArticleRepository, type ArrivedText } from '../storage/article.repository.js';
import { ArticleRevisionRow } from '../storage/article-revision.row.js';
import { PageFetchRepository, type PageOutcome } from '../storage/page-fetch.repository.js';
import type { PageFetchRow } from '../storage/page-fetch.row.js';
import { packPage, RawPageRepository } from '../storage/raw-page.repository.js';
import { storedText } from '../stored-text.js';
import { chooseText, type OwnText } from './choose-text.js';
import type { PageFetch } from './page-fetch.js';

export interface FetchedPage {
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it came from in the end. */
  url: string;
  reading: PageRead;
}

/**
 * Decides which text of an article stands, and stores it with the job that reads it, in one transaction: a job that
 * comes twice, or dies half way, changes nothing.
 */
@Injectable()
export class PageDesk {
  constructor(
    private readonly database: DataSource,
    private readonly articles: ArticleRepository,
    private readonly fetches: PageFetchRepository,
    private readonly rawPages: RawPageRepository,
    private readonly jobs: JobQueue,
  ) {}

  /** The feed's own text is read; of an address without a text, the headline is all there is. */
  keepOwnText(wish: PageFetchRow, reason: string): Promise<PageFetch> {
    return this.settled(wish, async (manager, open) => {
      if (open.revisionId !== null) {
        const isUnread = await this.articles.letGo(manager, open.revisionId);
        return { outcome: { state: 'feed-text-kept', reason }, revisionId: isUnread ? open.revisionId : null };
      }
      if (open.title === '') return { outcome: { state: 'failed', reason }, revisionId: null };
      const { title, publishedAt, publishedDoubt } = open;
      const language = open.language ?? (await detectLanguage(title));
      const headline = {
        title,
        text: title,
        language,
        publishedAt,
        publishedDoubt,
        contentHash: contentHash(title, ''),
      };
      const arrival = await this.articles.arriveText(manager, open.articleId, { ...headline, origin: 'feed' });
      const revisionId = arrival.outcome === 'stored' ? arrival.revisionId : null;
      return { outcome: { state: 'feed-text-kept', reason: `Only the headline is known. ${reason}` }, revisionId };
    });
  }

  async take(wish: PageFetchRow, page: FetchedPage): Promise<PageFetch> {
    const choice = chooseText(await this.ownText(wish), page.reading);
    if (choice.outcome === 'own') return this.keepOwnText(wish, choice.reason);
    const packed = await packPage(page.bytes);
    const text = await arrivedText(wish, page.reading);
    return this.settled(wish, async (manager, open) => {
      await this.rawPages.keep(manager, packed);
      const about = { ...howItWasGot(page), rawHash: packed.hash, pageHash: packed.hash };
      const same = await this.alreadyTold(manager, open, page, text.contentHash);
      const arrival = same ?? (await this.articles.arriveText(manager, open.articleId, text));
      if (arrival.revisionId === open.revisionId) {
        const isUnread = await this.articles.letGo(manager, open.revisionId);
        const reason = 'The page says the same as the feed.';
        return {
          outcome: { state: 'feed-text-kept', reason, ...about },
          revisionId: isUnread ? open.revisionId : null,
        };
      }
      if (open.revisionId !== null) await this.articles.supersede(manager, open.revisionId);
      const reason = same ? 'The same article came under another address before, and is read there.' : null;
      const outcome = { state: 'read' as const, reason, pageRevisionId: arrival.revisionId, ...about };
      return { outcome, revisionId: arrival.outcome === 'stored' ? arrival.revisionId : null };
    });
  }

  /** Runs `decide` if nobody has settled the wish meanwhile, and enqueues what is to be read. */
  private settled(
    wish: PageFetchRow,
    decide: (
      manager: EntityManager,
      open: PageFetchRow,
    ) => Promise<{ outcome: PageOutcome; revisionId: string | null }>,
  ): Promise<PageFetch> {
    return this.database.transaction(async (manager): Promise<PageFetch> => {
      const open = await this.fetches.lockWaiting(manager, wish.id);
      if (!open) return { outcome: 'settled-before' };
      const { outcome, revisionId } = await decide(manager, open);
      await this.fetches.settle(manager, open.id, outcome);
      if (revisionId !== null) {
        await this.jobs.enqueue(READ_REVISION, { revisionId }, { singletonKey: revisionId, transaction: manager });
      }
      return { outcome: 'settled', state: outcome.state, reason: outcome.reason ?? null, revisionId };
    });
  }

  private async alreadyTold(manager: EntityManager, wish: PageFetchRow, { reading }: FetchedPage, hash: string) {
    const { canonicalUrl } = reading;
    if (canonicalUrl === null) return null;
    const revisionId = await this.fetches.sameArticle(manager, {
      canonicalUrl,
      articleId: wish.articleId,
      contentHash: hash,
    });
    return revisionId === null ? null : { outcome: 'known' as const, articleId: wish.articleId, revisionId };
  }

  private async ownText({ revisionId, title }: PageFetchRow): Promise<OwnText> {
    if (revisionId === null) return { title, body: null };
    const { text } = await this.database.getRepository(ArticleRevisionRow).findOneByOrFail({ id: revisionId });
    return { title, body: text.startsWith(title) ? text.slice(title.length).trim() : text };
  }
}

async function arrivedText(wish: PageFetchRow, reading: PageRead): Promise<ArrivedText> {
  // Pages often add the outlet's name to the headline; the feed's is the cleaner one.
  const title = wish.title === '' ? storable(reading.title) : wish.title;
  const text = storedText(title, reading.text);
  const isFeedSure = wish.publishedAt !== null && wish.publishedDoubt === null;
  const onPage = reading.published.at === null ? null : new Date(reading.published.at);
  const isPageBetter =
    !isFeedSure && onPage !== null && (wish.publishedAt === null || reading.published.doubt === null);
  return {
    title,
    text,
    language: wish.language ?? (await detectLanguage(text)),
    author: reading.author === null ? null : storable(reading.author),
    publishedAt: isPageBetter ? onPage : wish.publishedAt,
    publishedDoubt: isPageBetter ? reading.published.doubt : wish.publishedDoubt,
    origin: 'page',
    contentHash: contentHash(title, reading.text),
  };
}

function howItWasGot({ url, contentType, reading }: FetchedPage) {
  return {
    finalUrl: storable(url),
    canonicalUrl: reading.canonicalUrl,
    contentType: contentType === null ? null : storable(contentType).slice(0, 200),
    via: reading.via,
    remarks: reading.remarks.map(storable),
  };
}
