import type { RawItem } from './feed-item.js';
import type { FeedNamespaces } from './feed-namespaces.js';
import { characterData, fieldLine, fieldText, textType, type TextType } from './field-text.js';
import { attributesOf, contentOf, TagScanner, type StartTag } from './xml-fields.js';

/** Which of an item's properties a field fills. Earlier names win over later ones. */
const TEXTS = [
  'content:encoded',
  'content',
  'description',
  'summary',
  'dublin-core:description',
  'dublin-core:abstract',
  'media:description',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dublin-core:date',
  'dublin-core:issued',
  'dublin-core:created',
  'created',
  'date',
];
const UPDATED = ['updated', 'modified', 'dublin-core:modified'];
const AUTHORS = ['dublin-core:creator', 'author', 'dublin-core:author', 'creator'];
const IDENTIFIERS = ['guid', 'id'];
const ONCE = new Set(['title', ...TEXTS, ...PUBLISHED, ...UPDATED, ...IDENTIFIERS, 'feedburner:origlink']);
/** Elements with titles, links and dates of something else in them. */
const FOREIGN = new Set(['source', 'image', 'textinput', 'enclosure']);
/** Bounds the work on an item that repeats an element without end. */
const REPEATS_MAX = 20;

interface Field {
  tag: StartTag;
  raw: string;
}

/** Reads one `<item>` or `<entry>`, given without its neighbours. */
export function readXmlItem(xml: string, namespaces: FeedNamespaces, defaultType: TextType): RawItem {
  const fields = collectFields(xml, namespaces);
  const all = (names: string[]): Field[] => names.flatMap((name) => fields.get(name) ?? []);
  const first = (names: string[]): string | null =>
    all(names)
      .map((field) => characterData(field.raw))
      .find((value) => value !== '') ?? null;
  const title = all(['title'])[0];
  const guid = first(IDENTIFIERS) ?? aboutOf(xml);
  return {
    links: linksOf(xml, fields, guid),
    guid,
    title: title ? fieldLine(title.raw, textType(attributesOf(xml, title.tag).get('type'), defaultType)) : '',
    text: fullestText(xml, all(TEXTS), defaultType),
    author: authorsOf(all(AUTHORS)),
    published: first(PUBLISHED) ?? first(UPDATED),
    updated: first(UPDATED),
  };
}

function collectFields(xml: string, namespaces: FeedNamespaces): Map<string, Field[]> {
  const fields = new Map<string, Field[]>();
  const scanner = new TagScanner(xml, firstTagEnd(xml));
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.name.startsWith('/')) continue;
    const name = namespaces.field(tag.name);
    const known = fields.get(name);
    if (known && (ONCE.has(name) || known.length >= REPEATS_MAX)) continue;
    if (!ONCE.has(name) && !FOREIGN.has(name) && name !== 'link' && !AUTHORS.includes(name)) continue;
    const content = contentOf(xml, tag);
    scanner.moveTo(content.end);
    const field = { tag, raw: content.raw };
    if (known) known.push(field);
    else fields.set(name, [field]);
  }
  return fields;
}

function firstTagEnd(xml: string): number {
  return new TagScanner(xml).next()?.end ?? 0;
}

function fullestText(xml: string, fields: Field[], defaultType: TextType): string {
  let fullest: Field | null = null;
  for (const field of fields) if (!fullest || field.raw.length > fullest.raw.length) fullest = field;
  return fullest ? fieldText(fullest.raw, textType(attributesOf(xml, fullest.tag).get('type'), defaultType)) : '';
}

function linksOf(xml: string, fields: Map<string, Field[]>, guid: string | null): string[] {
  const original = fields.get('feedburner:origlink')?.map((field) => characterData(field.raw)) ?? [];
  const alternates: string[] = [];
  for (const field of fields.get('link') ?? []) {
    const attributes = attributesOf(xml, field.tag);
    const rel = attributes.get('rel')?.toLowerCase() ?? 'alternate';
    const href = attributes.get('href');
    if (rel === 'alternate') alternates.push(href === undefined ? characterData(field.raw) : characterData(href));
  }
  const permalink = isPermalink(xml, fields.get('guid')?.[0], guid) ? [guid!] : [];
  return [...original, ...alternates, ...permalink].filter((link) => link !== '');
}

function isPermalink(xml: string, field: Field | undefined, guid: string | null): boolean {
  if (!guid || !/^https?:\/\//i.test(guid)) return false;
  return !field || attributesOf(xml, field.tag).get('ispermalink')?.toLowerCase() !== 'false';
}

/** RSS 1.0 names its items by `rdf:about`. */
function aboutOf(xml: string): string | null {
  const tag = new TagScanner(xml).next();
  const about = tag && attributesOf(xml, tag).get('rdf:about');
  return about ? characterData(about) : null;
}

function authorsOf(fields: Field[]): string | null {
  const names = new Set(fields.map(authorName).filter((name) => name !== ''));
  return names.size > 0 ? [...names].join(', ').slice(0, 300) : null;
}

function authorName(field: Field): string {
  const inner = /<(?:[\w-]+:)?name\b[^>]*>([^]*?)<\//i.exec(field.raw)?.[1];
  const line = fieldLine(inner ?? field.raw, 'html');
  // RSS 2.0 writes `jane@example.org (Jane Doe)`.
  return /^\S+@\S+\s+\(([^)]+)\)$/.exec(line)?.[1] ?? line;
}
