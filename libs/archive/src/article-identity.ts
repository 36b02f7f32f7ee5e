/** What an article is known by: its canonical address, or what it says when it has none. */
export function articleIdentity(url: string | null, contentHash: string): string {
  return url ? `url:${url}` : `hash:${contentHash}`;
}
