/** Why a date in a feed cannot be taken at its word. `null` stands for no doubt. */
export type DateDoubt =
  | 'missing'
  | 'unparsable'
  | 'future'
  /** Before the web had news: the zero date of some system. */
  | 'long-past'
  /** A month or a year only; the first day stands for it. */
  | 'imprecise'
  /** No time zone was given: read as UTC, so the day may be one off. */
  | 'zone-missing'
  /** The document says nothing; the time of its file stands for it. */
  | 'time-of-file';

export interface FeedDate {
  /** RFC 3339 in UTC, null when nothing could be read. */
  at: string | null;
  doubt: DateDoubt | null;
  /** As the feed wrote it. */
  raw: string | null;
}

/** An item that brings a text along, be it a summary only. */
export interface FeedItem {
  brings: 'text';
  /** Canonical address; null when the item names none that can be read over http or https. */
  url: string | null;
  /** The feed's own identifier of the item, if it has one. */
  guid: string | null;
  /** What identifies the item for good: `url:`, else `guid:` with the feed, else `hash:`. */
  key: string;
  title: string;
  /** Plain text, paragraphs parted by an empty line. */
  text: string;
  author: string | null;
  published: FeedDate;
  updated: FeedDate;
  contentHash: string;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

export interface FeedRead {
  outcome: 'read';
  format: FeedFormat;
  title: string | null;
  /** The page that the feed belongs to. */
  homeUrl: string | null;
  language: string | null;
  charset: string;
  items: FeedItem[];
  /** What a person who looks after the source should know, in sentences. */
  remarks: string[];
}

export type FeedProblemCode = 'empty' | 'too-large' | 'html-page' | 'not-a-feed' | 'malformed';

export interface FeedProblem {
  outcome: 'problem';
  code: FeedProblemCode;
  /** What was found instead, and what to do. */
  message: string;
  /** Feeds that the page found in place of a feed announces. */
  feedLinks: FeedLink[];
}

export interface FeedLink {
  url: string;
  title: string | null;
}

export type FeedReading = FeedRead | FeedProblem;

export interface FeedReadingOptions {
  /** The moment that dates are compared with; defaults to now. */
  now?: Date;
  bytesMax?: number;
  itemsMax?: number;
}

/** What a reader of one format hands over before dates, addresses and texts are made uniform. */
export interface RawItem {
  links: string[];
  guid: string | null;
  title: string;
  /** The fullest text first. */
  text: string;
  author: string | null;
  published: string | null;
  updated: string | null;
}

export interface RawFeed {
  format: FeedFormat;
  title: string | null;
  homeUrl: string | null;
  language: string | null;
  /** `xml:base` and its like, relative to the address of the feed. */
  base: string | null;
  items: RawItem[];
  remarks: string[];
}
