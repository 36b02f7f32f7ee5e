import { canonicalUrl, fragmentOf } from './canonical-url.js';
import { contentHash } from './content-hash.js';
import { readFeedDate } from './feed-date.js';
import type { FeedItem, RawFeed, RawItem } from './feed-item.js';

const TEXT_MAX = 200_000;
const TITLE_MAX = 1000;
const TITLE_FROM_TEXT_MAX = 140;

export interface FinishedItems {
  items: FeedItem[];
  remarks: string[];
}

/** Makes addresses, dates and texts uniform and leaves out what says nothing or says the same twice. */
export function finishItems(feed: RawFeed, feedUrl: string, now: Date): FinishedItems {
  const base = canonicalUrl(feed.base ?? '', feedUrl) ?? feedUrl;
  const shared = sharedPages(feed.items, base);
  const byKey = new Map<string, FeedItem>();
  let empty = 0;
  let repeated = 0;
  for (const raw of feed.items) {
    const item = finishItem(raw, { feedUrl, base, shared, now });
    if (!item) {
      empty += 1;
      continue;
    }
    // Some feeds give every item the address of the home page: there the guid tells them apart.
    if (byKey.has(item.key) && item.guid !== null) item.key = guidKey(feedUrl, item.guid);
    if (byKey.has(item.key)) repeated += 1;
    else byKey.set(item.key, item);
  }
  const remarks: string[] = [];
  if (empty > 0)
    remarks.push(`${counted(empty)} had neither title nor text and ${empty === 1 ? 'was' : 'were'} left out.`);
  if (repeated > 0)
    remarks.push(
      `${counted(repeated)} repeated the address of another and ${repeated === 1 ? 'was' : 'were'} left out.`,
    );
  return { items: [...byKey.values()], remarks };
}

interface FeedContext {
  feedUrl: string;
  base: string;
  shared: ReadonlySet<string>;
  now: Date;
}

/** Guids are unique within their feed only. */
function guidKey(feedUrl: string, guid: string): string {
  return `guid:${feedUrl} ${guid}`;
}

function finishItem(raw: RawItem, { feedUrl, base, shared, now }: FeedContext): FeedItem | null {
  const text = raw.text.length > TEXT_MAX ? raw.text.slice(0, TEXT_MAX).trimEnd() : raw.text;
  const title = raw.title === '' ? titleFromText(text) : raw.title.slice(0, TITLE_MAX);
  if (title === '') return null;
  const hash = contentHash(title, text);
  const url = itemUrl(raw, base, shared);
  const guid = raw.guid?.slice(0, TITLE_MAX) ?? null;
  return {
    brings: 'text',
    url,
    guid,
    key: url ? `url:${url}` : guid ? guidKey(feedUrl, guid) : `hash:${hash}`,
    title,
    text,
    author: raw.author,
    published: readFeedDate(raw.published, now),
    updated: readFeedDate(raw.updated, now),
    contentHash: hash,
  };
}

function itemUrl(raw: RawItem, base: string, shared: ReadonlySet<string>): string | null {
  for (const link of raw.links) {
    const url = canonicalUrl(link, base);
    if (url) return shared.has(url) ? url + fragmentOf(link) : url;
  }
  return null;
}

/** Pages on which several items are told apart by fragment only; there the fragment is part of the address. */
function sharedPages(items: RawItem[], base: string): Set<string> {
  const fragments = new Map<string, string>();
  const shared = new Set<string>();
  for (const { links } of items) {
    const link = links[0];
    if (!link?.includes('#')) continue;
    const url = canonicalUrl(link, base);
    if (!url) continue;
    const known = fragments.get(url);
    if (known !== undefined && known !== fragmentOf(link)) shared.add(url);
    fragments.set(url, fragmentOf(link));
  }
  return shared;
}

function titleFromText(text: string): string {
  const line = text.split('\n', 1)[0]!;
  if (line.length <= TITLE_FROM_TEXT_MAX) return line;
  const cut = line.lastIndexOf(' ', TITLE_FROM_TEXT_MAX);
  return `${line.slice(0, cut > 40 ? cut : TITLE_FROM_TEXT_MAX)}…`;
}

function counted(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}
