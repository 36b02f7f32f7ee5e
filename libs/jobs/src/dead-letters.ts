import type { ClientBase, Pool } from 'pg';
import { bossSchema } from './job-database.js';
import type { DeadLetter } from './job-queue.js';
import { deadLetterName } from './queue-definition.js';
import type { QueueDefinition } from './queue-definition.js';

interface DeadLetterRow {
  id: string;
  data: unknown;
  output: unknown;
  created_on: Date;
}

export async function listDeadLetters(pool: Pool, queue: QueueDefinition, limit: number): Promise<DeadLetter[]> {
  const { rows } = await pool.query<DeadLetterRow>(
    `select id, data, output, created_on from ${bossSchema}.job
     where name = $1 and state = 'created' order by created_on desc, id limit $2`,
    [deadLetterName(queue), limit],
  );
  return rows.map(({ id, data, output, created_on: diedAt }) => {
    return { id, queue: queue.name, data, error: output, diedAt };
  });
}

/** The data of the dead letter that was removed, or undefined when there is none. */
export async function takeDeadLetter(
  client: Pool | ClientBase,
  queue: QueueDefinition,
  id: string,
): Promise<object | undefined> {
  // Compared as text, so that something that is no uuid is simply not found.
  const { rows } = await client.query<{ data: object | null }>(
    `delete from ${bossSchema}.job where name = $1 and id::text = $2 and state = 'created' returning data`,
    [deadLetterName(queue), id],
  );
  return rows[0] && (rows[0].data ?? {});
}
