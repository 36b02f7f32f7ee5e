import type { RawFeed, RawItem } from './feed-item.js';
import { collapse, plainText } from './plain-text.js';

/** Reads JSON Feed 1.0 and 1.1; null when the object is not one. */
export function readJsonFeed(json: unknown, itemsMax: number): RawFeed | null {
  if (!isRecord(json) || !Array.isArray(json['items'])) return null;
  const isDeclared = /jsonfeed\.org/.test(words(json['version']) ?? '');
  if (
    !isDeclared &&
    !json['items'].some((item) => isRecord(item) && ('content_html' in item || 'content_text' in item))
  )
    return null;
  const entries = json['items'].filter(isRecord);
  return {
    format: 'json',
    title: words(json['title']),
    homeUrl: words(json['home_page_url']),
    language: words(json['language']),
    base: null,
    items: entries.slice(0, itemsMax).map(readItem),
    remarks: entries.length > itemsMax ? [`Only the first ${itemsMax} items were read; the feed holds more.`] : [],
  };
}

function readItem(entry: Record<string, unknown>): RawItem {
  const guid = words(entry['id']);
  const candidates = [entry['url'], entry['external_url'], /^https?:/i.test(guid ?? '') ? guid : null];
  return {
    links: candidates.map(words).filter((link) => link !== null),
    guid,
    title: collapse(plainText(words(entry['title']) ?? '')),
    text: itemText(entry),
    author: authors(entry),
    published: words(entry['date_published']) ?? words(entry['date_modified']),
    updated: words(entry['date_modified']),
  };
}

function itemText(entry: Record<string, unknown>): string {
  const html = plainText(words(entry['content_html']) ?? '');
  const text = (words(entry['content_text']) ?? '').trim();
  const fuller = html.length >= text.length ? html : text;
  return fuller === '' ? plainText(words(entry['summary']) ?? '') : fuller;
}

function authors(entry: Record<string, unknown>): string | null {
  const listed = Array.isArray(entry['authors']) ? entry['authors'] : [entry['author']];
  const names = listed
    .filter(isRecord)
    .map((author) => words(author['name']))
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(', ').slice(0, 300) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
