import { Injectable } from '@nestjs/common';
import { JobQueue } from '#libs/jobs';
import { DataSource } from 'typeorm';
import { itemIdentity } from '../article-identity.js';
import { SourceCollector } from '../collect/source-collector.js';
import type { CollectState } from '../collect/collection.js';
import { detectLanguage, parseDefinition, type FeedItem } from '#libs/sources';
import { ArticleRepository, type ArrivedArticle } from '../storage/article.repository.js';
import { SourceRepository } from '../storage/source.repository.js';
import type { SourceRow } from '../storage/source.row.js';
import { storable, storedText } from '../stored-text.js';
import { READ_REVISION } from './queues.js';

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
    private readonly collector: SourceCollector,
  ) {}

  async scan(sourceId: string): Promise<Scan> {
    const source = await this.sources.findById(sourceId);
    if (!source) return { outcome: 'gone' };
    const parsed = parseDefinition(source.kind, source.url, source.settings);
    if (parsed.outcome === 'invalid') return this.failed(source, settingsInWords(parsed.problems));
    const collection = await this.collector.collect(parsed.definition, source);
    if (collection.outcome === 'failed') return this.failed(source, collection.message);
    if (collection.outcome === 'not-modified') {
      await this.succeeded(source, source, 0);
      return { outcome: 'not-modified' };
    }
    const texts = collection.items.filter((item) => item.brings === 'text');
    const newItems = await this.store(source, texts);
    await this.succeeded(source, collection.state, newItems);
    return { outcome: 'scanned', items: collection.items.length, newItems, remarks: collection.remarks };
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

  private succeeded(source: SourceRow, state: CollectState, newItems: number): Promise<void> {
    const { etag, lastModified, cursor } = state;
    return this.sources.recordSuccess(this.database.manager, source.id, { etag, lastModified, cursor, newItems });
  }
}

function settingsInWords(problems: readonly { path: string; message: string }[]): string {
  return `The settings of this source cannot be used: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`;
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
    origin: source.kind === 'file' || source.kind === 'folder' ? 'file' : 'feed',
    contentHash: item.contentHash,
  };
}
