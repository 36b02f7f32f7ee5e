import { Injectable } from '@nestjs/common';
import { Outbound } from '#libs/outbound';
import type { FeedItem, SourceDefinition, SourceItem } from '#libs/sources';
import type { Collected, Collection } from '../collect/collection.js';
import { NEVER_COLLECTED, SourceCollector } from '../collect/source-collector.js';
import type { Door } from '../politeness/door.js';
import { sitemapsOf } from './sitemaps-of.js';
import type { SourceCandidate } from './source-candidate.js';

export type TrialItem = Pick<SourceItem, 'url' | 'title' | 'published'> & { text: string | null };

export interface TrialReadable {
  outcome: 'readable';
  definition: SourceDefinition;
  /** A sentence: what was found. */
  message: string;
  title: string | null;
  language: string | null;
  itemCount: number;
  /** The first of them. */
  items: TrialItem[];
  remarks: string[];
  /** What else the address leads to. */
  candidates: SourceCandidate[];
}

export interface TrialUnreadable {
  outcome: 'unreadable';
  definition: SourceDefinition;
  /** What was found instead, and what to do. */
  message: string;
  candidates: SourceCandidate[];
}

export type Trial = TrialReadable | TrialUnreadable;

const ITEMS_SHOWN = 10;
const TEXT_SHOWN = 300;

/** Makes the door of one look: the person who looks waits for the turns. */
export abstract class TrialDoors {
  abstract open(): Door;
}

/** Looks at a source before it is saved: reads it once and stores nothing. */
@Injectable()
export class SourceTrial {
  constructor(
    private readonly collector: SourceCollector,
    private readonly outbound: Outbound,
    private readonly doors: TrialDoors,
  ) {}

  /** Reads the source as it is defined. */
  async read(definition: SourceDefinition, now: Date = new Date(), door: Door = this.doors.open()): Promise<Trial> {
    const collection = await this.collector.collect(definition, NEVER_COLLECTED, door, now);
    return trialOf(definition, collection, candidatesOf(collection));
  }

  /** Finds out what an address is: a feed, a sitemap, or a home page that leads to one, which is then read. */
  async discover(url: string, now: Date = new Date()): Promise<Trial> {
    const door = this.doors.open();
    const asFeed = await this.read({ kind: 'feed', url, settings: {} }, now, door);
    if (asFeed.outcome === 'readable') return asFeed;
    const asSitemap = await this.read({ kind: 'sitemap', url, settings: { mustContain: null } }, now, door);
    if (asSitemap.outcome === 'readable') return asSitemap;
    const sitemaps = await sitemapsOf(url, this.outbound);
    const candidates = [...asFeed.candidates, ...sitemaps];
    for (const candidate of candidates.slice(0, 3)) {
      const trial = await this.read(definitionOf(candidate), now, door);
      if (trial.outcome === 'readable')
        return { ...trial, message: `The page leads to it: ${trial.message}`, candidates };
    }
    return { ...asFeed, candidates };
  }
}

function definitionOf({ kind, url }: SourceCandidate): SourceDefinition {
  return kind === 'sitemap' ? { kind, url, settings: { mustContain: null } } : { kind: 'feed', url, settings: {} };
}

function candidatesOf(collection: Collection): SourceCandidate[] {
  if (collection.outcome !== 'failed') return [];
  return collection.feedLinks.map(({ url, title }) => ({ kind: 'feed', url, title }));
}

function trialOf(definition: SourceDefinition, collection: Collection, candidates: SourceCandidate[]): Trial {
  if (collection.outcome === 'failed')
    return { outcome: 'unreadable', definition, message: collection.message, candidates };
  if (collection.outcome === 'not-modified')
    return {
      outcome: 'unreadable',
      definition,
      message: 'The server says that nothing has changed, without having been asked.',
      candidates,
    };
  const { title, language, items, remarks } = collection;
  return {
    outcome: 'readable',
    definition,
    message: found(collection),
    title,
    language,
    itemCount: items.length,
    items: items.slice(0, ITEMS_SHOWN).map(shown),
    remarks,
    candidates,
  };
}

function found({ found: what, items, documents }: Collected): string {
  const count = items.length === 1 ? '1 article' : `${items.length} articles`;
  const from = documents > 1 ? `, read from ${documents} documents` : '';
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} with ${count} at present${from}.`;
}

function shown(item: SourceItem): TrialItem {
  const { url, title, published } = item;
  return { url, title, published, text: item.brings === 'text' ? beginning(item) : null };
}

function beginning({ text }: FeedItem): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN).trimEnd().toWellFormed()}…` : text;
}
