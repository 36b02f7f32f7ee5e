import { Injectable } from '@nestjs/common';
import { parseDefinition, type SourceDefinition } from '#libs/sources';
import { CollectLimits, SourceCollector, type CollectMemory } from '../collect/source-collector.js';
import type { CollectFailure, Collection } from '../collect/collection.js';
import { HostDoor, type Patience } from '../politeness/door.js';
import { HostGate, type Entry } from '../politeness/host-gate.js';
import { answerLifetimeMs } from '../schedule/answer-lifetime.js';
import { SourceRepository } from '../storage/source.repository.js';
import type { SourceRow } from '../storage/source.row.js';
import { ItemStore } from './item-store.js';
import { ScanJournal } from './scan-journal.js';

export type Scan =
  | { outcome: 'scanned'; items: number; newItems: number; remarks: string[] }
  | { outcome: 'not-modified' }
  | { outcome: 'failed'; message: string; paused: boolean }
  /** The host is busy with others: come again then, with the slot. */
  | { outcome: 'waits'; until: Date; slot: string }
  /** The host asked to be left alone; the source is due again when it may be asked. */
  | { outcome: 'postponed'; until: Date; message: string }
  | { outcome: 'gone' };

/** The longest crawl-delay that is kept to is 120 s; all in all a scan ends well before its job's time is over. */
const PATIENCE: Patience = { inAllMs: 60_000, firstMs: 130_000 };

/** Reads one source and stores what is new, each article once, each with the job that will read it. */
@Injectable()
export class SourceScanner {
  constructor(
    private readonly sources: SourceRepository,
    private readonly gate: HostGate,
    private readonly collector: SourceCollector,
    private readonly store: ItemStore,
    private readonly journal: ScanJournal,
    private readonly limits: CollectLimits,
  ) {}

  /** `slot` is the turn at its host that an earlier call was given. */
  async scan(sourceId: string, slot?: string): Promise<Scan> {
    const source = await this.sources.findById(sourceId);
    if (!source) return { outcome: 'gone' };
    const startedAt = new Date();
    const parsed = parseDefinition(source.kind, source.url, source.settings);
    if (parsed.outcome === 'invalid') return this.failed(source, startedAt, settingsInWords(parsed.problems));
    const { definition } = parsed;
    const memory = await this.journal.memoryOf(source);
    const entry = await this.enter(source, definition, slot);
    if (entry.outcome === 'waits') return entry;
    if (entry.outcome === 'rests') return this.postponed(source, entry);
    if (entry.outcome === 'closed') return this.failed(source, startedAt, entry.message);
    const collection = await this.collect(source, memory, definition, entry);
    if (collection.outcome === 'failed') {
      return this.failed(source, startedAt, collection.message, collection.retryAfterMs);
    }
    return this.kept(source, startedAt, collection);
  }

  private async kept(
    source: SourceRow,
    startedAt: Date,
    collection: Exclude<Collection, CollectFailure>,
  ): Promise<Scan> {
    const lifetimeMs = answerLifetimeMs(collection.headers, new Date());
    if (collection.outcome === 'not-modified') {
      const { etag, lastModified, cursor } = source;
      const nothing = { items: 0, newItems: 0, remarks: [] };
      await this.journal.succeeded(source.id, {
        startedAt,
        outcome: 'not-modified',
        state: { etag, lastModified, cursor },
        lifetimeMs,
        ...nothing,
      });
      return { outcome: 'not-modified' };
    }
    const { state, remarks, files, present, hasMore } = collection;
    const items = collection.items.length;
    const newItems = await this.store.store(source, collection.items);
    await this.journal.succeeded(source.id, {
      startedAt,
      outcome: 'scanned',
      state,
      files,
      present,
      hasMore,
      items,
      newItems,
      remarks,
      lifetimeMs,
    });
    return { outcome: 'scanned', items, newItems, remarks };
  }

  private enter(source: SourceRow, definition: SourceDefinition, slot: string | undefined): Promise<Entry> {
    if (!isOnNetwork(definition)) return Promise.resolve({ outcome: 'entered', pass: { leave: async () => {} } });
    const { obeysRobots } = source;
    return this.gate.enter(definition.url, { obeysRobots, slot, deadlineMs: this.limits.deadlineMs });
  }

  private collect(
    source: SourceRow,
    memory: CollectMemory,
    definition: SourceDefinition,
    { pass }: Extract<Entry, { outcome: 'entered' }>,
  ): Promise<Collection> {
    const { obeysRobots } = source;
    const door = new HostDoor(this.gate, { obeysRobots, deadlineMs: this.limits.deadlineMs }, PATIENCE, pass);
    return this.collector.collect(definition, memory, door);
  }

  private async postponed(source: SourceRow, { until, reason }: Extract<Entry, { outcome: 'rests' }>): Promise<Scan> {
    const message = `The host asked to be left alone until then: ${reason}`;
    await this.sources.postpone(source.id, { at: until, why: message });
    return { outcome: 'postponed', until, message };
  }

  private async failed(
    source: SourceRow,
    startedAt: Date,
    message: string,
    retryAfterMs: number | null = null,
  ): Promise<Scan> {
    const paused = await this.journal.failed(source.id, { startedAt, message, retryAfterMs });
    return { outcome: 'failed', message, paused: paused !== null };
  }
}

const isOnNetwork = ({ kind }: SourceDefinition): boolean => kind !== 'file' && kind !== 'folder';

function settingsInWords(problems: readonly { path: string; message: string }[]): string {
  return `The settings of this source cannot be used: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}.`;
}
