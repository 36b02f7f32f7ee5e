import { escapeIdentifier } from 'pg';
import type { ClientBase } from 'pg';
import { qualified } from './schema-tables.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly mode: 'O' | 'A' | 'R';
}

const enable = { O: 'enable trigger', A: 'enable always trigger', R: 'enable replica trigger' };

/**
 * Lifts foreign keys, triggers and row-level security, which takes no COPY, while rows are loaded, and puts them back: the keys are then checked against
 * everything at once, in whatever order the tables came and also where they refer to each other in a circle. Needs
 * nothing but the ownership of the tables, where session_replication_role would ask for a superuser.
 */
export async function suspendRules(client: ClientBase, schema: string): Promise<() => Promise<void>> {
  const keys = await listForeignKeys(client, schema);
  const triggers = await listTriggers(client, schema);
  const secured = await listSecured(client, schema);
  for (const { table, name } of triggers) {
    await client.query(`alter table ${qualified(schema, table)} disable trigger ${escapeIdentifier(name)}`);
  }
  for (const { table, name } of keys) {
    await client.query(`alter table ${qualified(schema, table)} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const table of secured) await client.query(`alter table ${qualified(schema, table)} disable row level security`);
  return async () => {
    for (const { table, name, definition } of keys) {
      const constraint = `add constraint ${escapeIdentifier(name)} ${definition}`;
      await client.query(`alter table ${qualified(schema, table)} ${constraint}`);
    }
    for (const { table, name, mode } of triggers) {
      await client.query(`alter table ${qualified(schema, table)} ${enable[mode]} ${escapeIdentifier(name)}`);
    }
    for (const table of secured)
      await client.query(`alter table ${qualified(schema, table)} enable row level security`);
  };
}

async function listForeignKeys(client: ClientBase, schema: string): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and k.contype = 'f' and k.conparentid = 0`,
    [schema],
  );
  return rows;
}

async function listTriggers(client: ClientBase, schema: string): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select c.relname as table, t.tgname as name, t.tgenabled as mode
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D'`,
    [schema],
  );
  return rows;
}

async function listSecured(client: ClientBase, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relrowsecurity`,
    [schema],
  );
  return rows.map(({ table }) => table);
}
