import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AccessRetention } from '#libs/access';
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
    private readonly access: AccessRetention,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const retention = new Repeated('retention', () => this.apply(), this.context.logger);
    this.schedules.addInterval(
      'retention',
      setInterval(() => void retention.run(), EVERY_MS),
    );
    void retention.run();
  }

  async apply(): Promise<void> {
    const { settings, logger } = this.context;
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_HOURS_MAX: hoursMax } = settings;
    await this.access.apply({ idleMinutes, hoursMax });
    logger.info(await this.retention.apply(retentionRule(settings)), 'retention');
  }
}
