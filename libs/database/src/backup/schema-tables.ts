import { escapeIdentifier } from 'pg';
import type { ClientBase } from 'pg';
import type { SequenceEntry } from './header.js';

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly isPartitioned: boolean;
}

/** Members of an extension belong to it, not to the product. */
export const notOfAnExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`;

/** Tables of a schema with the columns that hold values of their own. A partition counts with its whole table. */
export async function listTables(client: ClientBase, schema: string): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select c.relname as name, c.relkind = 'p' as "isPartitioned",
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and ${notOfAnExtension('pg_class', 'c.oid')}
     order by c.relname`,
    [schema],
  );
  return rows;
}

/** All sequences of a schema but those of the tables named. */
export async function listSequences(
  client: ClientBase,
  schema: string,
  withoutTables: readonly string[],
): Promise<SequenceEntry[]> {
  const { rows } = await client.query<{ name: string }>(
    `select s.relname as name from pg_class s join pg_namespace n on n.oid = s.relnamespace
     where n.nspname = $1 and s.relkind = 'S' and ${notOfAnExtension('pg_class', 's.oid')}
       and not exists (select from pg_depend d join pg_class t on t.oid = d.refobjid
         where d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i') and t.relname = any($2))
     order by s.relname`,
    [schema, withoutTables],
  );
  const sequences: SequenceEntry[] = [];
  for (const { name } of rows) {
    const state = await client.query<Omit<SequenceEntry, 'name'>>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${qualified(schema, name)}`,
    );
    sequences.push({ name, ...state.rows[0]! });
  }
  return sequences;
}

export function qualified(schema: string, name: string): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => escapeIdentifier(column)).join(', ');
}

/**
 * Values are written and read as the same text, whatever the server, the role or the database has as its defaults; and
 * all of them, whichever team they belong to.
 */
export async function fixTextForm(client: ClientBase): Promise<void> {
  await client.query(
    `set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
     set local timezone = 'UTC'; set local extra_float_digits = 1; set local bytea_output = 'hex';
     set local xmloption = 'content'; set local statement_timeout = 0;
     set local idle_in_transaction_session_timeout = 0; set local row_security = on;
     set local embargo.teams = '*'`,
  );
}
