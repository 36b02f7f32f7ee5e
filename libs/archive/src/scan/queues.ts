import { defineQueue } from '#libs/jobs';

/** Work on a host has its turn: `slot` is the one that the job was given when it came before. */
interface InTurn {
  slot?: string;
}

/** A scan looks at everything that the feed holds, so a second one beside it would find the same. */
export const SCAN_SOURCE = defineQueue<{ sourceId: string } & InTurn>('scan-source', {
  singleton: 'unfinished',
  retries: 2,
  // A scan waits its turn at the host for each document that the first one leads to.
  timeoutSeconds: 300,
});

/** The page of one article: fetched, kept, its text stored, or the feed's own text let through. */
export const FETCH_PAGE = defineQueue<{ pageFetchId: string } & InTurn>('fetch-page', {
  singleton: 'unfinished',
  retries: 3,
  retryDelaySeconds: 30,
  timeoutSeconds: 120,
});

/** A list of sources that somebody handed in. */
export const IMPORT_SOURCES = defineQueue<{ importId: string }>('import-sources', {
  singleton: 'unfinished',
  retries: 3,
  timeoutSeconds: 600,
});

/** One text to be read: extraction, assessment, alerts. */
export const READ_REVISION = defineQueue<{ revisionId: string }>('read-revision', {
  singleton: 'unfinished',
  retries: 3,
  timeoutSeconds: 120,
});
