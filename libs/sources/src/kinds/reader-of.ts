import { gdeltReader } from '../gdelt/gdelt-reader.js';
import type { PageReader } from '../page-reader.js';
import { contentTypeOf } from '../read-feed.js';
import { sitemapReader } from '../sitemap/sitemap-reader.js';
import { feedReader } from './feed-reader.js';
import type { SettingsOfKind, SourceDefinition } from './source-definition.js';
import type { SourceReader } from './source-reader.js';

/** Sources whose documents are fetched; a folder has files instead. */
export type FetchedDefinition = Exclude<SourceDefinition, { kind: 'folder' }>;

/** The reader of a source's documents. What could take long is read in the threads of `pages`. */
export function readerOf(definition: FetchedDefinition, pages: PageReader): SourceReader {
  switch (definition.kind) {
    case 'feed':
    case 'file':
      return feedReader;
    case 'sitemap':
      return sitemapReader(definition.settings);
    case 'page':
      return linksReader(definition.settings, pages);
    case 'gdelt':
      return gdeltReader(definition.settings);
  }
}

function linksReader(settings: SettingsOfKind<'page'>, pages: PageReader): SourceReader {
  return {
    accept: 'text/html, application/xhtml+xml, */*;q=0.5',
    read: ({ bytes, headers, url }, { now }) =>
      pages.links({ bytes, contentType: contentTypeOf(headers), url }, settings, now),
  };
}
