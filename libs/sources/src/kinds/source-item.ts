import type { FeedDate, FeedItem } from '../feed-item.js';

/** An item that says where an article is and nothing, or little, of what it says: its page has to be read. */
export interface AddressItem {
  brings: 'address';
  /** Canonical address. */
  url: string;
  key: string;
  /** What the source calls the article: a headline, or the words of the link; empty when it says nothing. */
  title: string;
  published: FeedDate;
  /** When the source says that the article changed last: a later date means that its page is worth reading again. */
  updated: FeedDate;
  /** ISO 639-1, where the source tells it. */
  language: string | null;
}

/** What every kind of source comes down to. */
export type SourceItem = FeedItem | AddressItem;
