import { decodeBytes } from './decode-bytes.js';
import type { FeedLink, FeedProblem, FeedProblemCode, FeedReading, FeedReadingOptions, RawFeed } from './feed-item.js';
import { feedLinksOf } from './feed-links.js';
import { finishItems } from './finish-items.js';
import { megabytes } from './kinds/megabytes.js';
import { readJsonFeed } from './read-json-feed.js';
import { readXmlFeed, rootOf } from './read-xml-feed.js';

const BYTES_MAX = 5 * 1024 * 1024;
const ITEMS_MAX = 5000;

/** The response headers that reading a feed looks at, by lower-case name. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed. What kind of feed it is, the content decides: content types lie.
 * Broken feeds are read as far as they go, with a remark; a problem says what was found instead.
 */
export function readFeed(
  bytes: Uint8Array,
  headers: ResponseHeaders,
  feedUrl: string,
  options: FeedReadingOptions = {},
): FeedReading {
  const bytesMax = options.bytesMax ?? BYTES_MAX;
  if (bytes.byteLength > bytesMax) {
    return problem(
      'too-large',
      `The feed has ${megabytes(bytes.byteLength)}, more than the ${megabytes(bytesMax)} that are read.`,
    );
  }
  const decoded = decodeBytes(bytes, contentTypeOf(headers));
  const text = decoded.text.trimStart();
  if (text === '') return problem('empty', 'The server answered with nothing: an empty document in place of a feed.');
  const raw = /^[{[]/.test(text) ? readJson(text, options) : readXml(text, feedUrl, options);
  if ('outcome' in raw) return raw;
  const finished = finishItems(raw, feedUrl, options.now ?? new Date());
  const remarks = [decoded.remark, ...raw.remarks, ...finished.remarks].filter((remark) => remark !== null);
  if (finished.items.length === 0) remarks.push('The feed holds no items at present.');
  return {
    outcome: 'read',
    format: raw.format,
    title: raw.title,
    homeUrl: raw.homeUrl,
    language: raw.language,
    charset: decoded.charset,
    items: finished.items,
    remarks,
  };
}

export function contentTypeOf(headers: ResponseHeaders): string | null {
  const contentType = headers['content-type'];
  return (Array.isArray(contentType) ? contentType[0] : contentType) ?? null;
}

function readXml(xml: string, feedUrl: string, options: FeedReadingOptions): RawFeed | FeedProblem {
  const root = rootOf(xml);
  if (root.kind === 'none') return notXml(xml);
  if (root.kind === 'other') return notAFeed(root.name, xml, feedUrl);
  const { isCut, ...feed } = readXmlFeed(xml, root.kind, root.tag, options.itemsMax ?? ITEMS_MAX);
  if (isCut && feed.items.length === 0) {
    return problem(
      'malformed',
      `The document begins as ${named(feed.format)} but breaks off before its first complete item, after ${xml.length} characters.`,
    );
  }
  if (isCut && feed.remarks.length === 0) feed.remarks.push('The feed breaks off before its end.');
  return feed;
}

function readJson(text: string, options: FeedReadingOptions): RawFeed | FeedProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return problem('malformed', `The document looks like JSON but cannot be read: ${String(error).slice(0, 200)}.`);
  }
  const feed = readJsonFeed(json, options.itemsMax ?? ITEMS_MAX);
  return (
    feed ??
    problem('not-a-feed', 'The address answers with JSON, but not with a JSON Feed: there are no "items" with content.')
  );
}

const PAGES = new Set(['html', '!doctype', 'head', 'body', 'meta', 'script', 'div', 'title', 'link']);
const OTHER_DOCUMENTS: Record<string, string> = {
  urlset: 'a sitemap',
  sitemapindex: 'an index of sitemaps',
  opml: 'an OPML list of feeds: import it instead of adding it as a feed',
  'soap:envelope': 'a SOAP message',
  svg: 'a picture (SVG)',
  error: 'an error message',
};

function notAFeed(name: string, xml: string, feedUrl: string): FeedProblem {
  if (!PAGES.has(name)) {
    return problem(
      'not-a-feed',
      `The address answers with ${OTHER_DOCUMENTS[name] ?? `XML whose first element is <${name.slice(0, 40)}>`}, not with a feed.`,
    );
  }
  const links = feedLinksOf(xml, feedUrl);
  const hint =
    links.length > 0
      ? `It announces ${links.length === 1 ? 'this feed' : 'these feeds'}: ${links.map((link) => link.url).join(', ')}. Did you mean ${links.length === 1 ? 'it' : 'one of them'}?`
      : 'It announces no feed; look on the site for an address that ends in .rss, .xml or /feed.';
  return problem('html-page', `The address answers with a web page, not with a feed. ${hint}`, links);
}

function notXml(text: string): FeedProblem {
  const start = text
    .slice(0, 60)
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .trim();
  return problem(
    'not-a-feed',
    `The address answers with something that is neither XML nor JSON; it begins with "${start}".`,
  );
}

function problem(code: FeedProblemCode, message: string, feedLinks: FeedLink[] = []): FeedProblem {
  return { outcome: 'problem', code, message, feedLinks };
}

function named(format: RawFeed['format']): string {
  return { rss: 'an RSS feed', atom: 'an Atom feed', rdf: 'an RSS 1.0 feed', json: 'a JSON feed' }[format];
}
