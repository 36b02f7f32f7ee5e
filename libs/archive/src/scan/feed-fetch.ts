import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '#libs/config';
import type { Outbound } from '#libs/outbound';
import { SAMPLE_FEED_FILE, SAMPLE_FEED_URL, type ResponseHeaders } from '#libs/sources';
import type { SourceRow } from '../storage/source.row.js';

export type FeedFetch =
  | {
      outcome: 'fetched';
      bytes: Uint8Array;
      headers: ResponseHeaders;
      etag: string | null;
      lastModified: string | null;
    }
  | { outcome: 'not-modified' }
  | { outcome: 'failed'; message: string };

export interface FetchLimits {
  bytesMax: number;
  deadlineMs: number;
}

const FEED_TYPES = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** The bytes of a source, or in words why there are none. */
export async function fetchFeed(source: SourceRow, outbound: Outbound, limits: FetchLimits): Promise<FeedFetch> {
  if (source.kind === 'file') return readSample(source.url);
  const result = await outbound.get(source.url, {
    ifNoneMatch: source.etag ?? undefined,
    ifModifiedSince: source.lastModified ?? undefined,
    maxBytes: limits.bytesMax,
    deadlineMs: limits.deadlineMs,
    accept: FEED_TYPES,
  });
  switch (result.outcome) {
    case 'ok':
      return {
        outcome: 'fetched',
        bytes: result.body,
        headers: result.headers,
        etag: single(result.headers['etag']),
        lastModified: single(result.headers['last-modified']),
      };
    case 'not-modified':
      return { outcome: 'not-modified' };
    default:
      return { outcome: 'failed', message: result.message };
  }
}

const single = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** Only the feed that the product brings along is read from disk: a source must not be a way to read files. */
async function readSample(url: string): Promise<FeedFetch> {
  if (url !== SAMPLE_FEED_URL) return { outcome: 'failed', message: `"${url}" is not a bundled sample feed.` };
  const file = path.join(projectRoot(), SAMPLE_FEED_FILE);
  try {
    return { outcome: 'fetched', bytes: await readFile(file), headers: {}, etag: null, lastModified: null };
  } catch {
    return {
      outcome: 'failed',
      message: `The bundled sample feed ${SAMPLE_FEED_FILE} is missing from the installation.`,
    };
  }
}
