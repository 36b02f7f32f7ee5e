import { readFile } from 'node:fs/promises';
import type { FeedItem, PageReader } from '#libs/sources';
import type { Collected, CollectFailure, ReadFile } from './collection.js';
import { failed } from './fetch-document.js';
import { listFolder, type FileStamp, type FoundFile } from './folder-files.js';

const FILE_BYTES_MAX = 30 * 1024 * 1024;
/** One scan reads so many files, or so much text, and is followed by another. */
const FILES_AT_ONCE = 200;
const CHARS_AT_ONCE = 10_000_000;
/** A file that changed so lately may still be being written. */
const SETTLE_MS = 2000;
const NAMED_PROBLEMS_MAX = 5;

export interface FolderCircumstances {
  /** The folder below which folders may be sources. */
  root: string;
  folder: string;
  /** The files that were read, by path. */
  known: ReadonlyMap<string, FileStamp>;
  now: Date;
}

/** The files of a watched folder that are new or have changed. */
export async function collectFolder(
  { root, folder, known, now }: FolderCircumstances,
  pages: PageReader,
): Promise<Collected | CollectFailure> {
  const listing = await listFolder(root, folder);
  if (listing.outcome === 'failed') return failed(listing.message);
  const fresh = listing.files.filter((file) => !isKnown(known.get(file.path), file));
  const settled = fresh.filter(({ modifiedMs }) => modifiedMs <= now.getTime() - SETTLE_MS);
  const waiting = settled.toSorted((one, other) => one.modifiedMs - other.modifiedMs);
  const { items, files, remarks } = await readFiles(waiting, now, pages);
  const left = waiting.length - files.length;
  if (fresh.length > settled.length)
    remarks.push(`${counted(fresh.length - settled.length)} may still be being written; the next scan looks again.`);
  if (listing.passedOver > 0)
    remarks.push(
      `${counted(listing.passedOver)} of other kinds ${listing.passedOver === 1 ? 'was' : 'were'} passed over.`,
    );
  if (listing.isCut)
    remarks.push('The folder holds more files than are looked at; move those that were read elsewhere.');
  return {
    outcome: 'collected',
    found: `a folder with ${counted(listing.files.length)} to read`,
    title: null,
    homeUrl: null,
    language: null,
    items,
    files,
    present: listing.isCut ? null : listing.files.map(({ path }) => path),
    hasMore: left > 0,
    state: { etag: null, lastModified: null, cursor: null },
    headers: {},
    documents: files.length,
    remarks,
  };
}

function isKnown(known: FileStamp | undefined, file: FileStamp): boolean {
  return known?.size === file.size && known.modifiedMs === file.modifiedMs;
}

interface FilesRead {
  items: FeedItem[];
  files: ReadFile[];
  remarks: string[];
}

async function readFiles(waiting: readonly FoundFile[], now: Date, pages: PageReader): Promise<FilesRead> {
  const read: FilesRead = { items: [], files: [], remarks: [] };
  let chars = 0;
  for (const file of waiting.slice(0, FILES_AT_ONCE)) {
    if (chars > CHARS_AT_ONCE) break;
    const reading = await readOne(file, now, pages);
    const { path, size, modifiedMs } = file;
    read.files.push({ path, size, modifiedMs, problem: reading.outcome === 'problem' ? reading.message : null });
    if (reading.outcome === 'problem') continue;
    read.items.push(reading.item);
    read.remarks.push(...reading.remarks.map((remark) => `${path}: ${remark}`));
    chars += reading.item.text.length;
  }
  const problems = read.files.filter(({ problem }) => problem !== null);
  for (const { path, problem } of problems.slice(0, NAMED_PROBLEMS_MAX))
    read.remarks.push(`${path} could not be read: ${problem}`);
  if (problems.length > NAMED_PROBLEMS_MAX)
    read.remarks.push(`${counted(problems.length - NAMED_PROBLEMS_MAX)} more could not be read.`);
  return read;
}

async function readOne({ absolute, path, size, modifiedMs }: FoundFile, now: Date, pages: PageReader) {
  const problem = (message: string) => ({ outcome: 'problem' as const, message });
  if (size > FILE_BYTES_MAX)
    return problem(`The file has more than the ${FILE_BYTES_MAX / 1024 / 1024} MB that are read.`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(absolute);
  } catch {
    return problem('The file may not be read by the service; check its permissions.');
  }
  return pages.file({ path, bytes, modified: new Date(modifiedMs).toISOString() }, now);
}

function counted(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
