import type { FeedItem } from '#libs/sources';

/** What an article is known by: its canonical address, or what it says when it has none. */
export function articleIdentity(url: string | null, contentHash: string): string {
  return url ? `url:${url}` : `hash:${contentHash}`;
}

/**
 * The same address may stand in a feed of everybody's and in one of a team's, with other words: each has its own article,
 * so that what a team reads is never a text of an article that others see.
 */
export function identityFor(teamId: string | null, identity: string): string {
  return teamId === null ? identity : `team:${teamId} ${identity}`;
}

/** A feed may give items an identifier only, or one address to all of them: then they are told apart within it. */
export function itemIdentity(
  sourceId: string,
  { key, url, contentHash }: Pick<FeedItem, 'key' | 'url' | 'contentHash'>,
) {
  const own = articleIdentity(url, contentHash);
  return key === own ? own : `item:${sourceId} ${key}`;
}
