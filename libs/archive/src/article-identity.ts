import type { FeedItem } from '#libs/sources';

/** What an article is known by: its canonical address, or what it says when it has none. */
export function articleIdentity(url: string | null, contentHash: string): string {
  return url ? `url:${url}` : `hash:${contentHash}`;
}

/** A feed may give items an identifier only, or one address to all of them: then they are told apart within it. */
export function itemIdentity(
  sourceId: string,
  { key, url, contentHash }: Pick<FeedItem, 'key' | 'url' | 'contentHash'>,
) {
  const own = articleIdentity(url, contentHash);
  return key === own ? own : `item:${sourceId} ${key}`;
}
