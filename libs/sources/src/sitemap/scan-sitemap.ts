import { characterData } from '../field-text.js';
import { attributesOf, contentOf, TagScanner, type StartTag } from '../xml-fields.js';

/** The fields of one `<url>` or `<sitemap>`, as they were written. */
export interface SitemapEntry {
  location: string;
  modified: string | null;
  /** What the news extension says of the article; null for a page of another kind. */
  news: { title: string; published: string | null; language: string | null } | null;
}

export interface SitemapScan {
  root: 'urlset' | 'sitemapindex';
  entries: SitemapEntry[];
  /** More entries than are read, or the document breaks off. */
  ending: 'whole' | 'too-many' | 'cut';
}

const FIELDS = new Set(['loc', 'lastmod', 'title', 'publication_date', 'language']);

/** Null when the first element is not that of a sitemap. One forward pass, without a tree and without entities. */
export function scanSitemap(xml: string, entriesMax: number): SitemapScan | null {
  const scanner = new TagScanner(xml);
  const root = scanner.next();
  const rootName = root && localName(root);
  if (rootName !== 'urlset' && rootName !== 'sitemapindex') return null;
  const entryName = rootName === 'urlset' ? 'url' : 'sitemap';
  const entries: SitemapEntry[] = [];
  let open: EntryFields | null = null;
  let isClosed = false;
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    const name = localName(tag);
    if (name === `/${rootName}`) isClosed = true;
    else if (name === entryName) open = {};
    else if (name === `/${entryName}`) {
      const entry = open && entryOf(open);
      if (entry) entries.push(entry);
      open = null;
      if (entries.length > entriesMax)
        return { root: rootName, entries: entries.slice(0, entriesMax), ending: 'too-many' };
    } else if (open && FIELDS.has(name) && !isImage(tag)) {
      const content = contentOf(xml, tag);
      scanner.moveTo(content.end);
      open[name] ??= characterData(content.raw);
    } else if (open && name === 'link') readAlternate(xml, tag, open);
  }
  return { root: rootName, entries, ending: isClosed ? 'whole' : 'cut' };
}

type EntryFields = Record<string, string>;

function localName({ name }: StartTag): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  return (name.startsWith('/') ? '/' : '') + name.slice(colon + 1);
}

/** Pictures and films of a page have a `loc` and a `title` of their own. */
function isImage({ name }: StartTag): boolean {
  return name.startsWith('image:') || name.startsWith('video:');
}

/** Some sitemaps give the address in `<xhtml:link rel="canonical">` only. */
function readAlternate(xml: string, tag: StartTag, fields: EntryFields): void {
  const attributes = attributesOf(xml, tag);
  if (attributes.get('rel')?.toLowerCase() === 'canonical') fields['canonical'] ??= attributes.get('href') ?? '';
}

function entryOf(fields: EntryFields): SitemapEntry | null {
  const location = fields['loc'] || characterData(fields['canonical'] ?? '');
  if (!location) return null;
  const { title, publication_date: published, language } = fields;
  const isNews = title !== undefined || published !== undefined;
  return {
    location,
    modified: fields['lastmod'] ?? null,
    news: isNews ? { title: title ?? '', published: published ?? null, language: language ?? null } : null,
  };
}
