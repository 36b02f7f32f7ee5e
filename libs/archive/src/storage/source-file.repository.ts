import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReadFile } from '../collect/collection.js';
import type { FileStamp } from '../collect/folder-files.js';

export interface UnreadFile {
  path: string;
  problem: string;
  readAt: Date;
}

/** Which files of watched folders were read. */
@Injectable()
export class SourceFileRepository {
  constructor(private readonly database: DataSource) {}

  async known(sourceId: string): Promise<Map<string, FileStamp>> {
    const rows: { path: string; size: string; modified_ms: string }[] = await this.database.query(
      'select path, size, modified_ms from source_files where source_id = $1',
      [sourceId],
    );
    return new Map(rows.map((row) => [row.path, { size: Number(row.size), modifiedMs: Number(row.modified_ms) }]));
  }

  async record(manager: EntityManager, sourceId: string, files: readonly ReadFile[]): Promise<void> {
    if (files.length === 0) return;
    await manager.query(
      `insert into source_files (source_id, path, size, modified_ms, problem)
       select $1::uuid, f.* from unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[]) f
       on conflict (source_id, path) do update
         set size = excluded.size, modified_ms = excluded.modified_ms, problem = excluded.problem, read_at = now()`,
      [
        sourceId,
        files.map(({ path }) => path),
        files.map(({ size }) => size),
        files.map(({ modifiedMs }) => modifiedMs),
        files.map(({ problem }) => problem),
      ],
    );
  }

  /** A file that could not be read and is there no more has nothing left to be told of. */
  async forgetGone(manager: EntityManager, sourceId: string, present: readonly string[]): Promise<void> {
    await manager.query(
      'delete from source_files where source_id = $1 and problem is not null and path <> all($2::text[])',
      [sourceId, present],
    );
  }

  /** The files that could not be read, by their path. */
  unread(sourceId: string, limit: number, after: string | null): Promise<UnreadFile[]> {
    return this.database.query(
      `select path, problem, read_at as "readAt" from source_files
        where source_id = $1 and problem is not null and ($3::text is null or path > $3) order by path limit $2`,
      [sourceId, limit, after],
    );
  }
}
