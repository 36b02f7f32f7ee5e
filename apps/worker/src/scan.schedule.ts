import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { JobQueue } from '#libs/jobs';
import type { Logger } from '#libs/logging';
import { ArticleRepository, READ_REVISION, SCAN_SOURCE, SourceRepository } from '#libs/archive';
import { DataSource } from 'typeorm';

const SOURCES_CLAIMED_AT_ONCE = 500;
const UNREAD_AT_ONCE = 1000;

/**
 * Looks on a schedule which sources are due, and enqueues. Any number of workers may look: a source is claimed by
 * one of them, in the transaction that enqueues its scan.
 */
@Injectable()
export class ScanSchedule implements OnApplicationBootstrap {
  private looking: Promise<void> | null = null;

  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly database: DataSource,
    private readonly sources: SourceRepository,
    private readonly articles: ArticleRepository,
    private readonly jobs: JobQueue,
    private readonly tickMs: number,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedules.addInterval(
      'look-for-due-sources',
      setInterval(() => void this.look(), this.tickMs),
    );
    void this.look();
  }

  /** One look at a time; a fault is logged and the next look tries again. */
  look(): Promise<void> {
    this.looking ??= this.enqueueDue()
      .catch((error: unknown) => this.logger.error({ err: error }, 'looking for due sources failed'))
      .finally(() => {
        this.looking = null;
      });
    return this.looking;
  }

  private async enqueueDue(): Promise<void> {
    await this.database.transaction(async (manager) => {
      for (const sourceId of await this.sources.claimDue(manager, SOURCES_CLAIMED_AT_ONCE)) {
        await this.jobs.enqueue(SCAN_SOURCE, { sourceId }, { singletonKey: sourceId, transaction: manager });
      }
    });
    for (const revisionId of await this.articles.unread(UNREAD_AT_ONCE)) {
      await this.jobs.enqueue(READ_REVISION, { revisionId }, { singletonKey: revisionId });
    }
  }
}
