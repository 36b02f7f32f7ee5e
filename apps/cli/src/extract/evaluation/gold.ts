import { readArticleLine } from '../article-line.js';
import type { PredictedAlert, PredictedEvent } from '../prediction.js';

export type GoldEvent = Pick<PredictedEvent, 'supplier' | 'recipient' | 'kind' | 'items' | 'stage'>;

export interface GoldAlert extends PredictedAlert {
  /** Regimes that are accepted just the same. */
  alt: string[];
}

/** One article of a corpus with the labels of people. */
export interface GoldArticle {
  id: string;
  title: string | null;
  text: string;
  published: string;
  /** ISO 639-1; null when the corpus does not say. */
  language: string | null;
  /** `alert`, `lawful`, `distractor` or the corpus's own word. */
  category: string;
  events: GoldEvent[];
  expected: GoldAlert[];
}

export type GoldRead = { ok: true; article: GoldArticle } | { ok: false; wrong: string };

/** Reads one line of a corpus in the format of test/evaluation/README.md. */
export function readGoldLine(line: string): GoldRead {
  const read = readArticleLine(line);
  if (!read.ok) return { ok: false, wrong: read.error.message };
  const fields = JSON.parse(line) as Record<string, unknown>;
  const events = objectsIn(fields['events']);
  const expected = objectsIn(fields['expected']);
  if (!events || !expected)
    return {
      ok: false,
      wrong: '"events" and "expected" must be lists of objects; empty lists mean that nothing is due.',
    };
  const { id, title, text, published, language } = read.article;
  const category = typeof fields['category'] === 'string' ? fields['category'] : categoryOf(events, expected);
  return {
    ok: true,
    article: {
      ...{ id: String(id), title, text, published, language, category },
      events: events.map(eventOf),
      expected: expected.map(alertOf),
    },
  };
}

function categoryOf(events: readonly unknown[], expected: readonly unknown[]): string {
  return expected.length > 0 ? 'alert' : events.length > 0 ? 'lawful' : 'distractor';
}

function eventOf(event: Record<string, unknown>): GoldEvent {
  return {
    supplier: words(event['supplier']),
    recipient: words(event['recipient']),
    kind: word(event['kind']),
    items: words(event['items']).map(slug),
    stage: slug(word(event['stage'])),
  };
}

function alertOf(alert: Record<string, unknown>): GoldAlert {
  return {
    supplier: words(alert['supplier']),
    recipient: words(alert['recipient']),
    regime: word(alert['regime']),
    level: slug(word(alert['level'])),
    alt: words(alert['alt']),
  };
}

function objectsIn(value: unknown): Record<string, unknown>[] | null {
  if (value === undefined) return [];
  const isList = Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null);
  return isList ? (value as Record<string, unknown>[]) : null;
}

function words(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '');
}

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const slug = (value: string): string => value.toLowerCase().replace(/[\s_]+/g, '-');
