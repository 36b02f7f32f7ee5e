import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import { PageReader, readerOf, type DocumentRead, type SourceDefinition, type SourceReader } from '#libs/sources';
import type { Door, TurnedAway } from '../politeness/door.js';
import { collectFolder } from './collect-folder.js';
import type { Collected, Collection, CollectState } from './collection.js';
import { failed, fetchDocument, headerOf, readSample, type DocumentFetch, type FetchLimits } from './fetch-document.js';
import type { FileStamp } from './folder-files.js';

export class CollectLimits implements FetchLimits {
  constructor(
    readonly bytesMax: number,
    readonly deadlineMs: number,
    /** Folders below this one may be sources. */
    readonly watchedFolder: string,
  ) {}
}

/** A source that leads to ever more documents is read on at the next scan. */
const DOCUMENTS_MAX = 100;

/** What a source remembers, and of a folder the files that were read. */
export type CollectMemory = CollectState & { files?: ReadonlyMap<string, FileStamp> };

export const NEVER_COLLECTED: CollectState = { etag: null, lastModified: null, cursor: null };

/** Fetches and reads what a source holds at the moment, whatever its kind. Stores nothing: scans and previews use it. */
@Injectable()
export class SourceCollector {
  constructor(
    private readonly outbound: Outbound,
    private readonly pages: PageReader,
    private readonly limits: CollectLimits,
  ) {}

  /** `door` is passed by each document that is asked for over the network. */
  async collect(
    definition: SourceDefinition,
    memory: CollectMemory,
    door: Door,
    now: Date = new Date(),
  ): Promise<Collection> {
    if (definition.kind === 'folder') return this.folder(definition.url, memory.files ?? new Map(), now);
    const reader = readerOf(definition, this.pages);
    const fetched = await this.fetchFirst(definition, reader, memory, door);
    if (fetched.outcome === 'turned-away') return failed(fetched.message);
    if (fetched.outcome !== 'fetched') return fetched;
    const { document } = fetched;
    const circumstances = { now, cursor: memory.cursor, bytesMax: this.limits.bytesMax };
    const first = await reader.read(document, circumstances);
    if (first.outcome === 'problem') return { ...failed(first.message), feedLinks: first.feedLinks };
    const validators = {
      // That the first document has not changed says nothing of those it leads to.
      etag: first.next.length > 0 ? null : headerOf(document.headers, 'etag'),
      lastModified: first.next.length > 0 ? null : headerOf(document.headers, 'last-modified'),
    };
    const state = { ...validators, cursor: first.cursor ?? memory.cursor };
    const collected = startWith(first, state, document.headers);
    await this.readOn(collected, first.next, { reader, door, circumstances });
    return collected;
  }

  private folder(url: string, known: ReadonlyMap<string, FileStamp>, now: Date): Promise<Collection> {
    const folder = url.replace(/^folder:/, '');
    return collectFolder({ root: this.limits.watchedFolder, folder, known, now }, this.pages);
  }

  private fetchFirst(
    definition: SourceDefinition,
    { accept }: SourceReader,
    { etag, lastModified }: CollectState,
    door: Door,
  ): Promise<DocumentFetch | TurnedAway> {
    const { kind, url } = definition;
    if (kind === 'file') return readSample(url);
    return door.through(url, () => fetchDocument({ url, accept, etag, lastModified }, this.outbound, this.limits));
  }

  /** What cannot be read on the way is told, and from there on nothing is remembered: the next scan tries again. */
  private async readOn(collected: Collected, next: readonly string[], how: HowToReadOn): Promise<void> {
    const { state } = collected;
    const before = state.cursor;
    let newest = state.cursor;
    let isComplete = next.length <= DOCUMENTS_MAX;
    let isWithoutGap = true;
    for (const url of next.slice(0, DOCUMENTS_MAX)) {
      const reading = await this.readNext(url, how);
      if (reading.outcome === 'turned-away' && reading.comesLater) {
        collected.remarks.push(`${url} and what follows were left for the next scan: ${reading.message}`);
        isComplete = false;
        break;
      }
      if (reading.outcome !== 'read') {
        isComplete = isWithoutGap = false;
        collected.remarks.push(`${url} could not be read: ${reading.message} The next scan tries again.`);
        continue;
      }
      collected.items.push(...reading.items);
      collected.remarks.push(...reading.remarks);
      collected.documents += 1;
      if (reading.cursor === null) continue;
      newest = later(newest, reading.cursor);
      if (how.reader.isInOrderOfTime && isWithoutGap) state.cursor = newest;
    }
    if (isComplete) state.cursor = newest;
    // At once only when it goes on from somewhere else: what was left is not what was there before.
    else collected.hasMore = state.cursor !== before;
  }

  private async readNext(
    url: string,
    { reader, door, circumstances }: HowToReadOn,
  ): Promise<DocumentRead | TurnedAway | { outcome: 'problem'; message: string }> {
    const request = { url, accept: reader.accept, etag: null, lastModified: null };
    const fetched = await door.through(url, () => fetchDocument(request, this.outbound, this.limits));
    if (fetched.outcome === 'fetched') return reader.read(fetched.document, circumstances);
    if (fetched.outcome === 'not-modified') return { outcome: 'problem', message: 'It has not changed.' };
    return fetched.outcome === 'turned-away' ? fetched : { outcome: 'problem', message: fetched.message };
  }
}

interface HowToReadOn {
  reader: SourceReader;
  door: Door;
  circumstances: { now: Date; cursor: string | null; bytesMax: number };
}

/** Cursors are moments, written so that they sort. */
function later(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}

function startWith(first: DocumentRead, state: CollectState, headers: Collected['headers']): Collected {
  const { found, title, homeUrl, language, items, remarks } = first;
  return {
    outcome: 'collected',
    found,
    title,
    homeUrl,
    language,
    items: [...items],
    files: [],
    present: null,
    hasMore: false,
    state,
    headers,
    documents: 1,
    remarks: [...remarks],
  };
}
