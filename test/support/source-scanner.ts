import { tmpdir } from 'node:os';
import {
  ArticleRepository,
  CollectLimits,
  HostGate,
  HostRepository,
  ItemStore,
  PageFetchRepository,
  PauseRule,
  Politeness,
  ScanJournal,
  ScanRepository,
  SourceCollector,
  SourceFileRepository,
  SourceRepository,
  SourceScanner,
  SourceWatch,
} from '#libs/archive';
import { JobQueue } from '#libs/jobs';
import { Outbound } from '#libs/outbound';
import { PageReader } from '#libs/sources';
import { WebhookOutbox } from '#libs/webhooks';
import type { TestService } from './test-service.js';

export interface ScannerChange {
  outbound?: Outbound;
  politeness?: Politeness;
  pauseRule?: PauseRule;
  bytesMax?: number;
  watchedFolder?: string;
}

/** A scanner on the database of a service without a worker; it waits as planned, with nothing left to chance. */
export function scannerOf({ app, database }: TestService, change: ScannerChange = {}): SourceScanner {
  const outbound: Outbound = change.outbound ?? app.get(Outbound);
  const limits = new CollectLimits(change.bytesMax ?? 100_000, 5000, change.watchedFolder ?? tmpdir());
  const sources = app.get(SourceRepository);
  const watch = new SourceWatch(change.pauseRule ?? new PauseRule(7), app.get(WebhookOutbox));
  return new SourceScanner(
    sources,
    new HostGate(outbound, app.get(HostRepository), change.politeness ?? new Politeness(100, 0)),
    new SourceCollector(outbound, app.get(PageReader), limits),
    new ItemStore(database, app.get(ArticleRepository), app.get(PageFetchRepository), app.get(JobQueue)),
    new ScanJournal(
      database,
      sources,
      app.get(ScanRepository),
      watch,
      { random: () => 0.5 },
      app.get(SourceFileRepository),
    ),
    limits,
  );
}
