import type { ClientBase } from 'pg';

/** Locks of the whole product in one database: a number for the product, one for the purpose. */
const product = 0x454d_4257;
/** 3 is taken by `seal_audit_entry`, inside the database. */
const purposes = { migrations: 1, jobs: 2, audit: 3, checkpoints: 4 } as const;

/** Runs `work` while no other process does the same on this database. Released even if the process is killed. */
export async function withAdvisoryLock<Result>(
  client: ClientBase,
  purpose: keyof typeof purposes,
  work: () => Promise<Result>,
): Promise<Result> {
  const key = [product, purposes[purpose]];
  await client.query('select pg_advisory_lock($1, $2)', key);
  try {
    return await work();
  } finally {
    // A connection that broke has released it already.
    await client.query('select pg_advisory_unlock($1, $2)', key).catch(() => undefined);
  }
}

/** The same lock for the rest of a transaction, of a client or of an entity manager. */
export async function lockForTransaction(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  purpose: keyof typeof purposes,
): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, $2)', [product, purposes[purpose]]);
}
