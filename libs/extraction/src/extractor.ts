import type { Lexicon } from '#libs/lexicon';
import type { ArticleText, Extraction, Extractor } from './extraction.js';

const SUPPORTED = new Set(['en']);
const RULES_VERSION = '1';

/** Makes an extractor over the words of a lexicon. It holds scratch space: one per thread. */
export function createExtractor(lexicon: Lexicon): Extractor {
  return {
    version: `${RULES_VERSION}+${lexicon.version}`,
    extract: (article: ArticleText): Extraction => ({
      language: article.language,
      supported: SUPPORTED.has(article.language),
      reports: [],
    }),
  };
}
