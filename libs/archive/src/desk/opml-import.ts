import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import { readOpml, type OpmlEntry } from '#libs/sources';
import { DataSource, type EntityManager } from 'typeorm';
import { readCron } from '../schedule/cron-schedule.js';
import { SourceRepository, type NewSource } from '../storage/source.repository.js';
import { defineSource } from './define-source.js';

/** What became of one entry that was not added. */
export interface ImportProblem {
  row: number;
  line: number;
  name: string;
  url: string;
  outcome: 'duplicate' | 'invalid';
  message: string;
}

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

export interface ImportOptions {
  /** Whether sources are switched on that do not say so themselves. */
  enabled: boolean;
  intervalMinutes: number;
  /** Told of the sources of each step, in the transaction that adds them. */
  onAdded?: (manager: EntityManager, sources: readonly NewSource[]) => Promise<void>;
  onProgress?: (done: number, of: number) => void;
}

const AT_ONCE = 250;

/** Adds the sources of an OPML list, as far as they are valid; the report names every entry that was not added. */
@Injectable()
export class OpmlImport {
  constructor(
    private readonly sources: SourceRepository,
    private readonly outbound: Outbound,
    private readonly database: DataSource,
  ) {}

  async run(bytes: Uint8Array, options: ImportOptions): Promise<ImportOutcome> {
    const reading = readOpml(bytes);
    if (reading.outcome === 'problem') return reading;
    const { entries, remarks } = reading;
    if (entries.length === 0)
      return { outcome: 'problem', message: 'The list names no source: no entry of it has an address (xmlUrl).' };
    const problems: ImportProblem[] = [];
    const firstRows = new Map<string, OpmlEntry>();
    let added = 0;
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const wanted = this.valid(entries.slice(at, at + AT_ONCE), firstRows, problems, options);
      added += await this.insert(wanted, problems, options);
      options.onProgress?.(Math.min(at + AT_ONCE, entries.length), entries.length);
    }
    const invalid = problems.filter(({ outcome }) => outcome === 'invalid').length;
    problems.sort((one, other) => one.row - other.row);
    const report = {
      entries: entries.length,
      added,
      duplicates: problems.length - invalid,
      invalid,
      problems,
      remarks,
    };
    return { outcome: 'imported', report };
  }

  private valid(
    entries: readonly OpmlEntry[],
    firstRows: Map<string, OpmlEntry>,
    problems: ImportProblem[],
    options: ImportOptions,
  ): Map<string, { entry: OpmlEntry; source: NewSource }> {
    const wanted = new Map<string, { entry: OpmlEntry; source: NewSource }>();
    for (const entry of entries) {
      const read = this.read(entry, options);
      if (typeof read === 'string') {
        problems.push(problemOf(entry, 'invalid', read));
        continue;
      }
      const first = firstRows.get(read.url);
      if (first)
        problems.push(
          problemOf(
            entry,
            'duplicate',
            `The list names this address already in row ${first.row} (line ${first.line}).`,
          ),
        );
      else {
        firstRows.set(read.url, entry);
        wanted.set(read.url, { entry, source: read });
      }
    }
    return wanted;
  }

  /** The source, or what is wrong with the entry. */
  private read(entry: OpmlEntry, { enabled, intervalMinutes }: ImportOptions): NewSource | string {
    if (entry.url === '' && entry.kind === 'feed') return 'The entry has no address (xmlUrl).';
    const settings = parsedSettings(entry.settings);
    if (settings === undefined) return 'The settings of the entry are not JSON.';
    const defined = defineSource({ kind: entry.kind, url: entry.url, settings }, this.outbound);
    if (defined.outcome === 'invalid') return defined.problems.map(({ message }) => message).join(' ');
    const cron = entry.cron === null ? null : readCron(entry.cron);
    if (cron?.outcome === 'problem') return cron.message;
    const { kind, url, settings: own } = defined.definition;
    return {
      name: (entry.name || nameFrom(url)).slice(0, 200),
      url,
      kind,
      settings: own,
      language: /^[a-z]{2}/i.exec(entry.language ?? '')?.[0].toLowerCase() ?? null,
      enabled: entry.enabled ?? enabled,
      intervalMinutes: Math.min(entry.intervalMinutes ?? intervalMinutes, 10_080),
      cron: entry.cron,
    };
  }

  private async insert(
    wanted: Map<string, { entry: OpmlEntry; source: NewSource }>,
    problems: ImportProblem[],
    { onAdded }: ImportOptions,
  ): Promise<number> {
    const sources = [...wanted.values()].map(({ source }) => source);
    const inserted = await this.database.transaction(async (manager) => {
      const urls = await this.sources.insertMany(sources, manager);
      if (urls.size > 0)
        await onAdded?.(
          manager,
          sources.filter(({ url }) => urls.has(url)),
        );
      return urls;
    });
    const refused = [...wanted.keys()].filter((url) => !inserted.has(url));
    const names = await this.sources.namesByUrl(refused);
    for (const url of refused) {
      const { entry } = wanted.get(url)!;
      problems.push(problemOf(entry, 'duplicate', `This address is already a source: "${names.get(url) ?? url}".`));
    }
    return inserted.size;
  }
}

function problemOf(
  { row, line, name, url }: OpmlEntry,
  outcome: ImportProblem['outcome'],
  message: string,
): ImportProblem {
  return { row, line, name: name.slice(0, 200), url: url.slice(0, 500), outcome, message };
}

function parsedSettings(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameFrom(url: string): string {
  return url.startsWith('folder:') ? url : new URL(url).host;
}
