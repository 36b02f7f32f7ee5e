import type { ClientBase } from 'pg';
import { notOfAnExtension } from './schema-tables.js';

/**
 * Statements that empty a schema. The schema itself and its extensions stay: the user of an external database may own
 * the tables and yet not be allowed to make a schema or an extension.
 */
const statements = `
with here as (select oid from pg_namespace where nspname = $1)
select 1 as step, format('drop materialized view if exists %s cascade', c.oid::regclass) as statement
  from pg_class c join here on here.oid = c.relnamespace where c.relkind = 'm'
union all
select 1, format('drop view if exists %s cascade', c.oid::regclass)
  from pg_class c join here on here.oid = c.relnamespace where c.relkind = 'v' and ${notOfAnExtension('pg_class', 'c.oid')}
union all
select 2, format('drop table if exists %s cascade', c.oid::regclass)
  from pg_class c join here on here.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and ${notOfAnExtension('pg_class', 'c.oid')}
union all
select 3, format('drop sequence if exists %s cascade', c.oid::regclass)
  from pg_class c join here on here.oid = c.relnamespace where c.relkind = 'S' and ${notOfAnExtension('pg_class', 'c.oid')}
union all
select 4, format('drop routine if exists %s cascade', p.oid::regprocedure)
  from pg_proc p join here on here.oid = p.pronamespace where ${notOfAnExtension('pg_proc', 'p.oid')}
union all
select 5, format('drop type if exists %s cascade', t.oid::regtype)
  from pg_type t join here on here.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
  where (t.typtype in ('e', 'd', 'r') or c.relkind = 'c') and ${notOfAnExtension('pg_type', 't.oid')}
order by step`;

export async function clearSchema(client: ClientBase, schema: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(statements, [schema]);
  for (const { statement } of rows) await client.query(statement);
}
