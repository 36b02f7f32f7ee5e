import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import { PageReader, readerOf, type DocumentRead, type SourceDefinition, type SourceReader } from '#libs/sources';
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

  async collect(definition: SourceDefinition, memory: CollectMemory, now: Date = new Date()): Promise<Collection> {
    if (definition.kind === 'folder') return this.folder(definition.url, memory.files ?? new Map(), now);
    const reader = readerOf(definition, this.pages);
    const fetched = await this.fetchFirst(definition, reader, memory);
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
    await this.readOn(collected, first.next, reader, circumstances);
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
  ): Promise<DocumentFetch> {
    if (definition.kind === 'file') return readSample(definition.url);
    return fetchDocument({ url: definition.url, accept, etag, lastModified }, this.outbound, this.limits);
  }

  /** What cannot be read on the way is told, and from there on nothing is remembered: the next scan tries again. */
  private async readOn(
    collected: Collected,
    next: readonly string[],
    reader: SourceReader,
    circumstances: { now: Date; cursor: string | null; bytesMax: number },
  ): Promise<void> {
    let isComplete = true;
    for (const url of next.slice(0, DOCUMENTS_MAX)) {
      const reading = await this.readNext(url, reader, circumstances);
      if (reading.outcome === 'problem') {
        isComplete = false;
        collected.remarks.push(`${url} could not be read: ${reading.message} The next scan tries again.`);
        continue;
      }
      collected.items.push(...reading.items);
      collected.remarks.push(...reading.remarks);
      collected.documents += 1;
      if (isComplete && reading.cursor !== null) collected.state.cursor = later(collected.state.cursor, reading.cursor);
    }
    if (next.length > DOCUMENTS_MAX) collected.hasMore = true;
  }

  private async readNext(
    url: string,
    reader: SourceReader,
    circumstances: { now: Date; cursor: string | null; bytesMax: number },
  ): Promise<DocumentRead | { outcome: 'problem'; message: string }> {
    const request = { url, accept: reader.accept, etag: null, lastModified: null };
    const fetched = await fetchDocument(request, this.outbound, this.limits);
    if (fetched.outcome === 'fetched') return reader.read(fetched.document, circumstances);
    return { outcome: 'problem', message: fetched.outcome === 'failed' ? fetched.message : 'It has not changed.' };
  }
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
    hasMore: false,
    state,
    headers,
    documents: 1,
    remarks: [...remarks],
  };
}
