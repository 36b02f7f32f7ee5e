import { Injectable } from '@nestjs/common';
import { storable } from '#libs/database';
import { JobQueue } from '#libs/jobs';
import { detectLanguage, type FeedItem, type SourceItem } from '#libs/sources';
import { DataSource } from 'typeorm';
import { articleIdentity, identityFor, itemIdentity } from '../article-identity.js';
import { PageFetchRepository } from '../storage/page-fetch.repository.js';
import { ArticleRepository, type ArrivedArticle } from '../storage/article.repository.js';
import type { SourceRow } from '../storage/source.row.js';
import { storedText } from '../stored-text.js';
import { FETCH_PAGE, READ_REVISION } from './queues.js';

type AddressItem = Exclude<SourceItem, FeedItem>;

/** A feed that brings so much text along brings the article; its page would say the same. */
const WHOLE_ARTICLE_CHARS = 1500;
/** How long a feed's own text waits for its page before it is read as it is. */
const HELD_MINUTES = 10;

/**
 * Stores what a scan found. Each new item in a transaction of its own together with its job: a process that dies in
 * between has stored all of an item or nothing of it, and the next scan goes on where it stopped.
 */
@Injectable()
export class ItemStore {
  constructor(
    private readonly database: DataSource,
    private readonly articles: ArticleRepository,
    private readonly pages: PageFetchRepository,
    private readonly jobs: JobQueue,
  ) {}

  /** How many of the items were new. */
  async store(source: SourceRow, items: readonly SourceItem[]): Promise<number> {
    const texts = items.filter((item) => item.brings === 'text');
    const addresses = items.filter((item) => item.brings === 'address');
    return (await this.storeTexts(source, texts)) + (await this.storeAddresses(source, addresses));
  }

  private async storeTexts(source: SourceRow, items: readonly FeedItem[]): Promise<number> {
    const arrived = items.map((item) => arrivedArticle(source, item));
    const known = await this.articles.known(arrived);
    // What everybody sees word for word is no news to a team.
    const open = source.teamId === null ? known : await this.articles.known(items.map((item) => openly(source, item)));
    let stored = 0;
    for (const [at, article] of arrived.entries()) {
      const { identity, contentHash } = openly(source, items[at] as FeedItem);
      if (known.has(`${article.identity} ${contentHash}`) || open.has(`${identity} ${contentHash}`)) continue;
      const language = source.language ?? (await detectLanguage(article.text));
      if (await this.storeText(source, { ...article, language })) stored += 1;
    }
    return stored;
  }

  private storeText(source: SourceRow, article: ArrivedArticle): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const isHeld = wantsPage(source, article);
      const arrival = await this.articles.arrive(manager, article, isHeld ? HELD_MINUTES : 0);
      if (arrival.outcome === 'known') return false;
      const { articleId, revisionId } = arrival;
      if (isHeld) {
        const wish = { ...article, url: article.url as string, articleId, revisionId, obeysRobots: source.obeysRobots };
        const pageFetchId = await this.pages.want(manager, { ...wish, language: source.language });
        await this.jobs.enqueue(FETCH_PAGE, { pageFetchId }, { singletonKey: pageFetchId, transaction: manager });
      } else {
        await this.jobs.enqueue(READ_REVISION, { revisionId }, { singletonKey: revisionId, transaction: manager });
      }
      return true;
    });
  }

  /** Addresses are read from their pages whatever the source wants of pages: there is no other text. */
  private async storeAddresses(source: SourceRow, items: readonly AddressItem[]): Promise<number> {
    const asked = await this.pages.askedFor(items.map(({ url }) => addressIdentity(source, url)));
    let stored = 0;
    for (const item of items) {
      const before = asked.get(addressIdentity(source, item.url));
      const hasChanged = before !== undefined && item.updated.at !== null && new Date(item.updated.at) > before;
      if (before !== undefined && !hasChanged) continue;
      await this.storeAddress(source, item);
      stored += 1;
    }
    return stored;
  }

  private storeAddress(source: SourceRow, item: AddressItem): Promise<void> {
    return this.database.transaction(async (manager) => {
      const identity = addressIdentity(source, item.url);
      const { id: sourceId, name: sourceName, teamId } = source;
      const origin = { identity, url: item.url, sourceId, sourceName, teamId };
      const articleId = await this.articles.ensure(manager, origin);
      const pageFetchId = await this.pages.want(manager, {
        articleId,
        revisionId: null,
        url: item.url,
        title: storable(item.title),
        language: source.language ?? item.language,
        publishedAt: item.published.at ? new Date(item.published.at) : null,
        publishedDoubt: item.published.doubt,
        obeysRobots: source.obeysRobots,
      });
      await this.jobs.enqueue(FETCH_PAGE, { pageFetchId }, { singletonKey: pageFetchId, transaction: manager });
    });
  }
}

/** An address that several items of a feed share is no article's own page. */
function wantsPage(source: SourceRow, { url, identity, text }: ArrivedArticle): boolean {
  const { pages, kind } = source;
  if (kind === 'file' || kind === 'folder' || pages === 'never') return false;
  if (url === null || identity !== addressIdentity(source, url)) return false;
  return pages === 'always' || text.length < WHOLE_ARTICLE_CHARS;
}

function addressIdentity({ teamId }: SourceRow, url: string): string {
  return identityFor(teamId, articleIdentity(url, ''));
}

/** As it would be known if the source were everybody's. */
function openly(source: SourceRow, item: FeedItem) {
  return { identity: itemIdentity(source.id, item), contentHash: item.contentHash };
}

function arrivedArticle(source: SourceRow, item: FeedItem): ArrivedArticle {
  return {
    identity: identityFor(source.teamId, itemIdentity(source.id, item)),
    url: item.url,
    sourceId: source.id,
    sourceName: source.name,
    teamId: source.teamId,
    title: storable(item.title),
    text: storedText(item.title, item.text),
    language: null,
    author: item.author === null ? null : storable(item.author),
    publishedAt: item.published.at ? new Date(item.published.at) : null,
    publishedDoubt: item.published.doubt,
    origin: source.kind === 'file' || source.kind === 'folder' ? 'file' : 'feed',
    contentHash: item.contentHash,
  };
}
