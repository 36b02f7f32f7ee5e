import type { FileStamp } from './folder-files.js';
import type { FeedLink, ResponseHeaders, SourceItem } from '#libs/sources';

/** A file of a watched folder that was looked at: it is looked at again when size or time change. */
export interface ReadFile extends FileStamp {
  path: string;
  /** Why there is no article of it, in words. */
  problem: string | null;
}

/** What a source remembers from one scan to the next; all null for one that was never scanned. */
export interface CollectState {
  etag: string | null;
  lastModified: string | null;
  cursor: string | null;
}

/** Everything that a source held at one look. */
export interface Collected {
  outcome: 'collected';
  /** What the source is, to follow "It is ": "an RSS feed", "a news sitemap". */
  found: string;
  title: string | null;
  homeUrl: string | null;
  language: string | null;
  items: SourceItem[];
  /** Of a watched folder: the files that were read, to be remembered when the items are stored. */
  files: ReadFile[];
  /** Of a watched folder: the paths of all its files; null when not all were looked at. */
  present: string[] | null;
  /** More is waiting than one scan takes: scan again at once. */
  hasMore: boolean;
  /** To be remembered when the items are stored, never before. */
  state: CollectState;
  /** Of the source's first document. */
  headers: ResponseHeaders;
  /** Documents read: 1, and those that the first one led to. */
  documents: number;
  remarks: string[];
}

export interface NothingNew {
  outcome: 'not-modified';
  headers: ResponseHeaders;
}

export interface CollectFailure {
  outcome: 'failed';
  /** What is wrong, and what to do. */
  message: string;
  /** HTTP status of the answer, where there was one. */
  status: number | null;
  /** How long the server asked to wait. */
  retryAfterMs: number | null;
  /** Feeds that a page found in place of a feed announces. */
  feedLinks: FeedLink[];
}

export type Collection = Collected | NothingNew | CollectFailure;
