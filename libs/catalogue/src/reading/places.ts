import type { Problem } from './problem.js';

export interface Place {
  line: number;
  column: number;
}

interface Entry {
  path: string;
  own: Place;
  /** Where each key (or list item) stands. */
  parts: Map<string | number, Place>;
}

const START: Place = { line: 1, column: 1 };

/** Where each mapping and list of one file was written, so that a later check can still name the line. */
export class Places {
  private readonly entries = new Map<object, Entry>();

  constructor(readonly file: string) {}

  remember(value: object, path: string, own: Place): void {
    this.entries.set(value, { path, own, parts: new Map() });
  }

  rememberPart(value: object, part: string | number, place: Place): void {
    this.entries.get(value)?.parts.set(part, place);
  }

  knows(value: object): boolean {
    return this.entries.has(value);
  }

  /** A problem at a mapping or list, or at one key or item of it. */
  problem(value: object, part: string | number | null, wrong: string, write: string): Problem {
    const entry = this.entries.get(value);
    const place = (part === null ? undefined : entry?.parts.get(part)) ?? entry?.own ?? START;
    return { file: this.file, ...place, path: joinPath(entry?.path ?? '', part), wrong, write };
  }
}

export function joinPath(path: string, part: string | number | null): string {
  if (part === null) return path;
  if (typeof part === 'number') return `${path}[${part}]`;
  return path ? `${path}.${part}` : part;
}
