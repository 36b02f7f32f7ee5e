import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { OfficialText, TextLine } from '#libs/catalogue';

/** A file of the public UNxml/SCresolutions collection, or why it is none. */
export type AkomaNtoso =
  { ok: true; text: OfficialText } | { ok: false; reason: 'other-language' | 'no-resolution' | 'not-xml' };

/** One element as the parser gives it in document order: its name, its children, and attributes under `:@`. */
type XmlNode = Record<string, unknown>;

const TEXT = '#text';
/** Notes at the foot of the page would break into the words of a paragraph. */
const SKIPPED = new Set(['meta', 'authorialNote', 'coverPage', 'preamble', 'img']);

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  removeNSPrefix: true,
  htmlEntities: true,
});

/**
 * Reads one resolution in Akoma Ntoso. Only the printed numbers (`num`) and the order of the lines are taken from it:
 * some files nest a sub-paragraph under the wrong paragraph, or a number one level too deep.
 */
export function readAkomaNtoso(xml: string, source: string): AkomaNtoso {
  if (XMLValidator.validate(xml) !== true) return { ok: false, reason: 'not-xml' };
  const root = nodesOf(parser.parse(xml));
  const language = attributesOf(find(root, 'FRBRlanguage'))['language'];
  if (typeof language === 'string' && language !== 'eng') return { ok: false, reason: 'other-language' };
  const symbol = symbolIn(textOf(find(root, 'docNumber'))) ?? symbolIn(xml.slice(0, 200_000));
  const body = find(root, 'mainBody');
  if (symbol === null || !body) return { ok: false, reason: 'no-resolution' };
  const date = attributesOf(find(root, 'FRBRdate'))['date'];
  const reader = new LineReader();
  reader.walk(root, false);
  return {
    ok: true,
    text: { symbol, adopted: typeof date === 'string' ? date : null, source, lines: reader.finish() },
  };
}

/** `S/RES/1718 (2006)`, in whatever spacing it is printed. */
export function symbolIn(text: string): string | null {
  const match = /S\/RES\/(\d{1,4})\s*\((\d{4})\)/.exec(text);
  return match ? `S/RES/${match[1]} (${match[2]})` : null;
}

class LineReader {
  private readonly lines: TextLine[] = [];
  private label: string | null = null;

  walk(nodes: readonly XmlNode[], inBody: boolean): void {
    for (const node of nodes) {
      const name = nameOf(node);
      if (SKIPPED.has(name)) continue;
      if (name === 'attachment') this.lines.push({ kind: 'attachment', label: null, text: '' });
      if (!inBody) this.walk(childrenOf(node), name === 'mainBody');
      else this.element(name, node);
    }
  }

  finish(): TextLine[] {
    this.flush();
    return this.lines;
  }

  private element(name: string, node: XmlNode): void {
    if (name === 'heading' || name === 'subheading') return this.heading(textOf(node));
    if (name === 'num') {
      this.flush();
      this.label = textOf(node);
      return;
    }
    if (name === 'p' || name === 'li' || name === 'td' || name === 'th') return this.words(textOf(node));
    this.walk(childrenOf(node), true);
  }

  /** The number of a heading is that of a chapter, not of a paragraph. */
  private heading(text: string): void {
    this.label = null;
    if (text !== '') this.lines.push({ kind: 'heading', label: null, text });
  }

  private words(text: string): void {
    if (text === '') return;
    this.lines.push({ kind: this.label === null ? 'plain' : 'numbered', label: this.label, text });
    this.label = null;
  }

  /** A number without words of its own, such as that of a paragraph which is all sub-paragraphs. */
  private flush(): void {
    if (this.label !== null) this.lines.push({ kind: 'numbered', label: this.label, text: '' });
    this.label = null;
  }
}

function nodesOf(value: unknown): XmlNode[] {
  return Array.isArray(value) ? value.filter((item): item is XmlNode => typeof item === 'object' && item !== null) : [];
}

function nameOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

function childrenOf(node: XmlNode | undefined): XmlNode[] {
  return node ? nodesOf(node[nameOf(node)]) : [];
}

function attributesOf(node: XmlNode | undefined): Record<string, unknown> {
  const attributes = node?.[':@'];
  return typeof attributes === 'object' && attributes !== null ? { ...attributes } : {};
}

/** The first element of this name, in document order. */
function find(nodes: readonly XmlNode[], name: string): XmlNode | undefined {
  for (const node of nodes) {
    const found = nameOf(node) === name ? node : find(childrenOf(node), name);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: XmlNode | undefined): string {
  return rawTextOf(node)
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .trim();
}

function rawTextOf(node: XmlNode | undefined): string {
  if (!node) return '';
  const own = node[TEXT];
  if (typeof own === 'string') return own;
  if (SKIPPED.has(nameOf(node))) return '';
  return childrenOf(node).map(rawTextOf).join('');
}
