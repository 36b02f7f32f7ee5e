import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import { withAdvisoryLock } from '#libs/database';
import { deadLetterName } from './queue-definition.js';
import type { QueueDefinition } from './queue-definition.js';

/** How long a job stays with the process that took it, unless that process says it is still at it. */
export const leaseSeconds = 5;

const waitingDaysMax = 30;

/** pg-boss's own tables and our queues. One process at a time, because pg-boss's steps collide with each other. */
export async function installQueues(pool: Pool, boss: PgBoss, queues: readonly QueueDefinition[]): Promise<void> {
  const client = await pool.connect();
  try {
    await withAdvisoryLock(client, 'jobs', async () => {
      await boss.start();
      const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
      for (const queue of queues) {
        await installQueue(boss, known, { name: deadLetterName(queue), policy: 'standard', ...retention });
        await installQueue(boss, known, bossOptions(queue));
      }
    });
  } finally {
    client.release();
  }
}

const retention = { retentionMinutes: waitingDaysMax * 24 * 60 };

/**
 * `short` is the policy that keeps one waiting job for each key. `singleton` and `stately` do not serve: a job whose
 * key is busy stops all behind it, because pg-boss then fails to fetch any.
 */
function bossOptions(queue: QueueDefinition): PgBoss.Queue {
  return {
    name: queue.name,
    policy: 'short',
    retryLimit: queue.retries,
    retryDelay: queue.retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: leaseSeconds,
    deadLetter: deadLetterName(queue),
    ...retention,
  };
}

async function installQueue(
  boss: PgBoss,
  known: ReadonlyMap<string, PgBoss.QueueResult>,
  options: PgBoss.Queue,
): Promise<void> {
  const found = known.get(options.name);
  // pg-boss writes into the options that it is given.
  if (!found) await boss.createQueue(options.name, { ...options });
  else if (differs(found, options)) await boss.updateQueue(options.name, { ...options });
}

function differs(found: PgBoss.Queue, wanted: PgBoss.Queue): boolean {
  return Object.entries(wanted).some(([option, value]) => found[option as keyof PgBoss.Queue] !== value);
}
