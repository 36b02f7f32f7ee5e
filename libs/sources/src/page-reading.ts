import type { FeedDate } from './feed-item.js';

export interface PageRead {
  outcome: 'read';
  title: string;
  /** Main text, paragraphs parted by an empty line. */
  text: string;
  author: string | null;
  published: FeedDate;
  /** The address the page itself gives as its own, if it is one of the same host. */
  canonicalUrl: string | null;
  language: string | null;
  /** How the main text was found. */
  via: 'main-content' | 'embedded-data' | 'whole-page';
  remarks: string[];
}

export interface PageProblem {
  outcome: 'problem';
  code: 'no-text' | 'unreadable' | 'too-slow';
  message: string;
}

export type PageReading = PageRead | PageProblem;
