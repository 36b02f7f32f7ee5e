import type { Pool } from 'pg';
import { bossSchema } from './job-database.js';
import type { QueueCounts } from './job-queue.js';
import { deadLetterName } from './queue-definition.js';
import type { QueueDefinition } from './queue-definition.js';

interface CountRow {
  name: string;
  ready: number;
  delayed: number;
  active: number;
  oldest: number;
}

const empty = { ready: 0, delayed: 0, active: 0, oldest: 0 };

export async function countJobs(pool: Pool, queues: readonly QueueDefinition[]): Promise<QueueCounts[]> {
  const { rows } = await pool.query<CountRow>(
    `select name,
       (count(*) filter (where state < 'active' and start_after <= now()))::int as ready,
       (count(*) filter (where state < 'active' and start_after > now()))::int as delayed,
       (count(*) filter (where state = 'active'))::int as active,
       coalesce(extract(epoch from now() - min(greatest(created_on, start_after))
         filter (where state < 'active' and start_after <= now())), 0)::float8 as oldest
     from ${bossSchema}.job where state < 'completed' group by name`,
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  return queues.map((queue) => {
    const { ready, delayed, active, oldest } = byName.get(queue.name) ?? empty;
    const dead = (byName.get(deadLetterName(queue)) ?? empty).ready;
    return { queue: queue.name, waiting: ready, delayed, active, dead, oldestWaitingSeconds: oldest };
  });
}
