import { canonicalUrl } from '../canonical-url.js';
import { decodeBytes } from '../decode-bytes.js';
import { feedLinksOf } from '../feed-links.js';
import { readFeedDate } from '../feed-date.js';
import { addressItem, isWanted } from '../kinds/address-item.js';
import type { SettingsOfKind } from '../kinds/source-definition.js';
import type { AddressItem } from '../kinds/source-item.js';
import type { DocumentReading, ReadingCircumstances, SourceDocument, SourceReader } from '../kinds/source-reader.js';
import { contentTypeOf } from '../read-feed.js';
import { unpackGzip } from '../kinds/unpack-gzip.js';
import { scanSitemap, type SitemapEntry } from './scan-sitemap.js';

/** The protocol's own limit of one sitemap, and of one index. */
const ENTRIES_MAX = 50_000;
/** More than a day of the largest news office; what is newest counts. */
const ITEMS_MAX = 2000;
/** Sitemaps of an index that one scan reads. */
const CHILDREN_MAX = 20;
/** Of those that do not say when they changed, the last ones of the index. */
const UNDATED_CHILDREN_MAX = 5;
/** An ordinary sitemap lists everything that a site ever had; older pages than this are not news. */
const WINDOW_MS = 7 * 24 * 3600 * 1000;
/** Clocks differ, and an index is often written before its sitemaps are. */
const OVERLAP_MS = 24 * 3600 * 1000;

type Settings = SettingsOfKind<'sitemap'>;

/** Reads a sitemap, and an index of sitemaps with those of them that changed; packed or not, XML or a plain list. */
export function sitemapReader({ mustContain }: Settings): SourceReader {
  return {
    accept: 'application/xml, text/xml, text/plain;q=0.8, */*;q=0.5',
    read(document, circumstances) {
      const unpacked = unpackGzip(document.bytes, circumstances.bytesMax);
      if (unpacked.outcome === 'problem') return { ...unpacked, feedLinks: [] };
      return readUnpacked({ ...document, bytes: unpacked.bytes }, mustContain, circumstances);
    },
  };
}

function readUnpacked(
  { url, bytes, headers }: SourceDocument,
  mustContain: string | null,
  circumstances: ReadingCircumstances,
): DocumentReading {
  const { text, remark } = decodeBytes(bytes, contentTypeOf(headers));
  const trimmed = text.trimStart();
  const scan = trimmed.startsWith('<') ? scanSitemap(text, ENTRIES_MAX) : plainList(trimmed);
  if (!scan) return notASitemap(text, url);
  const remarks = remark === null ? [] : [remark];
  if (scan.ending === 'too-many')
    remarks.push(`Only the first ${ENTRIES_MAX} entries of ${url} were read; it holds more.`);
  if (scan.ending === 'cut') remarks.push(`${url} breaks off before its end; what came before was read.`);
  return scan.root === 'sitemapindex'
    ? readIndex(scan.entries, url, remarks, circumstances)
    : readPages(scan.entries, { url, mustContain, remarks }, circumstances);
}

/** A sitemap may be a list of addresses, one a line (sitemaps.org, "Text file"). */
function plainList(text: string) {
  const lines = text.split(/\r?\n/, ENTRIES_MAX + 1).map((line) => line.trim());
  const first = lines.find((line) => line !== '');
  if (first === undefined || !/^https?:\/\/\S+$/i.test(first)) return null;
  const entries = lines.filter((line) => line !== '').map((location) => ({ location, modified: null, news: null }));
  return { root: 'urlset' as const, entries, ending: 'whole' as const };
}

interface Sheet {
  url: string;
  mustContain: string | null;
  remarks: string[];
}

