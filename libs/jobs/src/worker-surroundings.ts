import type PgBoss from 'pg-boss';
import type { Bell } from './bell.js';
import type { ReportError } from './error-reporter.js';
import type { SqlExecutor } from './job-database.js';
import type { Lease } from './lease.js';

export interface WorkerSurroundings {
  readonly boss: PgBoss;
  readonly executor: SqlExecutor;
  readonly lease: Lease;
  readonly bell: Bell;
  readonly report: ReportError;
}
