import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import {
  ArticleRepository,
  FETCH_PAGE,
  IMPORT_SOURCES,
  PageFetchRepository,
  READ_REVISION,
  SourceImportRepository,
} from '#libs/archive';
import { JobQueue } from '#libs/jobs';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

const RECOVERED_AT_ONCE = 1000;
const EVERY_MS = 60_000;

/** Gives jobs to what waits without one: after a backup was restored without its jobs, or a job died. */
@Injectable()
export class RecoverySchedule implements OnApplicationBootstrap {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly articles: ArticleRepository,
    private readonly pages: PageFetchRepository,
    private readonly imports: SourceImportRepository,
    private readonly jobs: JobQueue,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const recovery = new Repeated('recovery', () => this.recover(), this.context.logger);
    this.schedules.addInterval(
      'recovery',
      setInterval(() => void recovery.run(), EVERY_MS),
    );
    void recovery.run();
  }

  private async recover(): Promise<void> {
    for (const revisionId of await this.articles.unread(RECOVERED_AT_ONCE)) {
      await this.jobs.enqueue(READ_REVISION, { revisionId }, { singletonKey: revisionId });
    }
    for (const pageFetchId of await this.pages.overdue(RECOVERED_AT_ONCE)) {
      await this.jobs.enqueue(FETCH_PAGE, { pageFetchId }, { singletonKey: pageFetchId });
    }
    for (const importId of await this.imports.unfinished(RECOVERED_AT_ONCE)) {
      await this.jobs.enqueue(IMPORT_SOURCES, { importId }, { singletonKey: importId });
    }
  }
}