function readPages(
  entries: readonly SitemapEntry[],
  { url, mustContain, remarks }: Sheet,
  { now, cursor }: ReadingCircumstances,
): DocumentReading {
  const since = sinceOf(cursor, now);
  const items = new Map<string, AddressItem>();
  let newest = 0;
  let old = 0;
  for (const entry of entries) {
    const item = itemOf(entry, url, now);
    if (!item || !isWanted(item.url, mustContain)) continue;
    const time = timeOf(item);
    if (time !== null && time < since) old += 1;
    else items.set(item.key, item);
    if (time !== null && time <= now.getTime()) newest = Math.max(newest, time);
  }
  const kept = newestFirst([...items.values()]);
  if (kept.length > ITEMS_MAX)
    remarks.push(`The ${ITEMS_MAX} newest of ${kept.length} addresses were taken from ${url}.`);
  if (entries.length > 0 && items.size === 0 && old === 0 && mustContain !== null)
    remarks.push(`None of the ${entries.length} addresses in ${url} contains "${mustContain}".`);
  if (old > 0) remarks.push(`${old} of ${entries.length} addresses in ${url} are older than a week and were left out.`);
  const isNews = entries.some(({ news }) => news !== null);
  return {
    outcome: 'read',
    found: isNews ? 'a news sitemap' : 'a sitemap',
    title: null,
    homeUrl: canonicalUrl('/', url),
    language: null,
    items: kept.slice(0, ITEMS_MAX),
    next: [],
    cursor: newest > 0 ? new Date(newest).toISOString() : null,
    remarks,
  };
}

function itemOf({ location, modified, news }: SitemapEntry, base: string, now: Date): AddressItem | null {
  const url = canonicalUrl(location, base);
  if (!url) return null;
  const published = news?.published ?? null;
  return addressItem({ url, title: news?.title, published, updated: modified, language: news?.language }, now);
}

function timeOf({ published, updated }: AddressItem): number | null {
  const at = [published.at, updated.at].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  return at.length === 0 ? null : Math.max(...at);
}

function newestFirst(items: AddressItem[]): AddressItem[] {
  return items.toSorted((one, other) => (timeOf(other) ?? 0) - (timeOf(one) ?? 0));
}

/** From when on pages count: a week back, and further when the last scan is longer ago. */
function sinceOf(cursor: string | null, now: Date): number {
  const week = now.getTime() - WINDOW_MS;
  const last = cursor === null ? Number.NaN : Date.parse(cursor) - OVERLAP_MS;
  return Number.isNaN(last) ? week : Math.min(week, last);
}

function readIndex(
  entries: readonly SitemapEntry[],
  url: string,
  remarks: string[],
  { now, cursor }: ReadingCircumstances,
): DocumentReading {
  const since = sinceOf(cursor, now);
  const dated: { url: string; time: number }[] = [];
  const undated: string[] = [];
  for (const { location, modified } of entries) {
    const child = canonicalUrl(location, url);
    if (!child || child === url) continue;
    const at = readFeedDate(modified, now).at;
    if (at === null) undated.push(child);
    else if (Date.parse(at) >= since) dated.push({ url: child, time: Date.parse(at) });
  }
  // Of those that changed, the newest; of those that do not say, the last: sites add at the end. The newest are read
  // first, for a slow host lets one scan read a few only.
  const changed = dated.toSorted((one, other) => other.time - one.time).slice(0, CHILDREN_MAX);
  const next = [...changed.map((child) => child.url), ...undated.slice(-UNDATED_CHILDREN_MAX).toReversed()];
  if (next.length < dated.length + undated.length)
    remarks.push(`${next.length} of ${entries.length} sitemaps of this index are read at one scan, the newest ones.`);
  return {
    outcome: 'read',
    found: `an index of ${entries.length} ${entries.length === 1 ? 'sitemap' : 'sitemaps'}`,
    title: null,
    homeUrl: canonicalUrl('/', url),
    language: null,
    items: [],
    next: next.slice(0, CHILDREN_MAX),
    cursor: null,
    remarks,
  };
}

function notASitemap(text: string, url: string): DocumentReading {
  const feedLinks = feedLinksOf(text, url);
  if (text.trim() === '')
    return { outcome: 'problem', message: 'The server answered with nothing in place of a sitemap.', feedLinks };
  const what = /<rss\b|<feed\b|<rdf:rdf\b/i.test(text.slice(0, 2000))
    ? 'a feed, not with a sitemap; add it as a feed'
    : /<html\b|<!doctype html/i.test(text.slice(0, 2000))
      ? 'a web page, not with a sitemap; the address of the sitemap stands in the robots.txt of most sites'
      : 'something that is not a sitemap: its first element should be <urlset> or <sitemapindex>';
  return { outcome: 'problem', message: `The address answers with ${what}.`, feedLinks };
}
