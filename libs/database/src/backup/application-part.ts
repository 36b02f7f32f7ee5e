import type { ClientBase } from 'pg';
import { MigrationExecutor } from 'typeorm';
import type { Migration, MigrationInterface } from 'typeorm';
import type { BackupPart, RestoreSession } from './backup-part.js';

export type MigrationClass = new () => MigrationInterface;

/** TypeORM keeps the names of the migrations that have run in here. */
const migrationsTable = 'migrations';

/** The product's own tables. Their level is the list of the migrations that have run. */
export function applicationPart(migrations: readonly MigrationClass[]): BackupPart {
  const known = new Set(migrations.map((Migration) => new Migration().name ?? Migration.name));

  const obstacle: BackupPart['obstacle'] = (level) => {
    const unknown = level.filter((name) => !known.has(name));
    if (unknown.length === 0) return null;
    return {
      code: 'newer-release',
      message: `it was made by a newer release, which has changed the tables (${unknown.join(', ')}). Restore it with that release or a later one.`,
    };
  };
  const install = (session: RestoreSession, level: readonly string[]) =>
    runMigrations(session, ({ name }) => level.includes(name));

  return {
    name: 'application',
    schema: 'public',
    withoutData: [migrationsTable],
    first: [],
    level: async (client) => {
      const applied = await appliedMigrations(client);
      // Another product may keep its migrations in a table of the same name.
      return applied.some((name) => known.has(name)) ? applied : null;
    },
    obstacle,
    install,
    afterTable: async () => undefined,
    finish: (session) => runMigrations(session, () => true),
  };
}

async function appliedMigrations(client: ClientBase): Promise<string[]> {
  const found = await client.query<{ name: string | null }>(`select to_regclass('public.${migrationsTable}') as name`);
  if (found.rows[0]?.name == null) return [];
  const { rows } = await client.query<{ name: string }>(`select name from public.${migrationsTable} order by id`);
  return rows.map(({ name }) => name);
}

/** In the transaction of the session, whatever a migration itself says about transactions. */
async function runMigrations({ runner }: RestoreSession, isWanted: (migration: Migration) => boolean): Promise<void> {
  const executor = new MigrationExecutor(runner.dataSource, runner);
  for (const migration of await executor.getPendingMigrations()) {
    if (isWanted(migration)) await executor.executeMigration(migration);
  }
}
