import { DataSource, MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { withAdvisoryLock } from './advisory-lock.js';
import { connectionProblem, maskUrl } from './connection-problem.js';
import { dataSourceOptions } from './data-source-options.js';
import type { Migrations } from './data-source-options.js';
import { asError } from './error-code.js';
import { QuietLogger } from './quiet-logger.js';
import { ensureBoundRole } from './visibility/bound-role.js';
import { EVERYTHING, seeing } from './visibility/visibility.js';

export type MigrationOutcome =
  | { ok: true; applied: string[] }
  | { ok: false; code: 'database-newer' | 'migration-failed' | 'connection'; message: string };

/** Brings the database to the level of this release. Several processes may do so at once: one does, the others wait. */
export function migrate(url: string, migrations: Migrations): Promise<MigrationOutcome> {
  return seeing(EVERYTHING, () => bringUp(url, migrations));
}

async function bringUp(url: string, migrations: Migrations): Promise<MigrationOutcome> {
  const dataSource = new DataSource(dataSourceOptions(url, [], migrations, { poolSize: 2, logger: new QuietLogger() }));
  try {
    await dataSource.initialize();
  } catch (error) {
    return { ok: false, code: 'connection', message: connectionProblem(error, url).message };
  }
  const runner = dataSource.createQueryRunner();
  try {
    const client = await runner.connect();
    return await withAdvisoryLock(client, 'migrations', () => runPending(dataSource, runner, url));
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

async function runPending(dataSource: DataSource, runner: QueryRunner, url: string): Promise<MigrationOutcome> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  const known = new Set(dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name));
  const unknown = (await executor.getExecutedMigrations()).map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    return {
      ok: false,
      code: 'database-newer',
      message:
        `The database ${maskUrl(url)} was written by a newer release (it knows ${unknown.join(', ')}). ` +
        'Start that release, or restore a backup made by this one into an empty database.',
    };
  }
  try {
    const applied = (await executor.executePendingMigrations()).map(({ name }) => name);
    await ensureBoundRole(async (text) => ({ rows: (await runner.query(text)) as Record<string, unknown>[] }));
    return { ok: true, applied };
  } catch (error) {
    const reason = asError(error).message;
    return {
      ok: false,
      code: 'migration-failed',
      message:
        `The database ${maskUrl(url)} could not be brought to the level of this release: ${reason}. ` +
        'The failed step was undone. Check the rights of the user (it should own the database) and start again.',
    };
  }
}
