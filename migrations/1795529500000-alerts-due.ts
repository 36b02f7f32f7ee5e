import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of what is to be decided by a day: as set, or as the level has it, counted from the day of raising. */
const due = `
create index alerts_due on alerts (
  (coalesce(due_day, cast(raised_at at time zone 'UTC' as date)
    + case level when 'violation' then 2 when 'possible' then 7 else 30 end))
) where status <> 'closed' and merged_into is null`;

export class AlertsDue1795529500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(due);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
