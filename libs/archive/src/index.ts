export { ArchiveModule } from './archive.module.js';
export { articleIdentity, identityFor } from './article-identity.js';
export { archiveRows } from './rows.js';
export { FETCH_PAGE, IMPORT_SOURCES, READ_REVISION, SCAN_SOURCE } from './scan/queues.js';
export { CollectLimits, NEVER_COLLECTED, SourceCollector } from './collect/source-collector.js';
export type * from './collect/collection.js';
export { PageDesk } from './pages/page-desk.js';
export { PageFetcher, PageLimits } from './pages/page-fetcher.js';
export type { PageFetch } from './pages/page-fetch.js';
export { HostDoor } from './politeness/door.js';
export type { Door } from './politeness/door.js';
export { RobotsDoor } from './politeness/robots-door.js';
export { HostGate, Politeness } from './politeness/host-gate.js';
export { HostRepository } from './politeness/host.repository.js';
export { Retention } from './retention/retention.js';
export type { Retired } from './retention/retention.js';
export { RetentionRepository } from './retention/retention.repository.js';
export type { Amount, RetentionRule } from './retention/retention.repository.js';
export { readCron } from './schedule/cron-schedule.js';
export { ItemStore } from './scan/item-store.js';
export { Chance, ScanJournal } from './scan/scan-journal.js';
export { PauseRule, SourceWatch } from './scan/source-watch.js';
export { SourceScanner } from './scan/source-scanner.js';
export type { Scan } from './scan/source-scanner.js';
export { ArticleRepository } from './storage/article.repository.js';
export type {
  Arrival,
  ArrivedArticle,
  ArticleListing,
  OpenedRevision,
  ReadingKey,
  ReadingOutcome,
} from './storage/article.repository.js';
export { ArticleRevisionRow } from './storage/article-revision.row.js';
export type { ArticleOrigin } from './storage/article-revision.row.js';
export { ArticleRow } from './storage/article.row.js';
export { PageFetchRepository } from './storage/page-fetch.repository.js';
export { PageFetchRow } from './storage/page-fetch.row.js';
export { RawPageRepository } from './storage/raw-page.repository.js';
export { ScanRepository } from './storage/scan.repository.js';
export type { ScanListing } from './storage/scan.repository.js';
export { SOURCE_STATES } from './storage/source-filter.js';
export type { SourceFilter, SourcePlace, SourceState } from './storage/source-filter.js';
export { SourceFileRepository } from './storage/source-file.repository.js';
export type { UnreadFile } from './storage/source-file.repository.js';
export { SourceRepository } from './storage/source.repository.js';
export type { NewSource, ScanSuccess, SourceChange } from './storage/source.repository.js';
export { PAGES_WANTED, SourceRow } from './storage/source.row.js';
export type { PagesWanted } from './storage/source.row.js';
export { storedText } from './stored-text.js';
export { ADDABLE_KINDS, defineSource } from './desk/define-source.js';
export type { Defined, DefinitionProblem, WantedSource } from './desk/define-source.js';
export { OpmlImport } from './desk/opml-import.js';
export type { ImportOutcome, ImportReport } from './desk/opml-import.js';
export type { ImportDefaults, ImportProblem } from './desk/list-entry.js';
export { SourceImports } from './desk/source-imports.js';
export { SourceImportRepository } from './storage/source-import.repository.js';
export type { ProblemPlace, SourceImport } from './storage/source-import.repository.js';
export { SourceTrial, TrialDoors } from './desk/source-trial.js';
export type { SourceCandidate } from './desk/source-candidate.js';
export type { Trial, TrialItem, TrialReadable, TrialUnreadable } from './desk/source-trial.js';
