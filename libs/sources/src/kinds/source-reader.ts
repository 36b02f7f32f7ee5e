import type { FeedLink } from '../feed-item.js';
import type { ResponseHeaders } from '../read-feed.js';
import type { SourceItem } from './source-item.js';

/** One document of a source as it was fetched. */
export interface SourceDocument {
  url: string;
  bytes: Uint8Array;
  headers: ResponseHeaders;
}

export interface ReadingCircumstances {
  now: Date;
  /** What the source's last document left to be remembered; null on the first scan. */
  cursor: string | null;
  bytesMax: number;
}

export interface DocumentRead {
  outcome: 'read';
  /** What the document is, to follow "It is ": "an RSS feed", "a news sitemap". */
  found: string;
  title: string | null;
  homeUrl: string | null;
  language: string | null;
  items: SourceItem[];
  /** Addresses of further documents of the source, for the same reader, in the order in which they are to be read. */
  next: string[];
  /**
   * What to remember when this document, and all that it stands among, have been read and stored; the next scan is given
   * it. Null leaves what is remembered as it is.
   */
  cursor: string | null;
  /** What a person who looks after the source should know, in sentences. */
  remarks: string[];
}

export interface DocumentProblem {
  outcome: 'problem';
  /** What was found instead, and what to do. */
  message: string;
  /** Feeds that a page found in place of the document announces. */
  feedLinks: FeedLink[];
}

export type DocumentReading = DocumentRead | DocumentProblem;

/**
 * What tells one kind of source from another. Reading fetches nothing: a reader is given a document and says what is in
 * it and which documents come next. What other people's servers send is never a fault: it is read, bounded, or told.
 */
export interface SourceReader {
  /** Media types to ask for. */
  readonly accept: string;
  /** The documents that one leads to come in the order of time, so that a scan may go on where another broke off. */
  readonly isInOrderOfTime?: boolean;
  read(document: SourceDocument, circumstances: ReadingCircumstances): DocumentReading | Promise<DocumentReading>;
}
