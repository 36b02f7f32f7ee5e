import { contentHash } from '../content-hash.js';
import { decodeBytes } from '../decode-bytes.js';
import { readFeedDate } from '../feed-date.js';
import type { FeedDate, FeedItem } from '../feed-item.js';
import { readPage } from '../read-page.js';
import type { FileArticle, FileProblem } from './file-article.js';
import { fileTypeOf, FILE_TYPES_IN_WORDS } from './file-type.js';
import { readMail } from './read-mail.js';
import { readPdf } from './read-pdf.js';
import { readText } from './read-text.js';

export interface FolderFile {
  /** Path below the watched folder, with slashes. */
  path: string;
  bytes: Uint8Array;
  /** When the file was changed last. */
  modified: string;
}

export type FileReading = { outcome: 'read'; item: FeedItem; remarks: string[] } | FileProblem;

const TITLE_MAX = 1000;
const TEXT_MAX = 500_000;

/** Reads one file of a watched folder as an article. Files may be made to be slow: run it in a thread. */
export async function readFile(file: FolderFile, now: Date): Promise<FileReading> {
  if (file.bytes.byteLength === 0) return { outcome: 'problem', message: 'The file is empty.' };
  const read = await readByType(file, now);
  if (read.outcome === 'problem') return read;
  const text = read.text.slice(0, TEXT_MAX).trim();
  const title = (read.title || path(file)).slice(0, TITLE_MAX);
  if (text === '') return { outcome: 'problem', message: 'The file holds no text.' };
  const remarks = read.text.length > TEXT_MAX ? [`Only the first ${TEXT_MAX} characters were read.`] : [];
  return {
    outcome: 'read',
    item: {
      brings: 'text',
      url: null,
      guid: file.path,
      key: `guid:${file.path}`,
      title,
      text,
      author: read.author,
      published: published(read.published, file.modified, now),
      updated: readFeedDate(file.modified, now),
      contentHash: contentHash(title, text),
    },
    remarks: [...read.remarks, ...remarks],
  };
}

/** A file without a title is called by its name, without folders and ending. */
function path({ path: name }: FolderFile): string {
  return name.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}

function published(said: string | null, modified: string, now: Date): FeedDate {
  const date = readFeedDate(said, now);
  return date.at === null ? { at: readFeedDate(modified, now).at, doubt: 'time-of-file', raw: date.raw } : date;
}

async function readByType(file: FolderFile, now: Date): Promise<FileArticle | FileProblem> {
  switch (fileTypeOf(file.path)) {
    case 'html':
      return readHtml(file, now);
    case 'text':
      return readText(file.bytes);
    case 'mail':
      return readMail(file.bytes);
    case 'pdf':
      return readPdf(file.bytes);
    case null:
      return {
        outcome: 'problem',
        message: `Files of this kind are not read; what is read are ${FILE_TYPES_IN_WORDS}.`,
      };
  }
}

/** A saved page may lie about where it comes from, so that its address is not taken over. */
function readHtml({ bytes }: FolderFile, now: Date): FileArticle | FileProblem {
  const { text: html, remark } = decodeBytes(bytes, null);
  const reading = readPage(html, 'file:///', now);
  if (reading.outcome === 'problem') return { outcome: 'problem', message: reading.message };
  const { title, text, author, published: date, remarks } = reading;
  return {
    outcome: 'read',
    title,
    text,
    author,
    published: date.raw,
    remarks: remark === null ? remarks : [...remarks, remark],
  };
}
