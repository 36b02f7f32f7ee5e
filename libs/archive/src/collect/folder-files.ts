import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeOf } from '#libs/sources';

/** A file is the same as long as neither changes. */
export interface FileStamp {
  size: number;
  modifiedMs: number;
}

export interface FoundFile extends FileStamp {
  /** Below the watched folder, with slashes. */
  path: string;
  absolute: string;
}

export type FolderListing =
  | { outcome: 'listed'; files: FoundFile[]; passedOver: number; isCut: boolean }
  | { outcome: 'failed'; message: string };

const FILES_MAX = 100_000;
const DEPTH_MAX = 16;

/**
 * The files of a folder below the watched one that can be read as articles. Links are not followed and hidden files
 * left alone, so that a source stays in its folder.
 */
export async function listFolder(root: string, folder: string): Promise<FolderListing> {
  const place = await placeOf(root, folder);
  if (place.outcome === 'failed') return place;
  const files: FoundFile[] = [];
  let passedOver = 0;
  const waiting = [{ at: place.absolute, depth: 0 }];
  for (let next = waiting.pop(); next && files.length < FILES_MAX; next = waiting.pop()) {
    for (const entry of await readdir(next.at, { withFileTypes: true })) {
      const absolute = path.join(next.at, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && next.depth < DEPTH_MAX) waiting.push({ at: absolute, depth: next.depth + 1 });
      if (!entry.isFile()) continue;
      if (fileTypeOf(entry.name) === null) passedOver += 1;
      else files.push({ ...(await stampOf(absolute)), path: relative(place.absolute, absolute), absolute });
    }
  }
  return { outcome: 'listed', files, passedOver, isCut: files.length >= FILES_MAX };
}

async function placeOf(
  root: string,
  folder: string,
): Promise<{ outcome: 'found'; absolute: string } | { outcome: 'failed'; message: string }> {
  const wanted = path.resolve(root, folder);
  try {
    const [top, absolute] = await Promise.all([realpath(root), realpath(wanted)]);
    if (absolute !== top && !absolute.startsWith(top + path.sep)) return outside(folder);
    if (!(await lstat(absolute)).isDirectory())
      return { outcome: 'failed', message: `"${folder}" is a file, not a folder.` };
    return { outcome: 'found', absolute };
  } catch {
    if (wanted !== root && !wanted.startsWith(root + path.sep)) return outside(folder);
    return {
      outcome: 'failed',
      message: `There is no folder ${wanted}, or it may not be read; create it, or check the path.`,
    };
  }
}

function outside(folder: string): { outcome: 'failed'; message: string } {
  return {
    outcome: 'failed',
    message: `"${folder}" lies outside the watched folder; only folders below it can be sources.`,
  };
}

async function stampOf(file: string): Promise<FileStamp> {
  const { size, mtimeMs } = await lstat(file);
  return { size, modifiedMs: Math.floor(mtimeMs) };
}

function relative(from: string, file: string): string {
  return path.relative(from, file).split(path.sep).join('/');
}
