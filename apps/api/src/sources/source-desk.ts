import { Injectable } from '@nestjs/common';
import { type Principal, whoOf } from '#libs/access';
import { type NewSource, SCAN_SOURCE, type SourceChange, SourceRepository, type SourceRow } from '#libs/archive';
import { Audit, type Json } from '#libs/audit';
import { JobQueue } from '#libs/jobs';
import { DataSource } from 'typeorm';

/** What people do to sources, told to the audit in the same transaction. */
@Injectable()
export class SourceDesk {
  constructor(
    private readonly database: DataSource,
    private readonly sources: SourceRepository,
    private readonly jobs: JobQueue,
    private readonly audit: Audit,
  ) {}

  /** Null when a source with this address is there already. */
  add(principal: Principal, source: NewSource): Promise<SourceRow | null> {
    return this.database.transaction(async (manager) => {
      const added = await this.sources.insert(source, manager);
      if (!added) return null;
      const { id, name } = added;
      const state = { ...source, settings: undefined } as Json;
      await this.audit.record(manager, {
        who: whoOf(principal),
        what: 'source.added',
        subject: { id, name },
        new: state,
      });
      return added;
    });
  }

  /** Null when there is none. A change that changes nothing is told to nobody. */
  change(principal: Principal, id: string, change: SourceChange): Promise<SourceRow | null> {
    return this.database.transaction(async (manager) => {
      const before = await this.sources.findById(id);
      const after = await this.sources.change(id, change, manager);
      if (!before || !after) return null;
      const keys = (Object.keys(change) as (keyof SourceChange)[]).filter((key) => before[key] !== after[key]);
      if (keys.length === 0) return after;
      const of = (row: SourceRow) => Object.fromEntries(keys.map((key) => [key, row[key]])) as Json;
      const subject = { id, name: before.name };
      const entry = { what: 'source.changed', subject, old: of(before), new: of(after) } as const;
      await this.audit.record(manager, { who: whoOf(principal), ...entry });
      return after;
    });
  }

  remove(principal: Principal, id: string): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const before = await this.sources.findById(id);
      if (!before || !(await this.sources.delete(id, manager))) return false;
      const { name, url, kind } = before;
      const entry = { what: 'source.removed', subject: { id, name }, old: { name, url, kind } } as const;
      await this.audit.record(manager, { who: whoOf(principal), ...entry });
      return true;
    });
  }

  async askForScan(principal: Principal, { id, name }: SourceRow): Promise<void> {
    await this.database.transaction(async (manager) => {
      await this.jobs.enqueue(SCAN_SOURCE, { sourceId: id }, { singletonKey: id, transaction: manager });
      await this.audit.record(manager, { who: whoOf(principal), what: 'source.scan-asked', subject: { id, name } });
    });
  }
}
