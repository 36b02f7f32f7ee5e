import type { FeedFormat } from '../feed-item.js';
import { readFeed } from '../read-feed.js';
import { unpackGzip } from './unpack-gzip.js';
import type { SourceReader } from './source-reader.js';

const FOUND: Record<FeedFormat, string> = {
  rss: 'an RSS feed',
  atom: 'an Atom feed',
  rdf: 'an RSS 1.0 feed',
  json: 'a JSON Feed',
};

export const feedReader: SourceReader = {
  accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  read({ bytes, headers, url }, { now, bytesMax }) {
    const unpacked = unpackGzip(bytes, bytesMax);
    if (unpacked.outcome === 'problem') return { ...unpacked, feedLinks: [] };
    const reading = readFeed(unpacked.bytes, headers, url, { now, bytesMax });
    if (reading.outcome === 'problem') return reading;
    const { format, title, homeUrl, language, items, remarks } = reading;
    return { outcome: 'read', found: FOUND[format], title, homeUrl, language, items, next: [], cursor: null, remarks };
  },
};
