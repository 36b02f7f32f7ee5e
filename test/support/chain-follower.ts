import { type AuditRecord, type AuditRepository, NO_RECORD, recordHash } from '#libs/audit';

/** Follows the audit's chain from where it stood last. */
export class ChainFollower {
  private last: Pick<AuditRecord, 'sequence' | 'hash'> = { sequence: 0, hash: NO_RECORD };

  constructor(private readonly records: AuditRepository) {}

  /** Records since then that do not hold: not the next one, of another one before, or with a hash that is not theirs. */
  async faults(): Promise<AuditRecord[]> {
    const faults: AuditRecord[] = [];
    for await (const record of this.records.between(this.last.sequence, Number.MAX_SAFE_INTEGER)) {
      const isNext = record.sequence === this.last.sequence + 1 && record.previous === this.last.hash;
      if (!isNext || recordHash(record) !== record.hash) faults.push(record);
      this.last = record;
    }
    return faults;
  }
}
