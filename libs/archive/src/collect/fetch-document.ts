import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '#libs/config';
import type { Outbound } from '#libs/outbound';
import { SAMPLE_FEED_FILE, SAMPLE_FEED_URL, type ResponseHeaders, type SourceDocument } from '#libs/sources';
import type { CollectFailure, NothingNew } from './collection.js';

export type DocumentFetch = { outcome: 'fetched'; document: SourceDocument } | NothingNew | CollectFailure;

export interface FetchLimits {
  bytesMax: number;
  deadlineMs: number;
}

export interface DocumentRequest {
  url: string;
  accept: string;
  etag: string | null;
  lastModified: string | null;
}

/** One document of a source, or in words why there is none. */
export async function fetchDocument(
  request: DocumentRequest,
  outbound: Outbound,
  limits: FetchLimits,
): Promise<DocumentFetch> {
  const result = await outbound.get(request.url, {
    ifNoneMatch: request.etag ?? undefined,
    ifModifiedSince: request.lastModified ?? undefined,
    maxBytes: limits.bytesMax,
    deadlineMs: limits.deadlineMs,
    accept: request.accept,
  });
  switch (result.outcome) {
    case 'ok':
      return { outcome: 'fetched', document: { url: request.url, bytes: result.body, headers: result.headers } };
    case 'not-modified':
      return { outcome: 'not-modified', headers: result.headers };
    case 'http-error':
      return failed(result.message, result.status, result.retryAfterMs);
    default:
      return failed(result.message);
  }
}

/** Only the feed that the product brings along is read from disk: a source must not be a way to read files. */
export async function readSample(url: string): Promise<DocumentFetch> {
  if (url !== SAMPLE_FEED_URL) return failed(`"${url}" is not a bundled sample feed.`);
  const file = path.join(projectRoot(), SAMPLE_FEED_FILE);
  try {
    return { outcome: 'fetched', document: { url, bytes: await readFile(file), headers: {} } };
  } catch {
    return failed(`The bundled sample feed ${SAMPLE_FEED_FILE} is missing from the installation.`);
  }
}

export function failed(
  message: string,
  status: number | null = null,
  retryAfterMs: number | null = null,
): CollectFailure {
  return { outcome: 'failed', message, status, retryAfterMs, feedLinks: [] };
}

export function headerOf(headers: ResponseHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
