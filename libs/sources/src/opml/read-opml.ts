import { decodeBytes } from '../decode-bytes.js';
import { decodeEntities } from '../entities.js';
import { collapse } from '../plain-text.js';
import { attributesOf, TagScanner, type StartTag } from '../xml-fields.js';

/** One source of an OPML list, as it was written. */
export interface OpmlEntry {
  /** From 1, counting the entries of the list. */
  row: number;
  /** Line of the file. */
  line: number;
  name: string;
  url: string;
  kind: string;
  /** JSON of the settings of that kind; empty when there are none. */
  settings: string;
  language: string | null;
  intervalMinutes: number | null;
  cron: string | null;
  enabled: boolean | null;
}

export type OpmlReading =
  | { outcome: 'read'; title: string | null; entries: OpmlEntry[]; remarks: string[] }
  | { outcome: 'problem'; message: string };

const ENTRIES_MAX = 50_000;

/** Reads a list of feeds as readers of feeds write it (OPML 1.0 and 2.0), and what our own export adds to it. */
export function readOpml(bytes: Uint8Array): OpmlReading {
  const { text, remark } = decodeBytes(bytes, null);
  const root = new TagScanner(text).next();
  if (root?.name !== 'opml') return { outcome: 'problem', message: notOpml(text) };
  const lines = new LineCounter(text);
  const scanner = new TagScanner(text, root.end);
  const entries: OpmlEntry[] = [];
  let isClosed = false;
  for (let tag = scanner.next(); tag && entries.length <= ENTRIES_MAX; tag = scanner.next()) {
    if (tag.name === '/opml') isClosed = true;
    if (tag.name !== 'outline') continue;
    const entry = entryOf(text, tag, entries.length + 1, lines.at(tag.start));
    if (entry) entries.push(entry);
  }
  const remarks = remark === null ? [] : [remark];
  if (entries.length > ENTRIES_MAX)
    remarks.push(`Only the first ${ENTRIES_MAX} entries were read; the list holds more.`);
  else if (!isClosed) remarks.push('The list breaks off before its end; what came before was read.');
  return { outcome: 'read', title: titleOf(text), entries: entries.slice(0, ENTRIES_MAX), remarks };
}

function notOpml(text: string): string {
  if (text.trim() === '') return 'The file is empty.';
  const start = text.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `The file is not an OPML list: its first element should be <opml>, but it begins with "${start}".`;
}

function titleOf(text: string): string | null {
  const title = /<title>([^<]{0,500})<\/title>/i.exec(text.slice(0, 5000))?.[1] ?? '';
  return collapse(decodeEntities(title)) || null;
}

/** Null for a heading: an outline that holds others and is no source itself. */
function entryOf(text: string, tag: StartTag, row: number, line: number): OpmlEntry | null {
  const attributes = attributesOf(text, tag);
  const said = (name: string): string => decodeEntities(attributes.get(name) ?? '').trim();
  const url = said('xmlurl');
  const kind = said('embargo:kind');
  const isSource = url !== '' || kind !== '' || attributes.has('xmlurl') || /^(rss|atom|feed)$/i.test(said('type'));
  if (!isSource) return null;
  const interval = Number(said('embargo:intervalminutes'));
  const enabled = said('embargo:enabled');
  return {
    row,
    line,
    name: collapse(said('title') || said('text')),
    url,
    kind: kind || 'feed',
    settings: said('embargo:settings'),
    language: said('language') || null,
    intervalMinutes: Number.isInteger(interval) && interval > 0 ? interval : null,
    cron: said('embargo:cron') || null,
    enabled: enabled === '' ? null : enabled === 'true',
  };
}

/** Counts on from where it was asked last, so that a long list is gone through once. */
class LineCounter {
  private line = 1;
  private from = 0;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (
      let next = this.text.indexOf('\n', this.from);
      next >= 0 && next < offset;
      next = this.text.indexOf('\n', this.from)
    ) {
      this.line += 1;
      this.from = next + 1;
    }
    return this.line;
  }
}
