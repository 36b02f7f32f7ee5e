import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** A sealed record of the chain; see docs/audit.md for how each field is made. */
export interface AuditRecord {
  /** 1, 2, 3, ...: without a gap. */
  sequence: number;
  /** RFC 3339, UTC, milliseconds; never before that of the record before. */
  at: string;
  /** Canonical JSON of who, what, subject, old, new, why: the exact text that was sealed. */
  content: string;
  /** SHA-256 of the record before, 64 hexadecimal digits; zeros for the first. */
  previous: string;
  hash: string;
}

/** What stands in for the hash before the first record. */
export const NO_RECORD = '0'.repeat(64);

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

/** The hash of a record: over its number, its time, its content and the record before. `seal_audit_entry` makes the same. */
export function recordHash({ sequence, at, content, previous }: Omit<AuditRecord, 'hash'>): string {
  const link = { at, content: sha256(content).toString('hex'), previous, sequence };
  return sha256(canonicalJson(link)).toString('hex');
}
