import { canonicalUrl } from './canonical-url.js';
import type { PageSource } from './page-source.js';
import { plainText } from './plain-text.js';

export interface PageMetadata {
  title: string | null;
  author: string | null;
  published: string | null;
  canonicalUrl: string | null;
  language: string | null;
  /** What the page's structured data gives as the article; often a teaser only. */
  articleBody: string | null;
}

const JSON_LD_CHARS_MAX = 500_000;

/** What a page says about itself in meta elements and JSON-LD. */
export function readMetadata(source: PageSource, url: string): PageMetadata {
  const meta = (...names: string[]): string | null =>
    names.map((name) => source.meta.get(name)).find((content) => content) ?? null;
  const linked = linkedData(source.jsonLd);
  return {
    title: meta('og:title', 'twitter:title') ?? words(linked?.['headline']) ?? words(source.title),
    author: authorOf(linked?.['author']) ?? authorOf(meta('author', 'article:author', 'parsely-author')),
    published:
      words(linked?.['datePublished']) ??
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'parsely-pub-date',
        'pubdate',
      ) ??
      source.time,
    canonicalUrl: ofSameHost(source.canonical ?? meta('og:url'), url),
    language: (source.language ?? meta('og:locale', 'language'))?.slice(0, 40) ?? null,
    articleBody: words(linked?.['articleBody']),
  };
}

/** A page could claim another outlet's article as its own; only its own host is believed. */
function ofSameHost(address: string | null, url: string): string | null {
  const canonical = canonicalUrl(address ?? '', url);
  if (!canonical) return null;
  const bare = (link: string): string => new URL(link).hostname.replace(/^(www|m|amp)\./, '');
  const isFrontPage = new URL(canonical).pathname === '/' && new URL(url).pathname !== '/';
  return bare(canonical) === bare(url) && !isFrontPage ? canonical : null;
}

type LinkedData = Record<string, unknown>;

function linkedData(blocks: readonly string[]): LinkedData | null {
  for (const block of blocks) {
    const found = articleIn(parsed(block), 0);
    if (found) return found;
  }
  return null;
}

function parsed(text: string): unknown {
  if (text.length > JSON_LD_CHARS_MAX) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): LinkedData | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const element of value) {
      const found = articleIn(element, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record: LinkedData = Object.fromEntries(Object.entries(value));
  if (/Article|BlogPosting|Report\b/.test(JSON.stringify(record['@type'] ?? ''))) return record;
  return articleIn(record['@graph'] ?? record['mainEntity'], depth + 1);
}

function authorOf(value: unknown): string | null {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const names = list.map((author) =>
    typeof author === 'object' && author !== null && 'name' in author ? words(author.name) : words(author),
  );
  return (
    names
      .filter((name) => name !== null && !/^https?:/i.test(name))
      .join(', ')
      .slice(0, 300) || null
  );
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? plainText(value) : '';
  return text === '' ? null : text;
}
