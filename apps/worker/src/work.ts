import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ArticleReader } from '#libs/alerts';
import { type Job, JobQueue } from '#libs/jobs';
import { READ_REVISION, SCAN_SOURCE, SourceScanner } from '#libs/archive';
import { DELIVER_WEBHOOK, WebhookDispatcher } from '#libs/webhooks';
import { WorkerContext } from './worker-context.js';

const DELIVERIES_AT_ONCE = 8;

/** The worker's three kinds of work, in the order of the flow: scan, read, deliver. */
@Injectable()
export class Work implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly scanner: SourceScanner,
    private readonly reader: ArticleReader,
    private readonly dispatcher: WebhookDispatcher,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.work(SCAN_SOURCE, ({ data }) => this.scan(data.sourceId), {
      concurrency: this.context.settings.SCAN_CONCURRENCY,
    });
    // Reading keeps the core busy: more than two at once would only make each wait for the other.
    this.jobs.work(READ_REVISION, (job) => this.read(job), { concurrency: 2 });
    this.jobs.work(DELIVER_WEBHOOK, ({ data }) => this.dispatcher.deliver(data.deliveryId), {
      concurrency: DELIVERIES_AT_ONCE,
    });
  }

  private async scan(sourceId: string): Promise<void> {
    const scan = await this.scanner.scan(sourceId);
    if (scan.outcome === 'failed')
      this.context.logger.warn({ sourceId, reason: scan.message }, 'source could not be scanned');
    else this.context.logger.info({ sourceId, ...scan }, 'source scanned');
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
