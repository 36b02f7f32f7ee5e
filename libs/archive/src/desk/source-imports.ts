import { Injectable } from '@nestjs/common';
import { Audit, type Who } from '#libs/audit';
import { storable } from '#libs/database';
import { JobQueue } from '#libs/jobs';
import { DataSource, type EntityManager } from 'typeorm';
import { IMPORT_SOURCES } from '../scan/queues.js';
import { SourceImportRepository, type SourceImport } from '../storage/source-import.repository.js';
import type { NewSource } from '../storage/source.repository.js';
import type { ImportDefaults } from './list-entry.js';
import { OpmlImport } from './opml-import.js';

export type ImportAsked = { outcome: 'asked'; wanted: SourceImport } | { outcome: 'problem'; message: string };

/**
 * Lists of sources that are imported by a job: the one who handed the list in need not wait, and a process that dies has
 * another go on after the last step that was done.
 */
@Injectable()
export class SourceImports {
  constructor(
    private readonly database: DataSource,
    private readonly imports: SourceImportRepository,
    private readonly lists: OpmlImport,
    private readonly jobs: JobQueue,
    private readonly audit: Audit,
  ) {}

  /** A list that cannot be read at all is refused at once. */
  async ask(askedBy: Who, text: string, defaults: ImportDefaults): Promise<ImportAsked> {
    const opml = storable(text);
    const reading = this.lists.read(Buffer.from(opml));
    if (reading.outcome === 'problem') return reading;
    const { entries, remarks } = reading.list;
    const wanted = await this.database.transaction(async (manager) => {
      const added = await this.imports.add(manager, { ...defaults, askedBy, opml, entries: entries.length, remarks });
      const { id: importId } = added;
      await this.jobs.enqueue(IMPORT_SOURCES, { importId }, { singletonKey: importId, transaction: manager });
      return added;
    });
    return { outcome: 'asked', wanted };
  }

  /** Goes on with an import until it is done; what another process did meanwhile is not done again. */
  async run(importId: string, signal: AbortSignal): Promise<SourceImport | null> {
    const [wanted, opml] = [await this.imports.find(importId), await this.imports.opmlOf(importId)];
    if (!wanted || opml === null) return wanted;
    const reading = this.lists.read(Buffer.from(opml));
    if (reading.outcome === 'problem') await this.imports.fail(importId, reading.message);
    else {
      const steps = this.lists.stepsFrom(reading.list, wanted, wanted.done);
      let { done } = wanted;
      while (done < reading.list.entries.length) {
        signal.throwIfAborted();
        const step = await this.database.transaction(async (manager) => {
          if ((await this.imports.lock(manager, importId))?.done !== done) return null;
          const { added, problems, done: next } = await steps.next(manager);
          if (added.length > 0) await this.tell(manager, wanted.askedBy, added);
          await this.imports.record(manager, importId, { added: added.length, problems, done: next });
          return next;
        });
        if (step === null) break;
        done = step;
      }
    }
    return this.imports.find(importId);
  }

  async giveUp(importId: string): Promise<void> {
    const wanted = await this.imports.find(importId);
    if (!wanted) return;
    const message = `A fault of the service broke the import off after ${wanted.done} of ${wanted.entries} entries. What was added stays; import the list again for the rest: what is there already is passed over.`;
    await this.imports.fail(importId, message);
  }

  private async tell(manager: EntityManager, who: Who, sources: readonly NewSource[]): Promise<void> {
    const subject = { id: 'list', name: `${sources.length} sources of a list` };
    const added = sources.map(({ name, url, kind }) => ({ name, url, kind }));
    await this.audit.record(manager, { who, what: 'source.added', subject, new: { added } });
  }
}
