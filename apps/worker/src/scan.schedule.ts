import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { SCAN_SOURCE, SourceRepository } from '#libs/archive';
import { JobQueue } from '#libs/jobs';
import { DataSource } from 'typeorm';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

/** Few, so that a process that is killed again and again gets some through each time. */
const CLAIMED_AT_ONCE = 25;

/**
 * Looks on a schedule which sources are due, and enqueues. Any number of workers may look: a source is claimed by
 * one of them, in the transaction that enqueues its scan.
 */
@Injectable()
export class ScanSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly database: DataSource,
    private readonly sources: SourceRepository,
    private readonly jobs: JobQueue,
    private readonly context: WorkerContext,
  ) {}

  onApplicationBootstrap(): void {
    const { settings, logger } = this.context;
    const look = new Repeated('looking for due sources', () => this.enqueueDue(), logger);
    const every = setInterval(() => void look.run(), settings.SCAN_TICK_SECONDS * 1000);
    this.schedules.addInterval('due-sources', every);
    void look.run();
  }

  /** After downtime many are due at once: they are claimed in parts, none waits for the next look. */
  private async enqueueDue(): Promise<void> {
    while ((await this.enqueuePart()) === CLAIMED_AT_ONCE);
  }

  private enqueuePart(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const due = await this.sources.claimDue(manager, CLAIMED_AT_ONCE);
      for (const sourceId of due) {
        await this.jobs.enqueue(SCAN_SOURCE, { sourceId }, { singletonKey: sourceId, transaction: manager });
      }
      return due.length;
    });
  }
}
