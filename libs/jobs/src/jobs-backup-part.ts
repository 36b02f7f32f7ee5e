import PgBoss from 'pg-boss';
import type { ClientBase } from 'pg';
import type { BackupPart } from '#libs/database';
import { bossSchema } from './job-database.js';

const queueTable = 'queue';

/** The waiting jobs and dead letters, for backups. Their level is the version of pg-boss's tables. */
export function jobsBackupPart(): BackupPart {
  const current = installedVersion();
  return {
    name: 'jobs',
    schema: bossSchema,
    withoutData: ['version'],
    first: [queueTable],
    level: storedVersion,
    obstacle: ([version]) =>
      version === current
        ? null
        : {
            code: 'other-jobs-version',
            message: `its waiting jobs have version ${version}, and this release has ${current}. Restore it with the release that made it, or leave the jobs out with --without-jobs.`,
          },
    install: async ({ client }) => void (await client.query(constructionSql())),
    afterTable: async (client, table) => {
      if (table === queueTable) await rebuildQueues(client);
    },
    finish: async () => undefined,
  };
}

async function storedVersion(client: ClientBase): Promise<string[] | null> {
  const found = await client.query<{ name: string | null }>(`select to_regclass('${bossSchema}.version') as name`);
  if (found.rows[0]?.name == null) return null;
  const { rows } = await client.query<{ version: number }>(`select version from ${bossSchema}.version`);
  return rows[0] ? [String(rows[0].version)] : null;
}

/** pg-boss wraps its statements in a transaction of their own; a restore has one already. */
function constructionSql(): string {
  return PgBoss.getConstructionPlans(bossSchema)
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '');
}

function installedVersion(): string {
  const [, version] = /INSERT INTO \w+\.version\(version\) VALUES \('(\d+)'\)/.exec(constructionSql()) ?? [];
  if (!version) throw new Error('the statements of pg-boss do not tell the version of its tables; was it updated?');
  return version;
}

/** Every queue has a partition for its jobs, which only pg-boss's own function makes. */
async function rebuildQueues(client: ClientBase): Promise<void> {
  const queues = `${bossSchema}.${queueTable}`;
  await client.query(
    `create temporary table restored_queues on commit drop as select * from ${queues};
     delete from ${queues};
     select ${bossSchema}.create_queue(name, json_build_object('policy', policy, 'retryLimit', retry_limit,
       'retryDelay', retry_delay, 'retryBackoff', retry_backoff, 'expireInSeconds', expire_seconds,
       'retentionMinutes', retention_minutes)) from restored_queues;
     update ${queues} queue
     set dead_letter = restored.dead_letter, created_on = restored.created_on, updated_on = restored.updated_on
     from restored_queues restored where restored.name = queue.name`,
  );
}
