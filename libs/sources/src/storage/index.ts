import { ArticleRevisionRow } from './article-revision.row.js';
import { ArticleRow } from './article.row.js';
import { SourceRow } from './source.row.js';

export { ArticleRepository } from './article.repository.js';
export type { Arrival, ArrivedArticle, ArticleListing } from './article.repository.js';
export type { ArticleOrigin } from './article-revision.row.js';
export { SourceRepository } from './source.repository.js';
export type { NewSource, ScanSuccess, SourceChange } from './source.repository.js';
export type { SourceKind } from './source.row.js';
export { SourcesStorageModule } from './sources-storage.module.js';
export { ArticleRevisionRow, ArticleRow, SourceRow };

export const sourcesRows = [SourceRow, ArticleRow, ArticleRevisionRow];
