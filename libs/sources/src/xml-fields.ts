import { tagEnd } from './plain-text.js';

/** One start tag met by the scanner; offsets are into the scanned text. */
export interface StartTag {
  /** With its prefix, lower case. */
  name: string;
  start: number;
  /** Just after the `>`. */
  end: number;
  isEmpty: boolean;
}

/**
 * A forward scanner over the tags of XML that skips CDATA, comments, instructions and the doctype. It builds no tree and
 * expands no entity, so depth, entity bombs and missing end tags cost nothing, and the good part of a broken feed is read.
 */
export class TagScanner {
  private at: number;
  private readonly lacks = new Set<string>();

  constructor(
    private readonly xml: string,
    from = 0,
  ) {
    this.at = from;
  }

  moveTo(offset: number): void {
    this.at = offset;
  }

  /** The next start or end tag (`name` of an end tag begins with a slash), or null at the end. */
  next(): StartTag | null {
    for (;;) {
      const open = this.xml.indexOf('<', this.at);
      if (open < 0 || open === this.xml.length - 1) return null;
      const code = this.xml.charCodeAt(open + 1);
      if (code === 33) this.at = this.afterDeclaration(open);
      else if (code === 63) this.at = this.after('?>', open + 2, open + 2);
      else if (code === 47 || isNameStart(code)) return this.tag(open);
      else this.at = open + 1;
    }
  }

  private tag(open: number): StartTag {
    let nameEnd = open + 2;
    while (nameEnd < this.xml.length && isNameCode(this.xml.charCodeAt(nameEnd))) nameEnd += 1;
    const end = tagEnd(this.xml, nameEnd);
    this.at = end;
    const name = this.xml.slice(open + 1, nameEnd).toLowerCase();
    return { name, start: open, end, isEmpty: this.xml.charCodeAt(end - 2) === 47 };
  }

  private afterDeclaration(open: number): number {
    if (this.xml.startsWith('<![CDATA[', open)) return this.after(']]>', open + 9, open + 9);
    if (this.xml.startsWith('<!--', open)) return this.after('-->', open + 4, open + 4);
    const subset = this.xml.indexOf('[', open);
    const close = this.xml.indexOf('>', open);
    if (close < 0) return this.xml.length;
    return subset > 0 && subset < close ? this.after(']>', subset, close + 1) : close + 1;
  }

  /** An unclosed CDATA section or comment hides its opening mark only. Not finding a mark is remembered. */
  private after(mark: string, from: number, otherwise: number): number {
    if (this.lacks.has(mark)) return otherwise;
    const at = this.xml.indexOf(mark, from);
    if (at >= 0) return at + mark.length;
    this.lacks.add(mark);
    return otherwise;
  }
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

function isNameCode(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 58) || code === 45 || code === 46;
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The attributes of a start tag by lower-case name, values still encoded. */
export function attributesOf(xml: string, tag: StartTag): Map<string, string> {
  const attributes = new Map<string, string>();
  const source = xml.slice(tag.start + tag.name.length + 1, Math.min(tag.end, tag.start + 16_384));
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    attributes.set(name!.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

export interface ElementContent {
  raw: string;
  /** Just after the end tag. */
  end: number;
}

/**
 * What an element holds: up to its end tag outside CDATA, or, when the end tag is missing, up to the next tag.
 */
export function contentOf(xml: string, tag: StartTag): ElementContent {
  if (tag.isEmpty) return { raw: '', end: tag.end };
  const closing = `</${tag.name}`;
  let from = tag.end;
  let hasCdataEnd = true;
  for (;;) {
    const next = xml.indexOf('<', from);
    if (next < 0) break;
    if (xml.startsWith('<![CDATA[', next)) {
      const cdataEnd: number = hasCdataEnd ? xml.indexOf(']]>', next + 9) : -1;
      hasCdataEnd = cdataEnd >= 0;
      from = cdataEnd < 0 ? next + 9 : cdataEnd + 3;
    } else if (isClosing(xml, next, closing)) {
      return { raw: xml.slice(tag.end, next), end: tagEnd(xml, next + closing.length) };
    } else from = next + 1;
  }
  const next = xml.indexOf('<', tag.end);
  return next < 0 ? { raw: xml.slice(tag.end), end: xml.length } : { raw: xml.slice(tag.end, next), end: next };
}

function isClosing(xml: string, at: number, closing: string): boolean {
  if (xml.charCodeAt(at + 1) !== 47) return false;
  const after = xml.charCodeAt(at + closing.length);
  if (after !== 62 && !(after <= 32)) return false;
  return xml.slice(at, at + closing.length).toLowerCase() === closing;
}
