import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { planAfterFailure, planAfterSuccess, type Pace } from '../schedule/plan-scan.js';
import { ScanRepository, type ScanOutcome } from '../storage/scan.repository.js';
import { SourceRepository } from '../storage/source.repository.js';
import type { SourceRow } from '../storage/source.row.js';
import type { CollectState, ReadFile } from '../collect/collection.js';
import type { CollectMemory } from '../collect/source-collector.js';
import { SourceFileRepository } from '../storage/source-file.repository.js';
import { SourceWatch } from './source-watch.js';

export interface GoodScan {
  startedAt: Date;
  outcome: Exclude<ScanOutcome, 'failed'>;
  state: CollectState;
  /** Of a watched folder: the files that were read. */
  files?: readonly ReadFile[];
  /** Of a watched folder: all its files, as far as they are known. */
  present?: readonly string[] | null;
  /** The source holds more than one scan takes. */
  hasMore?: boolean;
  items: number;
  newItems: number;
  remarks: readonly string[];
  /** How long the server wants its answer to be kept. */
  lifetimeMs: number;
}

export interface BadScan {
  startedAt: Date;
  message: string;
  retryAfterMs: number | null;
}

/** What makes the waits of sources with one interval drift apart; tests bring their own. */
export class Chance {
  random(): number {
    return Math.random();
  }
}

/** Writes down what became of a scan and when the next one is, in one transaction. */
@Injectable()
export class ScanJournal {
  constructor(
    private readonly database: DataSource,
    private readonly sources: SourceRepository,
    private readonly scans: ScanRepository,
    private readonly watch: SourceWatch,
    private readonly chance: Chance,
    private readonly files: SourceFileRepository,
  ) {}

  /** What the last scan left to be remembered. */
  async memoryOf({ id, kind, etag, lastModified, cursor }: SourceRow): Promise<CollectMemory> {
    const files = kind === 'folder' ? await this.files.known(id) : undefined;
    return { etag, lastModified, cursor, files };
  }

  async succeeded(sourceId: string, scan: GoodScan): Promise<void> {
    await this.database.transaction(async (manager) => {
      const source = await this.sources.lock(manager, sourceId);
      if (!source) return;
      const { outcome, items, newItems, lifetimeMs, remarks } = scan;
      await this.scans.add(manager, { ...times(source, scan), outcome, items, newItems, message: joined(remarks) });
      const past = await this.scans.pastOf(manager, sourceId);
      const random = this.chance.random();
      const now = new Date();
      const next = scan.hasMore
        ? { at: now, why: 'The last scan left something over: there was more than one scan takes.' }
        : planAfterSuccess({ pace: paceOf(source), now, scans: past, lifetimeMs, random });
      await this.files.record(manager, sourceId, scan.files ?? []);
      if (scan.present) await this.files.forgetGone(manager, sourceId, scan.present);
      await this.sources.recordSuccess(manager, sourceId, { ...scan.state, newItems, next });
    });
  }

  /** Why the source was paused, null when it is tried again. */
  async failed(sourceId: string, { startedAt, message, retryAfterMs }: BadScan): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      const source = await this.sources.lock(manager, sourceId);
      if (!source) return null;
      const scan = { ...times(source, { startedAt }), outcome: 'failed' as const, items: 0, newItems: 0, message };
      await this.scans.add(manager, scan);
      const now = new Date();
      const failures = source.failures + 1;
      const failingSince = source.failingSince ?? startedAt;
      const next = planAfterFailure({
        pace: paceOf(source),
        now,
        failures,
        retryAfterMs,
        random: this.chance.random(),
      });
      await this.sources.recordFailure(manager, sourceId, { error: message, failures, failingSince, next });
      if (source.pausedAt) return null;
      return this.watch.pauseIfHopeless(manager, { source, failures, failingSince, lastError: message }, now);
    });
  }
}

export function paceOf({ cron, intervalMinutes, adaptive }: SourceRow): Pace {
  return cron === null ? { kind: 'interval', minutes: intervalMinutes, adaptive } : { kind: 'cron', expression: cron };
}

function times(source: SourceRow, { startedAt }: { startedAt: Date }) {
  return {
    sourceId: source.id,
    at: startedAt,
    dueAt: source.dueSince,
    tookMs: Math.max(0, Date.now() - startedAt.getTime()),
  };
}

const joined = (remarks: readonly string[]): string | null => (remarks.length > 0 ? remarks.join(' ') : null);
