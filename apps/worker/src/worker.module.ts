import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import type { Settings } from '#libs/config';
import { JobQueue } from '#libs/jobs';
import type { Logger } from '#libs/logging';
import { ServiceModule } from '#libs/service';
import { ArticleRepository, ScanLimits, SourceRepository, SourceScanner } from '#libs/archive';
import { DataSource } from 'typeorm';
import { Work } from './work.js';
import { ScanSchedule } from './scan.schedule.js';
import { ArticleReader } from '#libs/alerts';
import { WebhookDispatcher } from '#libs/webhooks';

@Module({})
export class WorkerModule {
  static with(settings: Settings, databaseUrl: string, logger: Logger): DynamicModule {
    const limits = new ScanLimits(settings.FEED_BYTES_MAX, settings.FETCH_DEADLINE_SECONDS * 1000);
    return {
      module: WorkerModule,
      imports: [ServiceModule.with(settings, databaseUrl, logger), ScheduleModule.forRoot()],
      providers: [
        { provide: ScanLimits, useValue: limits },
        SourceScanner,
        {
          provide: ScanSchedule,
          inject: [SchedulerRegistry, DataSource, SourceRepository, ArticleRepository, JobQueue],
          useFactory: (
            schedules: SchedulerRegistry,
            database: DataSource,
            sources: SourceRepository,
            articles: ArticleRepository,
            jobs: JobQueue,
          ) =>
            new ScanSchedule(schedules, database, sources, articles, jobs, settings.SCAN_TICK_SECONDS * 1000, logger),
        },
        {
          provide: Work,
          inject: [JobQueue, SourceScanner, ArticleReader, WebhookDispatcher],
          useFactory: (jobs: JobQueue, scanner: SourceScanner, reader: ArticleReader, dispatcher: WebhookDispatcher) =>
            new Work(jobs, scanner, reader, dispatcher, settings.SCAN_CONCURRENCY, logger),
        },
      ],
    };
  }
}
