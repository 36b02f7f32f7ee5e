import { Injectable } from '@nestjs/common';
import type { Checkpoint, CheckpointAnnouncer } from '#libs/audit';
import { WebhookOutbox } from '#libs/webhooks';
import type { EntityManager } from 'typeorm';

/** Sends every checkpoint of the audit out of the house: what a receiver keeps, nobody here can change. */
@Injectable()
export class WebhookCheckpoints implements CheckpointAnnouncer {
  constructor(private readonly outbox: WebhookOutbox) {}

  async announce(transaction: EntityManager, checkpoint: Checkpoint): Promise<void> {
    const { size, root } = checkpoint;
    await this.outbox.record(transaction, {
      type: 'audit.checkpoint',
      data: { entries: size, hash: root, checkpoint },
      occurredAt: new Date(checkpoint.at),
    });
  }
}
