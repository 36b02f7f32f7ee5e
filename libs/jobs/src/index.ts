export { openJobQueue } from './open-job-queue.js';
export type { JobQueueOptions } from './open-job-queue.js';
export { jobsBackupPart } from './jobs-backup-part.js';
export { defineQueue } from './queue-definition.js';
export type { QueueDefinition } from './queue-definition.js';
export { Postponed } from './postponed.js';
export { JobQueue } from './job-queue.js';
export type { DeadLetter, Enqueued, EnqueueOptions, Job, JobHandler, QueueCounts, WorkOptions } from './job-queue.js';
