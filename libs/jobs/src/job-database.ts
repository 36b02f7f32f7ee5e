import { Pool } from 'pg';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { SteadyClient } from '#libs/database';
import type { ReportError } from './error-reporter.js';

/** What pg-boss speaks SQL through. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

// pg-boss reads columns of its own queries; nobody else may rely on their types.
// oxlint-disable-next-line typescript/no-explicit-any
export type Row = any;

export const bossSchema = 'pgboss';

export function openPool(url: string, size: number, report: ReportError): Pool {
  const pool = new Pool({ connectionString: url, max: size, application_name: 'embargo-jobs', Client: SteadyClient });
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on('error', report);
  return pool;
}

export function onPool(pool: Pool): SqlExecutor {
  return { executeSql: (text, values) => pool.query(text, values) };
}

export function onClient(client: ClientBase): SqlExecutor {
  return { executeSql: (text, values) => client.query(text, values) };
}

export function inTransaction(manager: EntityManager): SqlExecutor {
  if (!manager.queryRunner?.isTransactionActive) {
    throw new Error('enqueue was given an EntityManager without an open transaction: pass the one of transaction()');
  }
  return {
    executeSql: async (text, values) => {
      const rows: unknown = await manager.query(text, values);
      return { rows: Array.isArray(rows) ? rows : [] };
    },
  };
}
