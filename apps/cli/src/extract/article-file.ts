import type { Readable } from 'node:stream';

/** Far above any article; a longer file is a file of something else. */
const BYTES_MAX = 8 * 1024 * 1024;
/** A paragraph, not a headline. */
const HEADLINE_CHARS_MAX = 250;
const SNIFFED = 4096;
const CONTROL_SHARE_MAX = 0.02;

export type ArticleFile =
  | { ok: true; title: string | null; text: string; notes: string[] }
  /** What is wrong, and what to do. */
  | { ok: false; wrong: string };

/** Reads an article: its first line is the headline, unless there is nothing else or it is as long as a paragraph. */
export async function readArticleFile(input: Readable): Promise<ArticleFile> {
  const bytes = await bytesOf(input);
  if (bytes === null)
    return wrong(
      `is longer than ${BYTES_MAX / 1024 / 1024} MB. Give one article; for many, use "embargo extract --jsonl".`,
    );
  const decoded = decode(bytes);
  if (decoded === null) return wrong('is no text. Save the article as plain text in UTF-8.');
  if (decoded.text.trim() === '') return wrong('holds no text. Give the words of an article, the headline first.');
  const notes = [...decoded.notes, ...(/^\s*<(!doctype|html)/i.test(decoded.text) ? [WEB_PAGE] : [])];
  return { ok: true, ...headed(decoded.text), notes };
}

const WEB_PAGE = 'The file is a web page: its markup is read as words. Save the words alone for a good reading.';

/** Null when there are more than may be. */
async function bytesOf(input: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    length += bytes.length;
    if (length > BYTES_MAX) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Null for what is no text. The mark of byte order decides; without one it is UTF-8, or what Windows wrote before. */
function decode(bytes: Buffer): { text: string; notes: string[] } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  if (isBinary(bytes)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notes: ['The file is not UTF-8; read as Windows-1252.'],
    };
  }
}

function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SNIFFED);
  const controls = sample.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)).length;
  return sample.includes(0) || controls > sample.length * CONTROL_SHARE_MAX;
}

function headed(text: string): { title: string | null; text: string } {
  const words = text.replace(/^\s+/, '');
  const end = words.search(/\r?\n/);
  const title = end < 0 ? '' : words.slice(0, end).trim();
  const body = end < 0 ? '' : words.slice(end).replace(/^\s+/, '');
  return body === '' || title.length > HEADLINE_CHARS_MAX ? { title: null, text: words } : { title, text: body };
}

function wrong(words: string): ArticleFile {
  return { ok: false, wrong: words };
}
