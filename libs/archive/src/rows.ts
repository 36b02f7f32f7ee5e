import { ArticleRevisionRow } from './storage/article-revision.row.js';
import { ArticleRow } from './storage/article.row.js';
import { PageFetchRow } from './storage/page-fetch.row.js';
import { SourceRow } from './storage/source.row.js';

export const archiveRows = [SourceRow, ArticleRow, ArticleRevisionRow, PageFetchRow];
