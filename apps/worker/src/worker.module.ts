import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessRetention, OneTimeLinkRepository, SessionRepository, SignInFailures } from '#libs/access';
import {
  Chance,
  ItemStore,
  PageDesk,
  PageFetcher,
  PageLimits,
  PauseRule,
  Retention,
  RetentionRepository,
  ScanJournal,
  SourceScanner,
  SourceWatch,
} from '#libs/archive';
import type { Settings } from '#libs/config';
import type { Logger } from '#libs/logging';
import { ServiceModule } from '#libs/service';
import { AuditSchedule } from './audit.schedule.js';
import { Deliveries } from './deliveries.js';
import { NewsSchedule } from './news.schedule.js';
import { RecoverySchedule } from './recovery.schedule.js';
import { RetentionSchedule } from './retention.schedule.js';
import { ScanSchedule } from './scan.schedule.js';
import { WakeSchedule } from './wake.schedule.js';
import { Work } from './work.js';
import { WorkerContext } from './worker-context.js';

@Module({})
export class WorkerModule {
  static with(settings: Settings, databaseUrl: string, logger: Logger): DynamicModule {
    const deadlineMs = settings.FETCH_DEADLINE_SECONDS * 1000;
    return {
      module: WorkerModule,
      imports: [ServiceModule.with(settings, databaseUrl, logger), ScheduleModule.forRoot()],
      providers: [
        { provide: WorkerContext, useValue: new WorkerContext(settings, logger) },
        { provide: PageLimits, useValue: new PageLimits(settings.PAGE_BYTES_MAX, deadlineMs) },
        { provide: PauseRule, useValue: new PauseRule(settings.PAUSE_AFTER_DAYS) },
        Chance,
        ItemStore,
        ScanJournal,
        SourceWatch,
        PageDesk,
        PageFetcher,
        SourceScanner,
        Work,
        Deliveries,
        NewsSchedule,
        ScanSchedule,
        Retention,
        RetentionRepository,
        SessionRepository,
        OneTimeLinkRepository,
        SignInFailures,
        AccessRetention,
        RetentionSchedule,
        RecoverySchedule,
        AuditSchedule,
        WakeSchedule,
      ],
    };
  }
}
