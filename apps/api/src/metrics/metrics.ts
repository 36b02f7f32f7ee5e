import { Injectable } from '@nestjs/common';
import { JobQueue } from '#libs/jobs';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { MetricsRepository } from './metrics.repository.js';

type Labels = Record<string, string>;
interface Figure {
  labels?: Labels;
  value: number;
}

/** Scrapers come every few seconds, and may be several: the database is not asked again before this. */
const FRESH_MS = 5000;

/**
 * What Prometheus reads. The figures come from the database and so speak of all processes; a registry of its own for
 * each scrape keeps figures of what is gone, such as a level without alerts, from staying.
 */
@Injectable()
export class Metrics {
  private readonly process = new Registry();
  private latest: { at: number; text: Promise<string> } | null = null;

  constructor(
    private readonly figures: MetricsRepository,
    private readonly jobs: JobQueue,
  ) {
    collectDefaultMetrics({ register: this.process, prefix: 'embargo_api_' });
  }

  text(): Promise<string> {
    const now = performance.now();
    if (!this.latest || now - this.latest.at > FRESH_MS) {
      const text = this.render();
      this.latest = { at: now, text };
      // A failure is not remembered.
      text.catch(() => (this.latest = null));
    }
    return this.latest.text;
  }

  private async render(): Promise<string> {
    const registry = new Registry();
    const show = (name: string, help: string, figures: readonly Figure[]): void => {
      const labelNames = Object.keys(figures[0]?.labels ?? {});
      const gauge = new Gauge({ name: `embargo_${name}`, help, labelNames, registers: [registry] });
      for (const { labels = {}, value } of figures) gauge.set(labels, value);
    };
    await this.showSources(show);
    await this.showReading(show);
    await this.showQueues(show);
    return asCounters(`${await registry.metrics()}\n${await this.process.metrics()}`);
  }

  private async showSources(show: Show): Promise<void> {
    const [states, totals, lag] = await Promise.all([
      this.figures.sourcesByState(),
      this.figures.scanTotals(),
      this.figures.lag(),
    ]);
    show('sources', 'Sources by state', byLabel('state', states));
    show(
      'scans_total',
      'Scans by outcome',
      totals.map(({ outcome, scans }) => ({ labels: { outcome }, value: scans })),
    );
    show(
      'scan_seconds_total',
      'Time spent in scans',
      totals.map(({ outcome, seconds }) => ({ labels: { outcome }, value: seconds })),
    );
    show('items_total', 'Items that scans found', [{ value: sum(totals.map(({ items }) => items)) }]);
    show('items_new_total', 'Items that scans found for the first time', [
      { value: sum(totals.map(({ newItems }) => newItems)) },
    ]);
    show('scan_lag_seconds', 'How long the scan that is most overdue has been waiting', [{ value: lag }]);
  }

  private async showReading(show: Show): Promise<void> {
    const [readings, pages, waiting, alerts, raised] = await Promise.all([
      this.figures.readingsByOutcome(),
      this.figures.pagesByState(),
      this.figures.unread(),
      this.figures.alertsByLevel(),
      this.figures.raised(),
    ]);
    show('articles_read_total', 'Texts that were read, by outcome', byLabel('outcome', readings));
    show('pages', 'Pages of articles by what became of them', byLabel('state', pages));
    show('texts_unread', 'Texts that wait to be read', [{ value: waiting.count }]);
    show('texts_unread_oldest_seconds', 'How long the oldest of them has waited', [{ value: waiting.oldestSeconds }]);
    show('alerts', 'Alerts by level', byLabel('level', alerts));
    show('alerts_raised_total', 'Alerts that were raised', [{ value: raised }]);
  }

  private async showQueues(show: Show): Promise<void> {
    const counts = await this.jobs.counts();
    const jobs = counts.flatMap(({ queue, waiting, delayed, active, dead }) =>
      Object.entries({ waiting, delayed, active, dead }).map(([state, value]) => ({ labels: { queue, state }, value })),
    );
    show('jobs', 'Jobs by queue and state', jobs);
    show(
      'jobs_oldest_seconds',
      'How long the oldest job that could be done has waited',
      counts.map(({ queue, oldestWaitingSeconds }) => ({ labels: { queue }, value: oldestWaitingSeconds })),
    );
  }
}

type Show = (name: string, help: string, figures: readonly Figure[]) => void;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function byLabel(label: string, counts: readonly { name: string; count: number }[]): Figure[] {
  return counts.map(({ name, count }) => ({ labels: { [label]: name }, value: count }));
}

/** The library lets a counter be raised only, not set to what the database has counted. */
function asCounters(text: string): string {
  return text.replace(/^(# TYPE embargo_(?!api_)\w+_total) gauge$/gm, '$1 counter');
}
