import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ArticleReader } from '#libs/alerts';
import {
  FETCH_PAGE,
  IMPORT_SOURCES,
  PageFetcher,
  READ_REVISION,
  SCAN_SOURCE,
  SourceImports,
  SourceScanner,
} from '#libs/archive';
import { type Job, JobQueue, Postponed } from '#libs/jobs';
import { WorkerContext } from './worker-context.js';

/**
 * The worker's jobs: scan, fetch, read, in the order of the flow, and lists of sources. Deliveries follow, see
 * deliveries.ts.
 */
@Injectable()
export class Work implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly scanner: SourceScanner,
    private readonly pages: PageFetcher,
    private readonly reader: ArticleReader,
    private readonly imports: SourceImports,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const { SCAN_CONCURRENCY, PAGE_CONCURRENCY } = this.context.settings;
    this.jobs.work(SCAN_SOURCE, ({ data }) => this.scan(data), { concurrency: SCAN_CONCURRENCY });
    this.jobs.work(FETCH_PAGE, ({ data }) => this.fetchPage(data), { concurrency: PAGE_CONCURRENCY });
    // Reading keeps the core busy: more than two at once would only make each wait for the other.
    this.jobs.work(READ_REVISION, (job) => this.read(job), { concurrency: 2 });
    this.jobs.work(IMPORT_SOURCES, (job) => this.importSources(job));
  }

  private async scan({ sourceId, slot }: { sourceId: string; slot?: string }): Promise<void> {
    const { logger } = this.context;
    const scan = await this.scanner.scan(sourceId, slot);
    if (scan.outcome === 'waits') throw new Postponed(scan.until, { sourceId, slot: scan.slot });
    if (scan.outcome === 'failed') logger.warn({ sourceId, reason: scan.message }, 'source could not be scanned');
    else logger.info({ sourceId, ...scan }, 'source scanned');
    if (scan.outcome === 'failed' && scan.paused) logger.error({ sourceId }, 'source paused: it failed for too long');
  }

  private async fetchPage({ pageFetchId, slot }: { pageFetchId: string; slot?: string }): Promise<void> {
    const fetched = await this.pages.fetch(pageFetchId, slot);
    if (fetched.outcome === 'waits') {
      throw new Postponed(fetched.until, { pageFetchId, ...(fetched.slot ? { slot: fetched.slot } : {}) });
    }
    this.context.logger.debug({ pageFetchId, ...fetched }, 'page fetched');
  }

  private async importSources({
    data: { importId },
    attempt,
    attemptsMax,
    signal,
  }: Job<{ importId: string }>): Promise<void> {
    try {
      const done = await this.imports.run(importId, signal);
      if (done)
        this.context.logger.info({ importId, state: done.state, added: done.added }, 'list of sources imported');
    } catch (error) {
      if (attempt < attemptsMax) throw error;
      this.context.logger.error({ err: error, importId }, 'a list of sources cannot be imported; it is given up');
      await this.imports.giveUp(importId);
    }
  }

  private async read({ data: { revisionId }, attempt, attemptsMax }: Job<{ revisionId: string }>): Promise<void> {
    try {
      const reading = await this.reader.read(revisionId);
      if (reading.outcome === 'read' && reading.raised.length > 0) {
        this.context.logger.info({ revisionId, raised: reading.raised }, 'article raised alerts');
      }
    } catch (error) {
      if (attempt < attemptsMax) throw error;
      this.context.logger.error({ err: error, revisionId }, 'article cannot be read; it is marked so and left alone');
      await this.reader.giveUp(revisionId);
    }
  }
}
