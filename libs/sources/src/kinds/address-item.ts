import { readFeedDate } from '../feed-date.js';
import { collapse, plainText } from '../plain-text.js';
import type { AddressItem } from './source-item.js';

const TITLE_MAX = 1000;

export interface AddressFacts {
  /** Canonical. */
  url: string;
  title?: string;
  published?: string | null;
  updated?: string | null;
  language?: string | null;
}

export function addressItem({ url, title, published, updated, language }: AddressFacts, now: Date): AddressItem {
  return {
    brings: 'address',
    url,
    key: `url:${url}`,
    title: collapse(plainText(title ?? '')).slice(0, TITLE_MAX),
    published: readFeedDate(published ?? null, now),
    updated: readFeedDate(updated ?? null, now),
    language: /^[a-z]{2}/i.exec(language?.trim() ?? '')?.[0].toLowerCase() ?? null,
  };
}

/** Whether an address is one that the source was told to keep. */
export function isWanted(url: string, mustContain: string | null): boolean {
  return mustContain === null || url.toLowerCase().includes(mustContain.toLowerCase());
}
