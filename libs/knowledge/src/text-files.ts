import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface TextFile {
  /** Its name without the folder. */
  name: string;
  text: string;
}

/** Why a file or folder could not be read, in words for the operator. */
export interface Unreadable {
  file: string;
  wrong: string;
  write: string;
}

const BYTES_MAX = 4 * 1024 * 1024;

/** The files of a folder with one of these endings, in the order of their names; a folder or file that cannot be read is a value. */
export function readTextFiles(
  folder: string,
  endings: readonly string[],
): { files: TextFile[]; unreadable: Unreadable[] } {
  const files: TextFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const name of namesIn(folder, unreadable)) {
    if (name.startsWith('.') || !endings.some((ending) => name.endsWith(ending))) continue;
    const text = readText(path.join(folder, name));
    if (typeof text === 'string') files.push({ name, text });
    else unreadable.push({ ...text, file: name });
  }
  return { files, unreadable };
}

function namesIn(folder: string, unreadable: Unreadable[]): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    unreadable.push({
      file: folder,
      wrong: `the folder cannot be read (${codeOf(error)})`,
      write: 'Create it, give this process leave to read it, or correct the setting that names it',
    });
    return [];
  }
}

export function readText(file: string): string | Unreadable {
  try {
    if (statSync(file).size > BYTES_MAX) {
      return {
        file,
        wrong: `the file is larger than ${BYTES_MAX} bytes`,
        write: 'Split it, or remove it if it does not belong here',
      };
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { file, wrong: 'the file is not UTF-8 text', write: 'Save it as UTF-8' };
    return {
      file,
      wrong: `the file cannot be read (${codeOf(error)})`,
      write: 'Give this process leave to read it, or remove it',
    };
  }
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unknown fault';
  return typeof error.code === 'string' ? error.code : 'unknown fault';
}
