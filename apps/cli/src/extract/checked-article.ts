import type { ArticleToRead, Reader, Reading } from './reader.js';

export interface CheckedArticle {
  article: ArticleToRead;
  /** False when today stands in for a day that nobody gave. */
  publishedSaid: boolean;
  languageName: string;
  reading: Reading;
  versions: Reader['versions'];
}
