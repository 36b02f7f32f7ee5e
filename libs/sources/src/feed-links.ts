import { canonicalUrl } from './canonical-url.js';
import { decodeEntities } from './entities.js';
import type { FeedLink } from './feed-item.js';
import { attributesOf, TagScanner } from './xml-fields.js';

const FEED_TYPE = /^(application|text)\/((rss|atom|rdf|feed)\+(xml|json)|xml|rss|json)/i;
const LINKS_MAX = 20;
/** Pages announce their feeds in the head. */
const HEAD_CHARS = 512 * 1024;

/** The feeds that a page announces with `<link rel="alternate">`. */
export function feedLinksOf(html: string, pageUrl: string): FeedLink[] {
  const links = new Map<string, FeedLink>();
  const head = html.slice(0, HEAD_CHARS);
  const scanner = new TagScanner(head);
  for (let tag = scanner.next(); tag && links.size < LINKS_MAX; tag = scanner.next()) {
    if (tag.name !== 'link') continue;
    const attributes = attributesOf(head, tag);
    if (!/(^|\s)alternate(\s|$)/i.test(attributes.get('rel') ?? '')) continue;
    if (!FEED_TYPE.test(attributes.get('type') ?? '')) continue;
    const url = canonicalUrl(decodeEntities(attributes.get('href') ?? ''), pageUrl);
    const title = decodeEntities(attributes.get('title') ?? '').trim();
    if (url && !links.has(url)) links.set(url, { url, title: title === '' ? null : title });
  }
  return [...links.values()];
}
