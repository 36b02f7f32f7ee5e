import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import { readOpml, type OpmlEntry } from '#libs/sources';
import { DataSource, type EntityManager } from 'typeorm';
import { SourceRepository, type NewSource } from '../storage/source.repository.js';
import { problemOf, sourceOfEntry, type ImportDefaults, type ImportProblem } from './list-entry.js';

export interface ImportReport {
  entries: number;
  added: number;
  duplicates: number;
  invalid: number;
  /** Of the entries that were not added, in the order of the list. */
  problems: ImportProblem[];
  remarks: string[];
}

export type ImportOutcome = { outcome: 'imported'; report: ImportReport } | { outcome: 'problem'; message: string };

export interface SourceList {
  entries: readonly OpmlEntry[];
  remarks: string[];
}

export type ListReading = { outcome: 'read'; list: SourceList } | { outcome: 'problem'; message: string };

/** What one step of an import did. */
export interface ImportStep {
  added: NewSource[];
  problems: ImportProblem[];
  /** So many entries are done, those of earlier steps included. */
  done: number;
}

const AT_ONCE = 250;

/** Adds the sources of an OPML list in steps, as far as they are valid, and names every entry that was not added. */
@Injectable()
export class OpmlImport {
  constructor(
    private readonly sources: SourceRepository,
    private readonly outbound: Outbound,
    private readonly database: DataSource,
  ) {}

  read(bytes: Uint8Array): ListReading {
    const reading = readOpml(bytes);
    if (reading.outcome === 'problem') return reading;
    const { entries, remarks } = reading;
    if (entries.length > 0) return { outcome: 'read', list: { entries, remarks } };
    return { outcome: 'problem', message: 'The list names no source: no entry of it has an address (xmlUrl).' };
  }

  /** The whole list at once, for somebody who waits for it. */
  async run(
    bytes: Uint8Array,
    defaults: ImportDefaults,
    onProgress?: (done: number, of: number) => void,
  ): Promise<ImportOutcome> {
    const reading = this.read(bytes);
    if (reading.outcome === 'problem') return reading;
    const { entries, remarks } = reading.list;
    const problems: ImportProblem[] = [];
    const steps = this.stepsFrom(reading.list, defaults, 0);
    for (let done = 0; done < entries.length;) {
      const step = await this.database.transaction((manager) => steps.next(manager));
      problems.push(...step.problems);
      onProgress?.((done = step.done), entries.length);
    }
    const invalid = problems.filter(({ outcome }) => outcome === 'invalid').length;
    const [added, duplicates] = [entries.length - problems.length, problems.length - invalid];
    return { outcome: 'imported', report: { entries: entries.length, added, duplicates, invalid, problems, remarks } };
  }

  /** The steps that are left after the first `done` entries, which an earlier run has done. */
  stepsFrom(list: SourceList, defaults: ImportDefaults, done: number): ImportSteps {
    return new ImportSteps(list.entries, defaults, done, this.sources, this.outbound);
  }
}

/** An import under way. Each step is the caller's transaction: what it adds and what is told of it come together. */
class ImportSteps {
  /** The entry that named an address first. */
  private readonly first = new Map<string, OpmlEntry>();

  constructor(
    private readonly entries: readonly OpmlEntry[],
    private readonly defaults: ImportDefaults,
    private done: number,
    private readonly sources: SourceRepository,
    private readonly outbound: Outbound,
  ) {
    this.sort(entries.slice(0, done));
  }

  async next(manager: EntityManager): Promise<ImportStep> {
    const { wanted, problems } = this.sort(this.entries.slice(this.done, this.done + AT_ONCE));
    const inserted = await this.sources.insertMany([...wanted.values()], manager);
    const there = [...wanted.keys()].filter((url) => !inserted.has(url));
    const names = await this.sources.namesByUrl(there, this.defaults.teamId, manager);
    for (const url of there) {
      const name = names.get(url);
      const message = name ? `This address is already a source: "${name}".` : 'This address is already a source.';
      problems.push(problemOf(this.first.get(url)!, 'duplicate', message));
    }
    this.done = Math.min(this.done + AT_ONCE, this.entries.length);
    return {
      added: [...wanted.values()].filter(({ url }) => inserted.has(url)),
      problems: problems.toSorted((one, other) => one.row - other.row),
      done: this.done,
    };
  }

  private sort(entries: readonly OpmlEntry[]): { wanted: Map<string, NewSource>; problems: ImportProblem[] } {
    const wanted = new Map<string, NewSource>();
    const problems: ImportProblem[] = [];
    for (const entry of entries) {
      const source = sourceOfEntry(entry, this.defaults, this.outbound);
      if (typeof source === 'string') {
        problems.push(problemOf(entry, 'invalid', source));
        continue;
      }
      const first = this.first.get(source.url);
      if (first) {
        const message = `The list names this address already in row ${first.row} (line ${first.line}).`;
        problems.push(problemOf(entry, 'duplicate', message));
        continue;
      }
      this.first.set(source.url, entry);
      wanted.set(source.url, source);
    }
    return { wanted, problems };
  }
}
