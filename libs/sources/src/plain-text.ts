import { decodeEntities } from './entities.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const WITHOUT_TEXT = new Set(
  'script style noscript template svg math iframe object embed video audio canvas select textarea button head'.split(
    ' ',
  ),
);

/** Marks of a paragraph's and a line's end: noncharacters of Unicode, which are dropped from the text itself. */
const BREAK = '\uFDD0';
const LINE = '\uFDD1';

/**
 * The text of HTML: entities decoded, scripts and the like dropped, paragraphs parted by an empty line, `<br>` by a line
 * break. One forward pass without recursion, so that neither size nor depth of hostile markup matters.
 */
export function plainText(html: string): string {
  if (!html.includes('<')) return tidy(decodeEntities(withoutControls(html)), true);
  const source = withoutControls(html);
  const unclosed = new Set<string>();
  let out = '';
  let at = 0;
  let hasTags = false;
  for (;;) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    const next = source.charCodeAt(open + 1);
    if (!startsMarkup(next)) {
      out += source.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    out += source.slice(at, open);
    if (isCutOff(source, open)) {
      out += source.slice(open);
      return tidy(decodeEntities(out), !hasTags);
    }
    hasTags = true;
    const markup = readMarkup(source, open, next, unclosed);
    out += markup.text;
    at = markup.end;
  }
  out += source.slice(at);
  return tidy(decodeEntities(out), !hasTags);
}

function startsMarkup(code: number): boolean {
  // a letter, `/`, `!` or `?`: anything else makes `<` a sign of its own ("range < 300 km")
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 47 || code === 33 || code === 63;
}

/** No tag ends after this point: a short rest is a tag cut off by a summary's length, a long one is text with a `<` in it. */
function isCutOff(source: string, open: number): boolean {
  return source.length - open > 300 && source.indexOf('>', open) < 0 && !source.startsWith('<!', open);
}

interface Markup {
  text: string;
  end: number;
}

function readMarkup(source: string, open: number, next: number, unclosed: Set<string>): Markup {
  if (next === 33 && source.startsWith('<!--', open)) return { text: '', end: after(source, '-->', open + 4) };
  if (next === 33 && source.startsWith('<![CDATA[', open)) {
    const end = after(source, ']]>', open + 9);
    return { text: source.slice(open + 9, source.startsWith(']]>', end - 3) ? end - 3 : end), end };
  }
  if (next === 33 || next === 63) return { text: '', end: after(source, '>', open + 2) };
  const nameStart = next === 47 ? open + 2 : open + 1;
  let nameEnd = nameStart;
  while (nameEnd < source.length && isNameCode(source.charCodeAt(nameEnd))) nameEnd += 1;
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  const end = tagEnd(source, nameEnd);
  if (next !== 47 && WITHOUT_TEXT.has(name) && source[end - 2] !== '/') {
    return { text: BREAK, end: afterElement(source, name, end, unclosed) };
  }
  if (name === 'br') return { text: LINE, end };
  if (name === 'td' || name === 'th') return { text: ' ', end };
  return { text: BLOCKS.has(name) ? BREAK : '', end };
}

function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 58) || code === 45;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** The end of a tag: the first `>` outside quotes, or simply the first when the quotes do not close soon. */
export function tagEnd(source: string, from: number): number {
  const plain = source.indexOf('>', from);
  if (plain < 0) return source.length;
  const limit = Math.min(source.length, from + 8192);
  let quote = 0;
  for (let at = from; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) {
      // a quote opens a value only after `=`: an apostrophe in a broken tag must not swallow the page
      if (opensValue(source, at)) quote = code;
    } else if (code === 62) return at + 1;
  }
  return plain + 1;
}

function opensValue(source: string, quoteAt: number): boolean {
  let at = quoteAt - 1;
  while (at >= 0 && source.charCodeAt(at) <= 32) at -= 1;
  return source.charCodeAt(at) === 61;
}

/** `unclosed` remembers names without a further end tag: else a page of nothing but `<svg>` would take quadratic time. */
export function afterElement(source: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from;
  const close = new RegExp(`</${name}[\\s>/]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(source);
  if (found) return tagEnd(source, found.index + name.length + 2);
  unclosed.add(name);
  return from;
}

/** Controls, soft hyphens, zero-width spaces and marks: invisible, and they split words for every matcher. */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u00AD\u200B\u2060\uFEFF\uFDD0\uFDD1]/gu;
/** The same after entities were decoded, the two marks of this file apart. */
const DECODED_INVISIBLE = /(?![\t\n\r])[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu;

function withoutControls(text: string): string {
  return text.replace(INVISIBLE, '');
}

function tidy(text: string, keepsLines: boolean): string {
  const visible = text.replace(DECODED_INVISIBLE, '');
  if (keepsLines) return tidyLines(visible);
  let out = '';
  for (const paragraph of visible.split(BREAK)) {
    const lines = paragraph.includes(LINE) ? paragraph.split(LINE).map(collapse).join('\n') : collapse(paragraph);
    const clean = lines.replace(/\n{2,}/g, '\n\n').trim();
    if (clean !== '') out += out === '' ? clean : `\n\n${clean}`;
  }
  return out;
}

function tidyLines(text: string): string {
  if (!text.includes('\n')) return collapse(text);
  return text
    .split(/\r?\n[^\S\n]*\r?\n\s*/)
    .map(collapse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

export function collapse(text: string): string {
  // Single spaces are left alone: replacing each by itself was the dearest step of reading a feed.
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}
