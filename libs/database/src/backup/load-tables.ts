import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { TableProgress } from './backup-database.js';
import type { BackupPart } from './backup-part.js';
import { damaged } from './frames.js';
import type { Frame } from './frames.js';
import type { BackupHeader, PartEntry, TableEntry } from './header.js';
import { columnList, qualified } from './schema-tables.js';

export interface Loading {
  readonly client: ClientBase;
  readonly file: string;
  /** Parts that are restored; the rows of others are passed over. */
  readonly parts: readonly BackupPart[];
  readonly header: BackupHeader;
  readonly onProgress?: ((progress: TableProgress) => void) | undefined;
}

/** Reads the tables in the order of the file and loads them. */
export async function loadTables(frames: AsyncGenerator<Frame, void>, loading: Loading): Promise<void> {
  const { header, file, parts } = loading;
  const total = header.parts.reduce((sum, part) => sum + part.tables.length, 0);
  let done = 0;
  for (const entry of header.parts) {
    for (const table of entry.tables) {
      await expectFrame(frames, 'table', file);
      const part = parts.find(({ name }) => name === entry.name);
      if (part) await loadTable(frames, loading, part, table);
      else await passOver(frames, file);
      done += 1;
      if (part) loading.onProgress?.({ table: `${entry.schema}.${table.name}`, rows: table.rows, done, total });
    }
  }
  await expectFrame(frames, 'end', file);
}

async function loadTable(
  frames: AsyncGenerator<Frame, void>,
  { client, file }: Loading,
  part: BackupPart,
  { name, columns, rows }: TableEntry,
): Promise<void> {
  const into = client.query(copyFrom(`copy ${qualified(part.schema, name)} (${columnList(columns)}) from stdin`));
  await pipeline(Readable.from(tableData(frames, file)), into);
  if (into.rowCount !== rows) throw damaged(file, `${name} should have ${rows} rows and has ${into.rowCount}`);
  await part.afterTable(client, name);
}

async function passOver(frames: AsyncGenerator<Frame, void>, file: string): Promise<void> {
  const data = tableData(frames, file);
  while (!(await data.next()).done);
}

async function* tableData(frames: AsyncGenerator<Frame, void>, file: string): AsyncGenerator<Buffer, void> {
  for (;;) {
    const next = await frames.next();
    if (next.done) throw damaged(file, 'a table has no end');
    if (next.value.kind === 'rows') return;
    if (next.value.kind !== 'data') throw damaged(file, `a ${next.value.kind} frame stands among rows`);
    yield next.value.content;
  }
}

export async function expectFrame(
  frames: AsyncGenerator<Frame, void>,
  kind: Frame['kind'],
  file: string,
): Promise<Buffer> {
  const next = await frames.next();
  if (next.done || next.value.kind !== kind) throw damaged(file, `the ${kind} frame is missing`);
  return next.value.content;
}

export async function setSequences(client: ClientBase, { schema, sequences }: PartEntry): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [qualified(schema, name), lastValue, isCalled]);
  }
}
