import type { ClientBase } from 'pg';
import { waitFor } from '../pause.js';
import { BackupError } from './backup-error.js';
import type { BackupPart } from './backup-part.js';
import { listTables, qualified } from './schema-tables.js';

/** Makes sure that restoring destroys nothing that nobody agreed to lose. */
export async function checkTarget(client: ClientBase, parts: readonly BackupPart[], replace: boolean): Promise<void> {
  await refuseOtherUsers(client);
  for (const part of parts) await refuseTablesOfOthers(client, part);
  if (!replace) for (const part of parts) await refuseRows(client, part);
}

async function refuseOtherUsers(client: ClientBase): Promise<void> {
  // A connection that has just been closed is still listed for a moment.
  const users = await waitFor(
    async () => {
      const found = await otherUsers(client);
      return found.length === 0 ? found : undefined;
    },
    2_000,
    100,
  );
  if (users) return;
  throw new BackupError(
    'in-use',
    `The database is in use by other connections: ${(await otherUsers(client)).join(', ')}. ` +
      'Stop the service and everything else that uses it, then restore again.',
  );
}

async function otherUsers(client: ClientBase): Promise<string[]> {
  // Within a transaction the server shows what it saw first, again and again.
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ name: string; n: number }>(
    `select coalesce(nullif(application_name, ''), 'unnamed') as name, count(*)::int as n from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() group by 1`,
  );
  return rows.map(({ name, n }) => `${name} (${n})`);
}

/** A schema with tables, but without those that tell what level they have, is somebody else's. */
async function refuseTablesOfOthers(client: ClientBase, part: BackupPart): Promise<void> {
  const tables = await listTables(client, part.schema);
  if (tables.length === 0 || (await part.level(client)) !== null) return;
  const names = tables.slice(0, 5).map(({ name }) => name);
  throw new BackupError(
    'not-ours',
    `The schema "${part.schema}" of the database holds tables that are not of Embargo Watch (${names.join(', ')}). ` +
      'Restore into a database of its own.',
  );
}

async function refuseRows(client: ClientBase, part: BackupPart): Promise<void> {
  for (const { name } of await listTables(client, part.schema)) {
    // Queues are set up by every start and are no data.
    if (part.withoutData.includes(name) || part.first.includes(name)) continue;
    const { rowCount } = await client.query(`select from ${qualified(part.schema, name)} limit 1`);
    if (rowCount === 0) continue;
    throw new BackupError(
      'not-empty',
      `The database is not empty (${part.schema}.${name} has rows). Restore into an empty one, or replace all it holds with --replace.`,
    );
  }
}
