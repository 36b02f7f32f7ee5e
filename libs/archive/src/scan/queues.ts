import { defineQueue } from '#libs/jobs';

/** A scan looks at everything that the feed holds, so a second one beside it would find the same. */
export const SCAN_SOURCE = defineQueue<{ sourceId: string }>('scan-source', {
  singleton: 'unfinished',
  retries: 2,
  timeoutSeconds: 120,
});

/** One text to be read: extraction, assessment, alerts. */
export const READ_REVISION = defineQueue<{ revisionId: string }>('read-revision', {
  singleton: 'unfinished',
  retries: 3,
  timeoutSeconds: 120,
});
