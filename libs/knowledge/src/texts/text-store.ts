import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findParagraph, outlineOf } from '#libs/catalogue';
import type { FoundParagraph, OfficialText, Pinpoint, Section } from '#libs/catalogue';
import { codeOf } from '../text-files.js';

/** The official texts that the operator imported, one file for each resolution, in the data folder and nowhere else. */
export interface TextStore {
  readonly folder: string;
  /** How many resolutions it holds. */
  size(): number;
  /** Changes when texts are imported, by this process or another; `0` while there are none. */
  version(): string;
  read(symbol: string): OfficialText | null;
  /** Null when the text is not there. */
  outline(symbol: string): readonly Section[] | null;
  /** The official words at a pinpoint; null when the text is not there. */
  paragraph(pinpoint: Pinpoint): FoundParagraph | null;
  write(text: OfficialText): void;
}

export const TEXTS_FOLDER = 'official-texts';

export function openTextStore(folder: string): TextStore {
  const outlines = new Map<string, readonly Section[] | null>();
  let ofVersion = '';
  const store: TextStore = {
    folder,
    size: () => namesIn(folder).length,
    version: () => versionOf(folder),
    read: (symbol) => readText(path.join(folder, fileOf(symbol))),
    outline: (symbol) => {
      // A running service must see what the command line imports.
      const version = store.version();
      if (version !== ofVersion) outlines.clear();
      ofVersion = version;
      const known = outlines.get(symbol);
      if (known !== undefined) return known;
      const text = store.read(symbol);
      const outline = text ? outlineOf(text.lines) : null;
      outlines.set(symbol, outline);
      return outline;
    },
    paragraph: (pinpoint) => {
      const outline = store.outline(pinpoint.symbol);
      return outline ? findParagraph(outline, pinpoint) : null;
    },
    write: (text) => {
      writeText(folder, text);
      outlines.delete(text.symbol);
    },
  };
  return store;
}

/** `S/RES/1718 (2006)` -> `S_RES_1718_2006.json`. The symbol is checked, so that it cannot lead out of the folder. */
function fileOf(symbol: string): string {
  const match = /^S\/RES\/(\d{1,4}) \((\d{4})\)$/.exec(symbol);
  if (!match) throw new Error(`${symbol} is no symbol of a resolution`);
  return `S_RES_${match[1]}_${match[2]}.json`;
}

/** Each text is renamed into its place, which changes the time of the folder. */
function versionOf(folder: string): string {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat ? String(Math.round(stat.mtimeMs * 1000)) : '0';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^S_RES_\d+_\d{4}\.json$/.test(name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function readText(file: string): OfficialText | null {
  try {
    const text: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isOfficialText(text) ? text : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(`${file} cannot be read; import the texts again`, { cause: error });
  }
}

function isOfficialText(value: unknown): value is OfficialText {
  return (
    typeof value === 'object' && value !== null && 'symbol' in value && 'lines' in value && Array.isArray(value.lines)
  );
}

/** Written beside and renamed, so that a crash never leaves half a text. */
function writeText(folder: string, text: OfficialText): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, fileOf(text.symbol));
  const unfinished = `${file}.${process.pid}.part`;
  writeFileSync(unfinished, JSON.stringify(text));
  renameSync(unfinished, file);
}
