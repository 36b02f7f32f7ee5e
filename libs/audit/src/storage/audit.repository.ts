import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditRecord } from '../audit-record.js';
import type { AuditFilter } from './audit-filter.js';

interface StoredRecord {
  sequence: string;
  at: Date;
  content: string;
  previous: Buffer;
  hash: Buffer;
}

const COLUMNS = 'sequence, at, content, previous, hash';
const BATCH = 5000;

/** Reads the chain; nothing but the database writes it. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: DataSource) {}

  /** Newest first; `before` is the sequence of the last record of the page before. */
  async list(filter: AuditFilter, limit: number, before: number | null): Promise<AuditRecord[]> {
    const { conditions, values } = narrowed({ ...filter, before });
    const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
    const rows: StoredRecord[] = await this.database.query(
      `select ${COLUMNS} from audit_records ${where} order by sequence desc limit ${limit}`,
      values,
    );
    return rows.map(recordOf);
  }

  async find(sequence: number): Promise<AuditRecord | null> {
    const rows: StoredRecord[] = await this.database.query(`select ${COLUMNS} from audit_records where sequence = $1`, [
      sequence,
    ]);
    return rows[0] ? recordOf(rows[0]) : null;
  }

  /** The last record; null while there is none. */
  async head(manager: EntityManager = this.database.manager): Promise<AuditRecord | null> {
    const rows: StoredRecord[] = await manager.query(
      `select ${COLUMNS} from audit_records order by sequence desc limit 1`,
    );
    return rows[0] ? recordOf(rows[0]) : null;
  }

  /** Records after `after` up to and with `last`, oldest first, a batch at a time: a chain of any length. */
  async *between(
    after: number,
    last: number,
    manager: EntityManager = this.database.manager,
  ): AsyncGenerator<AuditRecord, void> {
    for (let from = after; from < last;) {
      const rows: StoredRecord[] = await manager.query(
        `select ${COLUMNS} from audit_records where sequence > $1 and sequence <= $2 order by sequence limit ${BATCH}`,
        [from, last],
      );
      if (rows.length === 0) return;
      for (const row of rows) yield recordOf(row);
      from = Number(rows.at(-1)?.sequence);
    }
  }
}

function recordOf({ sequence, at, content, previous, hash }: StoredRecord): AuditRecord {
  return {
    sequence: Number(sequence),
    at: at.toISOString(),
    content,
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
  };
}

function narrowed({ action, kind, who, subjectId, from, to, before }: AuditFilter & { before: number | null }) {
  const tests: [condition: string, value: unknown][] = [
    ['action =', action],
    ['subject_kind =', kind],
    ['who_name =', who],
    ['subject_id =', subjectId],
    ['at >=', from],
    ['at <', to],
    ['sequence <', before ?? undefined],
  ];
  const given = tests.filter(([, value]) => value !== undefined);
  return {
    conditions: given.map(([condition], index) => `${condition} $${index + 1}`),
    values: given.map(([, value]) => value),
  };
}
