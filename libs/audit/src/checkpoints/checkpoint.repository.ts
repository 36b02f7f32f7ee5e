import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Checkpoint } from './checkpoint.js';

export interface StoredCheckpoint {
  checkpoint: Checkpoint;
  peaks: string[];
}

interface Row {
  number: string;
  size: string;
  at: Date;
  root: Buffer;
  head: Buffer;
  peaks: string[];
  key: string;
  signature: string;
}

@Injectable()
export class CheckpointRepository {
  constructor(private readonly database: DataSource) {}

  /** Oldest first, those with a higher number only. */
  async after(number: number, manager: EntityManager = this.database.manager): Promise<Checkpoint[]> {
    const rows: Row[] = await manager.query('select * from audit_checkpoints where number > $1 order by number', [
      number,
    ]);
    return rows.map((row) => stored(row).checkpoint);
  }

  async last(manager: EntityManager = this.database.manager): Promise<StoredCheckpoint | null> {
    const rows: Row[] = await manager.query('select * from audit_checkpoints order by number desc limit 1');
    return rows[0] ? stored(rows[0]) : null;
  }

  async insert(manager: EntityManager, checkpoint: Checkpoint, peaks: readonly string[]): Promise<void> {
    const { number, size, at, root, head, key, signature } = checkpoint;
    await manager.query(
      `insert into audit_checkpoints (number, size, at, root, head, peaks, key, signature)
       values ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'), $6, $7, $8)`,
      [number, size, at, root, head, peaks, key, signature],
    );
  }
}

function stored({ number, size, at, root, head, peaks, key, signature }: Row): StoredCheckpoint {
  const checkpoint: Checkpoint = {
    kind: 'checkpoint',
    number: Number(number),
    size: Number(size),
    at: at.toISOString(),
    root: root.toString('hex'),
    head: head.toString('hex'),
    key,
    signature,
  };
  return { checkpoint, peaks };
}
