import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';

/** One transaction, as the driver and as TypeORM see it. */
export interface RestoreSession {
  readonly client: ClientBase;
  readonly runner: QueryRunner;
}

/** One schema of the database, and how its tables come into being. */
export interface BackupPart {
  readonly name: string;
  readonly schema: string;
  /** Tables that `install` fills itself. */
  readonly withoutData: readonly string[];
  /** Tables that must be there before the others are loaded. */
  readonly first: readonly string[];
  /** Which form the tables have; null when they are not there, or are somebody else's. */
  level(client: ClientBase): Promise<string[] | null>;
  /** Why tables of this level cannot be made by this release; null when they can. */
  obstacle(level: readonly string[]): { code: 'newer-release' | 'other-jobs-version'; message: string } | null;
  /** Makes the empty tables at that level. */
  install(session: RestoreSession, level: readonly string[]): Promise<void>;
  /** Called when the rows of a table are in. */
  afterTable(client: ClientBase, table: string): Promise<void>;
  /** Brings the filled tables to the level of this release. */
  finish(session: RestoreSession): Promise<void>;
}
