import { Injectable } from '@nestjs/common';
import { lockForTransaction } from '#libs/database';
import { DataSource, type EntityManager } from 'typeorm';
import { type AuditRecord, NO_RECORD, recordHash } from '../audit-record.js';
import { MerkleTree } from '../merkle-tree.js';
import { AuditKey } from '../audit-key.js';
import { AuditRepository } from '../storage/audit.repository.js';
import type { Checkpoint } from './checkpoint.js';
import { CheckpointRepository, type StoredCheckpoint } from './checkpoint.repository.js';

/** How checkpoints leave the database beside the file; the service sends them to webhooks. */
export abstract class CheckpointAnnouncer {
  abstract announce(transaction: EntityManager, checkpoint: Checkpoint): Promise<void>;
}

/** When the next checkpoint is due; whichever comes first. */
export interface CheckpointRhythm {
  records: number;
  minutes: number;
}

/** The chain in the database does not hold; nothing is signed from here on. */
export class BrokenChainError extends Error {}

/** Signs how far the chain has come. It checks what it signs, so that a change of the table is found within the hour. */
@Injectable()
export class CheckpointMaker {
  constructor(
    private readonly database: DataSource,
    private readonly records: AuditRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly key: AuditKey,
    private readonly announcer: CheckpointAnnouncer,
  ) {}

  /** Null when there is nothing new, or not enough yet. Throws `BrokenChainError`. */
  async makeIfDue({ records, minutes }: CheckpointRhythm, now: Date): Promise<Checkpoint | null> {
    return this.alone(async (manager) => {
      const [last, head] = [await this.checkpoints.last(manager), await this.records.head(manager)];
      if (!head) return null;
      const { size, at } = last?.checkpoint ?? { size: 0, at: new Date(0).toISOString() };
      const isDue = head.sequence - size >= records || now.getTime() - Date.parse(at) >= minutes * 60_000;
      return isDue ? this.makeIn(manager, last, head, now) : null;
    });
  }

  /** One for the records of now; the last one again when it covers them already, null while there are no records. */
  async make(now: Date): Promise<Checkpoint | null> {
    return this.alone(async (manager) => {
      const [last, head] = [await this.checkpoints.last(manager), await this.records.head(manager)];
      if (!head) return null;
      return (await this.makeIn(manager, last, head, now)) ?? last?.checkpoint ?? null;
    });
  }

  /** One process at a time: lock 4 of the product, see libs/database. */
  private async alone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    // Before the lock, for making the key is a transaction of its own.
    await this.key.signer();
    return this.database.transaction(async (manager) => {
      await lockForTransaction(manager, 'checkpoints');
      return work(manager);
    });
  }

  private async makeIn(manager: EntityManager, last: StoredCheckpoint | null, head: AuditRecord, now: Date) {
    const size = last?.checkpoint.size ?? 0;
    if (head.sequence < size) throw shrunk(size, head.sequence);
    if (head.sequence === size) return null;
    const tree = await this.grown(manager, last, head.sequence);
    const signer = await this.key.signer();
    const checkpoint = signer.sign({
      kind: 'checkpoint' as const,
      number: (last?.checkpoint.number ?? 0) + 1,
      size: tree.size,
      at: now.toISOString(),
      root: tree.root(),
      head: head.hash,
    });
    await this.checkpoints.insert(manager, checkpoint, tree.peaks);
    await this.announcer.announce(manager, checkpoint);
    return checkpoint;
  }

  /** The tree of the last checkpoint with the records since then, each checked against the one before. */
  private async grown(manager: EntityManager, last: StoredCheckpoint | null, until: number): Promise<MerkleTree> {
    const tree = last ? MerkleTree.from(last.checkpoint.size, last.peaks) : MerkleTree.empty();
    let previous = last?.checkpoint.head ?? NO_RECORD;
    for await (const record of this.records.between(tree.size, until, manager)) {
      const fits = record.sequence === tree.size + 1 && record.previous === previous;
      if (!fits || recordHash(record) !== record.hash) throw broken(record.sequence);
      tree.append(Buffer.from(record.hash, 'hex'));
      previous = record.hash;
    }
    if (tree.size !== until) throw broken(tree.size + 1);
    return tree;
  }
}

const ADVICE =
  'Somebody changed the audit in the database. Keep the database as it is, export it (embargo audit export), and hold it against the checkpoint file and the webhooks.';
const broken = (sequence: number) =>
  new BrokenChainError(`The audit chain is broken at record ${sequence}: no checkpoint is signed. ${ADVICE}`);
const shrunk = (size: number, left: number) =>
  new BrokenChainError(`The last checkpoint covers ${size} audit records, and ${left} are left. ${ADVICE}`);
