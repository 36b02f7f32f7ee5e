import { decodeEntities } from './entities.js';
import { afterElement } from './plain-text.js';
import { attributesOf, TagScanner, type StartTag } from './xml-fields.js';

/** What the head and the structured data of a page say, and the page without what holds no text. */
export interface PageSource {
  /** Content of `<meta>` by lower-case name or property, the first of each. */
  meta: ReadonlyMap<string, string>;
  jsonLd: readonly string[];
  canonical: string | null;
  language: string | null;
  /** The first `<time datetime>`. */
  time: string | null;
  title: string | null;
  /** How deep elements are nested; beyond a few hundred, building and judging a tree takes quadratic time. */
  depth: number;
  /** For building a tree: half the weight of a news page is scripts, styles and drawings. */
  lightHtml: string;
}

const DEAD_WEIGHT = new Set(['script', 'style', 'svg', 'template', 'iframe', 'object', 'select', 'noscript']);
/** Elements that need no end tag, so that their number says nothing of depth. */
const UNNESTED = new Set(
  'p li dt dd td th tr option br hr img input meta link area base col embed source track wbr param'.split(' '),
);
const JSON_LD_MAX = 20;

/** One pass over the source text; asking a DOM for each of these takes longer than all of this. */
export function scanPage(html: string): PageSource {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const found = {
    canonical: null as string | null,
    language: null as string | null,
    time: null as string | null,
    title: null as string | null,
  };
  const unclosed = new Set<string>();
  const kept: string[] = [];
  let from = 0;
  const nesting = new Nesting();
  const scanner = new TagScanner(html);
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    nesting.see(tag);
    if (DEAD_WEIGHT.has(tag.name) && !tag.isEmpty) {
      const end = afterElement(html, tag.name, tag.end, unclosed);
      if (tag.name === 'script' && jsonLd.length < JSON_LD_MAX && isJsonLd(html, tag))
        jsonLd.push(withoutEndTag(html.slice(tag.end, end)));
      if (end === tag.end) continue;
      kept.push(html.slice(from, tag.start));
      nesting.leave();
      from = end;
      scanner.moveTo(end);
    } else if (tag.name === 'meta') readMeta(html, tag, meta);
    else if (tag.name === 'link') found.canonical ??= canonicalLink(html, tag);
    else if (tag.name === 'html') found.language ??= attribute(html, tag, 'lang');
    else if (tag.name === 'time') found.time ??= attribute(html, tag, 'datetime');
    else if (tag.name === 'title') found.title ??= html.slice(tag.end, tag.end + 2000).split('<', 1)[0] ?? null;
  }
  kept.push(html.slice(from));
  return { meta, jsonLd, ...found, depth: nesting.deepest, lightHtml: kept.join(' ') };
}

class Nesting {
  deepest = 0;
  private depth = 0;

  see(tag: StartTag): void {
    const isEnd = tag.name.startsWith('/');
    if (tag.isEmpty || UNNESTED.has(isEnd ? tag.name.slice(1) : tag.name)) return;
    if (isEnd) return this.leave();
    this.depth += 1;
    this.deepest = Math.max(this.deepest, this.depth);
  }

  leave(): void {
    this.depth = Math.max(0, this.depth - 1);
  }
}

function isJsonLd(html: string, tag: StartTag): boolean {
  return /application\/ld\+json/i.test(html.slice(tag.start, tag.end));
}

function withoutEndTag(text: string): string {
  return text.replace(/<\/script[^>]*>$/i, '');
}

function attribute(html: string, tag: StartTag, name: string): string | null {
  return decodeEntities(attributesOf(html, tag).get(name) ?? '').trim() || null;
}

function canonicalLink(html: string, tag: StartTag): string | null {
  const attributes = attributesOf(html, tag);
  return attributes.get('rel')?.toLowerCase() === 'canonical'
    ? decodeEntities(attributes.get('href') ?? '').trim() || null
    : null;
}

function readMeta(html: string, tag: StartTag, meta: Map<string, string>): void {
  const attributes = attributesOf(html, tag);
  const name = (attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop'))?.toLowerCase();
  const content = decodeEntities(attributes.get('content') ?? '').trim();
  if (name && content !== '' && !meta.has(name)) meta.set(name, content);
}
