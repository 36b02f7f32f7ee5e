import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CheckpointFile, checkpointFilePath, CheckpointMaker, CheckpointRepository } from '#libs/audit';
import { DataSource } from 'typeorm';
import { Repeated } from './repeated.js';
import { WorkerContext } from './worker-context.js';

const EVERY_MS = 30_000;

/** Signs how far the audit has come, and brings it out of the database: into the file here, to webhooks by the outbox. */
@Injectable()
export class AuditSchedule implements OnApplicationBootstrap {
  private readonly file: CheckpointFile;

  constructor(
    private readonly schedules: SchedulerRegistry,
    private readonly maker: CheckpointMaker,
    private readonly context: WorkerContext,
    database: DataSource,
    checkpoints: CheckpointRepository,
  ) {
    this.file = new CheckpointFile(database, checkpoints, checkpointFilePath(context.settings));
  }

  onApplicationBootstrap(): void {
    const look = new Repeated('checkpoint of the audit', () => this.seal(new Date()), this.context.logger);
    this.schedules.addInterval(
      'audit-checkpoint',
      setInterval(() => void look.run(), EVERY_MS),
    );
    void look.run();
  }

  /** A file that cannot be written holds nothing up: the next look writes what it lacks. */
  async seal(now: Date): Promise<void> {
    const { AUDIT_CHECKPOINT_RECORDS: records, AUDIT_CHECKPOINT_MINUTES: minutes } = this.context.settings;
    const made = await this.maker.makeIfDue({ records, minutes }, now);
    if (made) this.context.logger.info({ number: made.number, records: made.size }, 'audit checkpoint signed');
    const caughtUp = await this.file.catchUp();
    if (caughtUp.outcome === 'contradicted') this.context.logger.error(caughtUp.message);
  }
}
