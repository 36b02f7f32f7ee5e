import { canonicalUrl } from '../canonical-url.js';

/** Columns of the event table 2.0, from 0; see the code book of GDELT. */
const COLUMN = { code: 26, mentions: 31, added: 59, sourceUrl: 60 } as const;
const COLUMNS = 61;

/** One article and the wanted events that were read from it. */
export interface EventArticle {
  url: string;
  codes: string[];
  mentions: number;
  /** When GDELT saw it first: `YYYYMMDDHHMMSS`. */
  added: string;
}

export interface EventReading {
  articles: EventArticle[];
  rows: number;
  /** Rows that have not the columns of the event table. */
  odd: number;
}

/** Reads an event file: tab-separated, no header, no quoting. One article for each address, whatever its events. */
export function readEvents(text: string, codes: ReadonlySet<string>): EventReading {
  const byUrl = new Map<string, EventArticle>();
  let rows = 0;
  let odd = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    if (line.trim() === '') continue;
    rows += 1;
    const fields = line.trimEnd().split('\t', COLUMNS + 1);
    if (fields.length !== COLUMNS) odd += 1;
    else addEvent(byUrl, fields, codes);
  }
  return { articles: [...byUrl.values()], rows, odd };
}

function addEvent(byUrl: Map<string, EventArticle>, fields: string[], codes: ReadonlySet<string>): void {
  const code = fields[COLUMN.code]!;
  if (!codes.has(code)) return;
  // Some events come from broadcasts and carry the name of a programme in place of an address.
  const url = canonicalUrl(fields[COLUMN.sourceUrl]!);
  if (!url) return;
  const known = byUrl.get(url);
  const mentions = Number(fields[COLUMN.mentions]) || 0;
  if (!known) byUrl.set(url, { url, codes: [code], mentions, added: fields[COLUMN.added]! });
  else {
    if (!known.codes.includes(code)) known.codes.push(code);
    known.mentions = Math.max(known.mentions, mentions);
  }
}
