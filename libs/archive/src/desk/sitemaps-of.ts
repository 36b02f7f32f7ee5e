import type { Outbound } from '#libs/outbound';
import type { SourceCandidate } from './source-candidate.js';

const SITEMAPS_MAX = 5;
const LINE = /^\s*sitemap\s*:\s*(https?:\/\/\S+)/gim;

/** The sitemaps that a site names in its robots.txt, those of its news first. */
export async function sitemapsOf(url: string, outbound: Outbound): Promise<SourceCandidate[]> {
  const result = await outbound.get(new URL('/robots.txt', url).href, { maxBytes: 512 * 1024, deadlineMs: 10_000 });
  if (result.outcome !== 'ok') return [];
  const named = [...Buffer.from(result.body).toString('utf8').matchAll(LINE)].map(([, address]) => address!);
  const isNews = (address: string): boolean => /news|nachrichten|actu|notici/i.test(new URL(address).pathname);
  return [...new Set(named)]
    .filter((address) => outbound.check(address).outcome === 'allowed')
    .toSorted((one, other) => Number(isNews(other)) - Number(isNews(one)))
    .slice(0, SITEMAPS_MAX)
    .map((address) => ({ kind: 'sitemap', url: address, title: null }));
}
