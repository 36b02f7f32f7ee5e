import type { FeedFormat, RawFeed, RawItem } from './feed-item.js';
import { FeedNamespaces } from './feed-namespaces.js';
import { characterData, fieldLine } from './field-text.js';
import { readXmlItem } from './read-xml-item.js';
import { attributesOf, contentOf, TagScanner, type StartTag } from './xml-fields.js';

/** What the document's first meaningful element says it is. */
export type XmlRoot = { kind: FeedFormat; tag: StartTag } | { kind: 'other'; name: string } | { kind: 'none' };

/** Titles and links of the feed itself stand at its beginning; the bound keeps a hostile header cheap. */
const HEADER_CHARS = 32_768;

const ROOTS = new Map<string, FeedFormat>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
]);

export function rootOf(xml: string): XmlRoot {
  const scanner = new TagScanner(xml);
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.name.startsWith('/')) continue;
    const local = tag.name.slice(tag.name.indexOf(':') + 1);
    const kind = ROOTS.get(local);
    return kind ? { kind, tag } : { kind: 'other', name: tag.name };
  }
  return { kind: 'none' };
}

/** Reads the items that are there; `isCut` tells that the document breaks off before its end. */
export function readXmlFeed(
  xml: string,
  kind: FeedFormat,
  root: StartTag,
  itemsMax: number,
): RawFeed & { isCut: boolean } {
  const namespaces = new FeedNamespaces();
  const rootAttributes = attributesOf(xml, root);
  namespaces.declare(rootAttributes);
  const slices = sliceItems(xml, root, namespaces, kind === 'atom' ? 'entry' : 'item', itemsMax);
  const items: RawItem[] = slices.items.map((slice) =>
    readXmlItem(slice, namespaces, kind === 'atom' ? 'text' : 'html'),
  );
  const header = readHeader(xml.slice(root.end, Math.min(slices.headerEnd, root.end + HEADER_CHARS)), namespaces);
  const base = rootAttributes.get('xml:base');
  return {
    format: kind,
    ...header,
    language: header.language ?? rootAttributes.get('xml:lang') ?? null,
    base: base ? characterData(base) : null,
    items,
    remarks: slices.remarks,
    isCut: slices.isCut,
  };
}

interface Slices {
  items: string[];
  headerEnd: number;
  isCut: boolean;
  remarks: string[];
}

function sliceItems(
  xml: string,
  root: StartTag,
  namespaces: FeedNamespaces,
  itemName: string,
  itemsMax: number,
): Slices {
  const scanner = new TagScanner(xml, root.end);
  const items: string[] = [];
  let headerEnd = -1;
  let open: StartTag | null = null;
  let isClosed = false;
  for (let tag = scanner.next(); tag && items.length <= itemsMax; tag = scanner.next()) {
    const isEnd = tag.name.startsWith('/');
    const name = namespaces.field(isEnd ? tag.name.slice(1) : tag.name);
    const isFeedEnd = isEnd && (name === 'channel' || tag.name.slice(1) === root.name);
    if (isFeedEnd) isClosed = true;
    if (name !== itemName && !isFeedEnd) continue;
    if (open) items.push(xml.slice(open.start, tag.start));
    open = isEnd || tag.isEmpty ? null : tag;
    if (headerEnd < 0) headerEnd = tag.start;
  }
  const remarks: string[] = [];
  if (items.length > itemsMax) remarks.push(`Only the first ${itemsMax} items were read; the feed holds more.`);
  else if (open) remarks.push('The feed breaks off within an item; that item is left for the next reading.');
  return {
    items: items.slice(0, itemsMax),
    headerEnd: headerEnd < 0 ? xml.length : headerEnd,
    isCut: !isClosed && items.length <= itemsMax,
    remarks,
  };
}

interface Header {
  title: string | null;
  homeUrl: string | null;
  language: string | null;
}

function readHeader(xml: string, namespaces: FeedNamespaces): Header {
  const header: Header = { title: null, homeUrl: null, language: null };
  const scanner = new TagScanner(xml);
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    const name = namespaces.field(tag.name);
    if (!['title', 'link', 'language', 'dublin-core:language', 'image', 'textinput'].includes(name)) continue;
    if (name === 'link' && attributesOf(xml, tag).has('href')) {
      header.homeUrl ??= homeLink(attributesOf(xml, tag));
      continue;
    }
    const content = contentOf(xml, tag);
    scanner.moveTo(content.end);
    if (name === 'title') header.title ??= fieldLine(content.raw, 'html').slice(0, 500) || null;
    else if (name === 'link') header.homeUrl ??= characterData(content.raw) || null;
    else if (name.endsWith('language')) header.language ??= characterData(content.raw).slice(0, 40) || null;
    if (header.title && header.homeUrl && header.language) break;
  }
  return header;
}

function homeLink(attributes: Map<string, string>): string | null {
  const rel = attributes.get('rel') ?? 'alternate';
  return rel === 'alternate' ? characterData(attributes.get('href') ?? '') || null : null;
}
