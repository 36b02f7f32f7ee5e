import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { SessionRepository } from '#libs/access';
import { CollectLimits, SourceCollector, SourceScanner } from '#libs/archive';
import type { Settings } from '#libs/config';
import type { Logger } from '#libs/logging';
import { ServiceModule } from '#libs/service';
import { AuditSchedule } from './audit.schedule.js';
import { RecoverySchedule } from './recovery.schedule.js';
import { ScanSchedule } from './scan.schedule.js';
import { Work } from './work.js';
import { WorkerContext } from './worker-context.js';

@Module({})
export class WorkerModule {
  static with(settings: Settings, databaseUrl: string, logger: Logger): DynamicModule {
    const limits = new CollectLimits(settings.FEED_BYTES_MAX, settings.FETCH_DEADLINE_SECONDS * 1000);
    return {
      module: WorkerModule,
      imports: [ServiceModule.with(settings, databaseUrl, logger), ScheduleModule.forRoot()],
      providers: [
        { provide: WorkerContext, useValue: new WorkerContext(settings, logger) },
        { provide: CollectLimits, useValue: limits },
        SessionRepository,
        SourceCollector,
        SourceScanner,
        Work,
        ScanSchedule,
        RecoverySchedule,
        AuditSchedule,
      ],
    };
  }
}
