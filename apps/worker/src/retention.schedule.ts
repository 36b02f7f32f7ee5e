import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Retention } from '#libs/archive';
import { retentionRule } from '#libs/config';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

const EVERY_MS = 6 * 3_600_000;

/** Lets go every six hours what the settings do not have kept. Two workers at once come to the same. */
@Injectable()
export class RetentionSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly retention: Retention,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const { settings, logger } = this.context;
    const retention = new Repeated(
      'retention',
      async () => {
        const retired = await this.retention.apply(retentionRule(settings));
        logger.info(retired, 'retention');
      },
      logger,
    );
    this.schedules.addInterval(
      'retention',
      setInterval(() => void retention.run(), EVERY_MS),
    );
    void retention.run();
  }
}
