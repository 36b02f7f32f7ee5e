import { Injectable } from '@nestjs/common';
import type { Who } from '#libs/audit';
import { visible } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportDefaults, ImportProblem } from '../desk/list-entry.js';

export type ImportState = 'waiting' | 'running' | 'done' | 'failed';

export interface SourceImport extends ImportDefaults {
  id: string;
  askedAt: Date;
  askedBy: Who;
  state: ImportState;
  entries: number;
  /** So many of them have been looked at. */
  done: number;
  added: number;
  duplicates: number;
  invalid: number;
  remarks: string[];
  message: string | null;
  finishedAt: Date | null;
}

export interface NewImport extends ImportDefaults {
  askedBy: Who;
  opml: string;
  entries: number;
  remarks: string[];
}

/** The last row of a page; what is invalid comes before what is there already. */
export interface ProblemPlace {
  outcome: ImportProblem['outcome'];
  row: number;
}

const COLUMNS = `id, asked_at as "askedAt", asked_by as "askedBy", enabled, interval_minutes as "intervalMinutes",
  team_id as "teamId", state,
  entries, done, added, duplicates, invalid, remarks, message, finished_at as "finishedAt"`;

@Injectable()
export class SourceImportRepository {
  constructor(private readonly database: DataSource) {}

  async add(manager: EntityManager, wanted: NewImport): Promise<SourceImport> {
    const { askedBy, enabled, intervalMinutes, teamId, opml, entries, remarks } = wanted;
    const rows: SourceImport[] = await manager.query(
      `insert into source_imports (asked_by, enabled, interval_minutes, team_id, opml, entries, remarks)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [askedBy, enabled, intervalMinutes, teamId, opml, entries, remarks],
    );
    return rows[0]!;
  }

  async find(id: string): Promise<SourceImport | null> {
    const rows: SourceImport[] = await this.database.query(
      `select ${COLUMNS} from source_imports i where id = $1 and ${visible('i')}`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The list that is still to be imported; null when the import has ended. */
  async opmlOf(id: string): Promise<string | null> {
    const rows: { opml: string | null }[] = await this.database.query('select opml from source_imports where id = $1', [
      id,
    ]);
    return rows[0]?.opml ?? null;
  }

  /** Newest first. */
  list(limit: number, after: { at: Date; id: string } | null): Promise<SourceImport[]> {
    return this.database.query(
      `select ${COLUMNS} from source_imports i
        where ${visible('i')} and ($2::timestamptz is null or (asked_at, id) < ($2, $3::uuid)) order by asked_at desc, id desc limit $1`,
      [limit, after?.at ?? null, after?.id ?? null],
    );
  }

  problems(id: string, limit: number, after: ProblemPlace | null): Promise<ImportProblem[]> {
    return this.database.query(
      `select row, line, name, url, outcome, message from source_import_problems
        where import_id = $1 and ($3::text is null or (outcome = $3 and row > $4) or outcome < $3)
        order by outcome desc, row limit $2`,
      [id, limit, after?.outcome ?? null, after?.row ?? null],
    );
  }

  /** Nobody else goes on with it until the transaction ends; null when it has ended. */
  async lock(manager: EntityManager, id: string): Promise<{ done: number } | null> {
    const rows: { done: number }[] = await manager.query(
      `select done from source_imports where id = $1 and state in ('waiting', 'running') for update`,
      [id],
    );
    return rows[0] ?? null;
  }

  async record(manager: EntityManager, id: string, step: { added: number; done: number; problems: ImportProblem[] }) {
    const { added, done, problems } = step;
    await manager.query(
      `insert into source_import_problems (import_id, row, line, name, url, outcome, message)
       select $1::uuid, p.* from unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) p`,
      [
        id,
        ...(['row', 'line', 'name', 'url', 'outcome', 'message'] as const).map((key) => problems.map((p) => p[key])),
      ],
    );
    const invalid = problems.filter(({ outcome }) => outcome === 'invalid').length;
    await manager.query(
      `update source_imports set added = added + $2, done = $3, duplicates = duplicates + $4, invalid = invalid + $5,
              state = case when $3 = entries then 'done' else 'running' end,
              opml = case when $3 = entries then null else opml end,
              finished_at = case when $3 = entries then now() end
        where id = $1`,
      [id, added, done, problems.length - invalid, invalid],
    );
  }

  async fail(id: string, message: string): Promise<void> {
    await this.database.query(
      `update source_imports set state = 'failed', opml = null, message = $2, finished_at = now()
        where id = $1 and state in ('waiting', 'running')`,
      [id, message],
    );
  }

  /** Those that have not ended, for giving them jobs anew. */
  async unfinished(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.query(
      `select id from source_imports where state in ('waiting', 'running') order by asked_at limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
