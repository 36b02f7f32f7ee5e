export { ArchiveModule } from './archive.module.js';
export { articleIdentity } from './article-identity.js';
export { archiveRows } from './rows.js';
export { READ_REVISION, SCAN_SOURCE } from './scan/queues.js';
export { CollectLimits, SourceCollector } from './collect/source-collector.js';
export type * from './collect/collection.js';
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
export { SourceRepository } from './storage/source.repository.js';
export type { NewSource, ScanSuccess, SourceChange } from './storage/source.repository.js';
export { SourceRow } from './storage/source.row.js';
export { storable, storedText } from './stored-text.js';
