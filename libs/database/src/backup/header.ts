import { BackupError } from './backup-error.js';

export interface TableEntry {
  readonly name: string;
  /** In the order of the values of each row; generated columns are left out. */
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface SequenceEntry {
  readonly name: string;
  /** As text: a bigint may not fit a number. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface PartEntry {
  readonly name: string;
  readonly schema: string;
  /** Which form the tables have: the migrations that had run, or the version of the queue. */
  readonly level: readonly string[];
  readonly tables: readonly TableEntry[];
  readonly sequences: readonly SequenceEntry[];
}

/** What stands at the beginning of a backup. */
export interface BackupHeader {
  readonly product: 'embargo-watch';
  readonly productVersion: string;
  readonly createdAt: string;
  readonly serverVersion: string;
  readonly parts: readonly PartEntry[];
}

export function parseHeader(text: string, file: string): BackupHeader {
  const header: unknown = JSON.parse(text);
  if (isHeader(header)) return header;
  throw new BackupError('damaged', `${file} begins with a description that is not understood. Use another backup.`);
}

/** The checksum has been compared before: this only guards against a file that was sealed by something else. */
function isHeader(value: unknown): value is BackupHeader {
  if (typeof value !== 'object' || value === null) return false;
  const { product, parts } = value as Partial<BackupHeader>;
  return product === 'embargo-watch' && Array.isArray(parts) && parts.every(isPart);
}

function isPart(value: unknown): value is PartEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, level, tables, sequences } = value as Partial<PartEntry>;
  return typeof name === 'string' && [level, tables, sequences].every((list) => Array.isArray(list));
}
