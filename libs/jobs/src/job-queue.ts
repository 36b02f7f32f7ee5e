import type { EntityManager } from 'typeorm';
import type { QueueDefinition } from './queue-definition.js';

export interface Job<Data extends object> {
  readonly id: string;
  readonly data: Data;
  /** 1 for the first attempt. Attempts that a killed process took along are not counted. */
  readonly attempt: number;
  readonly attemptsMax: number;
  /** Aborted when the attempt takes too long, another process has taken the job over, or the service stops. */
  readonly signal: AbortSignal;
}

/**
 * Does one job. Returning completes it; throwing has it repeated, and throwing `Postponed` has it come again later. A job may be handed out more than once (a process
 * may be killed just before it reports), so doing it twice must come to the same.
 */
export type JobHandler<Data extends object> = (job: Job<Data>) => Promise<void>;

export interface EnqueueOptions {
  /** At most one job with this key waits in the queue; see `singleton` of the queue. */
  readonly singletonKey?: string;
  /** Not before this time. */
  readonly startAfter?: Date;
  /** Enqueue in this transaction: the job is there when it commits, and never when it rolls back. */
  readonly transaction?: EntityManager;
}

export type Enqueued = { kind: 'enqueued'; id: string } | { kind: 'duplicate' };

export interface WorkOptions {
  /** How many jobs of the queue this process does at the same time. */
  readonly concurrency?: number;
}

export interface DeadLetter {
  readonly id: string;
  readonly queue: string;
  readonly data: unknown;
  /** What the last attempt failed with. */
  readonly error: unknown;
  readonly diedAt: Date;
}

export interface QueueCounts {
  readonly queue: string;
  /** Ready to be done now. */
  readonly waiting: number;
  /** To be done later, because they were told to wait or failed before. */
  readonly delayed: number;
  readonly active: number;
  readonly dead: number;
  /** How long the oldest ready job has waited. */
  readonly oldestWaitingSeconds: number;
}

/** Work that is stored in the database, done at least once, and outlives any process. Also the token to inject it by. */
export abstract class JobQueue {
  abstract enqueue<Data extends object>(
    queue: QueueDefinition<Data>,
    data: Data,
    options?: EnqueueOptions,
  ): Promise<Enqueued>;

  /** Starts doing the jobs of a queue in this process, until `stop()`. */
  abstract work<Data extends object>(
    queue: QueueDefinition<Data>,
    handler: JobHandler<Data>,
    options?: WorkOptions,
  ): void;

  /** Newest first. */
  abstract deadLetters(queue: QueueDefinition, limit?: number): Promise<DeadLetter[]>;

  /** Puts a dead letter back into its queue with all its attempts. False when there is none with this id. */
  abstract revive(queue: QueueDefinition, id: string): Promise<boolean>;

  /** Removes a dead letter for good. False when there is none with this id. */
  abstract discard(queue: QueueDefinition, id: string): Promise<boolean>;

  abstract counts(): Promise<QueueCounts[]>;

  /**
   * Takes no more jobs and waits for those under way. What is not done after `graceMs` is aborted and given back at
   * once, so that another process, or the next start, does it.
   */
  abstract stop(graceMs?: number): Promise<void>;
}
