import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import {
  readerOf,
  type DocumentRead,
  type NextDocument,
  type SourceDefinition,
  type SourceReader,
} from '#libs/sources';
import type { Collected, Collection, CollectState } from './collection.js';
import { failed, fetchDocument, headerOf, readSample, type DocumentFetch, type FetchLimits } from './fetch-document.js';

export class CollectLimits implements FetchLimits {
  constructor(
    readonly bytesMax: number,
    readonly deadlineMs: number,
  ) {}
}

/** A source that leads to ever more documents is read on at the next scan. */
const DOCUMENTS_MAX = 100;

/** Fetches and reads what a source holds at the moment, whatever its kind. Stores nothing: scans and previews use it. */
@Injectable()
export class SourceCollector {
  constructor(
    private readonly outbound: Outbound,
    private readonly limits: CollectLimits,
  ) {}

  async collect(definition: SourceDefinition, state: CollectState, now: Date = new Date()): Promise<Collection> {
    const reader = readerOf(definition);
    if (!reader) return failed(`Sources of the kind "${definition.kind}" cannot be read.`);
    const fetched = await this.fetchFirst(definition, reader, state);
    if (fetched.outcome !== 'fetched') return fetched;
    const { document } = fetched;
    const circumstances = { now, cursor: state.cursor, bytesMax: this.limits.bytesMax };
    const first = await reader.read(document, circumstances);
    if (first.outcome === 'problem') return { ...failed(first.message), feedLinks: first.feedLinks };
    const validators = {
      etag: headerOf(document.headers, 'etag'),
      lastModified: headerOf(document.headers, 'last-modified'),
    };
    const collected = startWith(first, { ...validators, cursor: state.cursor }, document.headers);
    await this.readOn(collected, first.next, reader, circumstances);
    return collected;
  }

  private fetchFirst(
    definition: SourceDefinition,
    { accept }: SourceReader,
    { etag, lastModified }: CollectState,
  ): Promise<DocumentFetch> {
    if (definition.kind === 'file') return readSample(definition.url);
    return fetchDocument({ url: definition.url, accept, etag, lastModified }, this.outbound, this.limits);
  }

  /** What fails on the way is told and tried again by the next scan; what came before it counts. */
  private async readOn(
    collected: Collected,
    next: readonly NextDocument[],
    reader: SourceReader,
    circumstances: { now: Date; cursor: string | null; bytesMax: number },
  ): Promise<void> {
    // Not modified at the top does not mean not modified below.
    if (next.some(({ cursor }) => cursor === null)) forgetValidators(collected.state);
    for (const { url, cursor } of next.slice(0, DOCUMENTS_MAX)) {
      const problem = await this.readInto(collected, url, reader, circumstances);
      if (problem !== null) {
        collected.remarks.push(`${url} could not be read: ${problem} What it holds is looked for at the next scan.`);
        forgetValidators(collected.state);
        return;
      }
      collected.state.cursor = cursor ?? collected.state.cursor;
    }
    if (next.length > DOCUMENTS_MAX) forgetValidators(collected.state);
  }

  private async readInto(
    collected: Collected,
    url: string,
    reader: SourceReader,
    circumstances: { now: Date; cursor: string | null; bytesMax: number },
  ): Promise<string | null> {
    const request = { url, accept: reader.accept, etag: null, lastModified: null };
    const fetched = await fetchDocument(request, this.outbound, this.limits);
    if (fetched.outcome === 'not-modified') return null;
    if (fetched.outcome === 'failed') return fetched.message;
    const reading = await reader.read(fetched.document, circumstances);
    if (reading.outcome === 'problem') return reading.message;
    collected.items.push(...reading.items);
    collected.remarks.push(...reading.remarks);
    collected.documents += 1;
    return null;
  }
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
    state,
    headers,
    documents: 1,
    remarks: [...remarks],
  };
}

function forgetValidators(state: CollectState): void {
  state.etag = null;
  state.lastModified = null;
}
