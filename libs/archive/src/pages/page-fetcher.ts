import { Injectable } from '@nestjs/common';
import { Outbound, type OutboundResult, type Received } from '#libs/outbound';
import { PageReader, type PageReading } from '#libs/sources';
import { HostGate } from '../politeness/host-gate.js';
import type { PageFetchRow } from '../storage/page-fetch.row.js';
import { PageFetchRepository } from '../storage/page-fetch.repository.js';
import { PageDesk } from './page-desk.js';
import type { PageFetch } from './page-fetch.js';

export class PageLimits {
  constructor(
    readonly bytesMax: number,
    readonly deadlineMs: number,
  ) {}
}

const PAGE_TYPES = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1';
const DOWNLOADS_MAX = 3;
/** A host that wants to be left alone for longer is not waited for: the feed's text is read instead. */
const PATIENCE_MS = 10 * 60_000;
const REPEAT_MS = 60_000;

/** Gets the page of one article and stores its text, or lets the feed's own text through. */
@Injectable()
export class PageFetcher {
  constructor(
    private readonly fetches: PageFetchRepository,
    private readonly gate: HostGate,
    private readonly outbound: Outbound,
    private readonly reader: PageReader,
    private readonly desk: PageDesk,
    private readonly limits: PageLimits,
  ) {}

  async fetch(pageFetchId: string, slot?: string): Promise<PageFetch> {
    const wish = await this.fetches.findWaiting(pageFetchId);
    if (!wish) return { outcome: 'settled-before' };
    if (wish.attempts >= DOWNLOADS_MAX) {
      return this.desk.keepOwnText(wish, `The page could not be had in ${DOWNLOADS_MAX} tries.`);
    }
    const checked = this.outbound.check(wish.url);
    if (checked.outcome === 'refused') return this.desk.keepOwnText(wish, checked.message);
    const errand = { obeysRobots: wish.obeysRobots, slot, deadlineMs: this.limits.deadlineMs };
    const entry = await this.gate.enter(checked.url, errand);
    if (entry.outcome === 'closed') return this.desk.keepOwnText(wish, entry.message);
    if (entry.outcome === 'rests') return this.later(wish, entry.until, slot, entry.reason);
    if (entry.outcome === 'waits') return { outcome: 'waits', until: entry.until, slot: entry.slot };
    return this.settle(wish, await this.download(wish, checked.url, entry.pass));
  }

  private async download(
    wish: PageFetchRow,
    url: string,
    pass: { leave(answered?: { status: number; retryAfterMs: number | null; message: string }): Promise<void> },
  ): Promise<OutboundResult> {
    let result: OutboundResult | undefined;
    try {
      await this.fetches.begin(wish.id);
      const { bytesMax: maxBytes, deadlineMs } = this.limits;
      result = await this.outbound.get(url, { maxBytes, deadlineMs, accept: PAGE_TYPES });
      return result;
    } finally {
      await pass.leave(result?.outcome === 'http-error' ? result : undefined);
    }
  }

  private async settle(wish: PageFetchRow, result: OutboundResult): Promise<PageFetch> {
    if (result.outcome === 'ok') return this.read(wish, result);
    if (result.outcome === 'not-modified') return this.desk.keepOwnText(wish, 'The server sent no page.');
    if (isPassing(result) && wish.attempts + 1 < DOWNLOADS_MAX) {
      const wishedFor = result.outcome === 'http-error' ? (result.retryAfterMs ?? 0) : 0;
      const waitMs = Math.max(wishedFor, REPEAT_MS * 2 ** wish.attempts);
      return this.later(wish, new Date(Date.now() + waitMs), undefined, result.message);
    }
    return this.desk.keepOwnText(wish, result.message);
  }

  private async read(wish: PageFetchRow, received: Received): Promise<PageFetch> {
    const { body, url, headers } = received;
    const contentType = first(headers['content-type']);
    if (isPdf(body)) return this.desk.keepOwnText(wish, 'The address leads to a PDF document, not to a page.');
    const reading: PageReading = await this.reader.read({ bytes: body, contentType, url });
    if (reading.outcome === 'problem') return this.desk.keepOwnText(wish, reading.message);
    return this.desk.take(wish, { bytes: body, contentType, url, reading });
  }

  /** A text that waits is not held up for long; an address without a text is worth more patience. */
  private async later(wish: PageFetchRow, until: Date, slot: string | undefined, reason: string): Promise<PageFetch> {
    const patienceMs = wish.revisionId === null ? 24 * 3_600_000 : PATIENCE_MS;
    if (until.getTime() - Date.now() <= patienceMs) return { outcome: 'waits', until, slot };
    return this.desk.keepOwnText(wish, reason);
  }
}

/** What may be over in a minute. */
function isPassing(result: Exclude<OutboundResult, Received>): boolean {
  if (result.outcome === 'http-error') return result.status >= 500 || result.status === 429 || result.status === 408;
  return result.outcome === 'timeout' || (result.outcome === 'network-error' && result.code !== 'name-not-found');
}

const first = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
