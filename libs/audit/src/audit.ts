import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import { canonicalJson } from './canonical-json.js';

/** Longest reason or name that is kept. */
const TEXT_LENGTH_MAX = 10_000;

/**
 * Tells the audit of what is done, in the transaction that does it: neither is ever there without the other. The
 * database gives number, time and hash at the commit (see docs/adr/0010-audit-chain.md), so that many may write at once.
 */
@Injectable()
export class Audit {
  /**
   * `transaction` is the manager of an open transaction at READ COMMITTED, PostgreSQL's default. Given the manager of
   * a data source, the entry is a transaction of its own, which is right for reads and refusals only.
   */
  async record(transaction: EntityManager, ...entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await transaction.query('insert into audit_unsealed (content) select unnest($1::text[])', [
      entries.map((entry) => contentOf(entry)),
    ]);
  }
}

function contentOf({ who, what, subject, old, new: now, why, address }: AuditEntry): string {
  return canonicalJson({
    action: what,
    address,
    new: now,
    old,
    subject: {
      kind: what.slice(0, what.indexOf('.')),
      id: subject.id,
      name: subject.name?.slice(0, TEXT_LENGTH_MAX),
    },
    who: { kind: who.kind, name: who.name.slice(0, TEXT_LENGTH_MAX), ...('id' in who ? { id: who.id } : {}) },
    why: why?.slice(0, TEXT_LENGTH_MAX),
  });
}
