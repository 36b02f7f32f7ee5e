import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { LifecycleFollower } from '#libs/alerts';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

const EVERY_MS = 60_000;

/** Wakes alerts whose snooze is over: a day that has come, a catalogue that has changed. */
@Injectable()
export class WakeSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly lifecycle: LifecycleFollower,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const look = new Repeated('waking snoozed alerts', () => this.wake(), this.context.logger);
    this.schedules.addInterval(
      'wake-alerts',
      setInterval(() => void look.run(), EVERY_MS),
    );
    void look.run();
  }

  private async wake(): Promise<void> {
    const woken = await this.lifecycle.wake(new Date().toISOString().slice(0, 10));
    if (woken > 0) this.context.logger.info({ woken }, 'snoozed alerts are awake');
  }
}
