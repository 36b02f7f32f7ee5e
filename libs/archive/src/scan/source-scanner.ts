import { Injectable } from '@nestjs/common';
import { JobQueue } from '#libs/jobs';
import { Outbound } from '#libs/outbound';
import { DataSource } from 'typeorm';
import { itemIdentity } from '../article-identity.js';
import { detectLanguage, readFeed, type FeedItem } from '#libs/sources';
import { ArticleRepository, type ArrivedArticle } from '../storage/article.repository.js';
import { SourceRepository } from '../storage/source.repository.js';
import type { SourceRow } from '../storage/source.row.js';
import { storable, storedText } from '../stored-text.js';
import { fetchFeed, type FetchLimits } from './feed-fetch.js';
import { READ_REVISION } from './queues.js';

export class ScanLimits implements FetchLimits {
  constructor(
    readonly bytesMax: number,
    readonly deadlineMs: number,
  ) {}
}

export type Scan =
  | { outcome: 'scanned'; items: number; newItems: number; remarks: string[] }
  | { outcome: 'not-modified' }
  | { outcome: 'failed'; message: string }
  | { outcome: 'gone' };

/** Reads one source and stores what is new, each article once, each with the job that will read it. */
@Injectable()
export class SourceScanner {
  constructor(
    private readonly database: DataSource,
    private readonly sources: SourceRepository,
    private readonly articles: ArticleRepository,
    private readonly jobs: JobQueue,
    private readonly outbound: Outbound,
    private readonly limits: ScanLimits,
  ) {}

  async scan(sourceId: string): Promise<Scan> {
    const source = await this.sources.findById(sourceId);
    if (!source) return { outcome: 'gone' };
    const fetched = await fetchFeed(source, this.outbound, this.limits);
    if (fetched.outcome === 'failed') return this.failed(source, fetched.message);
    if (fetched.outcome === 'not-modified') {
      await this.succeeded(source, { etag: source.etag, lastModified: source.lastModified, newItems: 0 });
      return fetched;
    }
    const feed = readFeed(fetched.bytes, fetched.headers, source.url, { bytesMax: this.limits.bytesMax });
    if (feed.outcome === 'problem') return this.failed(source, feed.message);
    const newItems = await this.store(source, feed.items);
    const { etag, lastModified } = fetched;
    await this.succeeded(source, { etag, lastModified, newItems });
    return { outcome: 'scanned', items: feed.items.length, newItems, remarks: feed.remarks };
  }

  /**
   * Each new item in a transaction of its own together with its job: a process that dies in between has stored all
   * of an item or nothing of it, and the next scan goes on where it stopped.
   */
  private async store(source: SourceRow, items: readonly FeedItem[]): Promise<number> {
    const arrived = items.map((item) => arrivedArticle(source, item));
    const known = await this.articles.known(arrived);
    const fresh = arrived.filter(({ identity, contentHash }) => !known.has(`${identity} ${contentHash}`));
    let stored = 0;
    for (const article of fresh) {
      const language = source.language ?? (await detectLanguage(article.text));
      stored += await this.database.transaction(async (manager) => {
        const arrival = await this.articles.arrive(manager, { ...article, language });
        if (arrival.outcome === 'known') return 0;
        const { revisionId } = arrival;
        await this.jobs.enqueue(READ_REVISION, { revisionId }, { singletonKey: revisionId, transaction: manager });
        return 1;
      });
    }
    return stored;
  }

  private async failed(source: SourceRow, message: string): Promise<Scan> {
    await this.sources.recordFailure(source.id, message);
    return { outcome: 'failed', message };
  }

  private succeeded(
    source: SourceRow,
    success: { etag: string | null; lastModified: string | null; newItems: number },
  ): Promise<void> {
    return this.sources.recordSuccess(this.database.manager, source.id, success);
  }
}

function arrivedArticle(source: SourceRow, item: FeedItem): ArrivedArticle {
  return {
    identity: itemIdentity(source.id, item),
    url: item.url,
    sourceId: source.id,
    sourceName: source.name,
    title: storable(item.title),
    text: storedText(item.title, item.text),
    language: null,
    publishedAt: item.published.at ? new Date(item.published.at) : null,
    publishedDoubt: item.published.doubt,
    origin: source.kind,
    contentHash: item.contentHash,
  };
}
