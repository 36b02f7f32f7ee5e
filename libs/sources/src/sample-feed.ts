import path from 'node:path';

/** The bundled feed that shows alerts on a first run without any network; relative to the project's root. */
export const SAMPLE_FEED_FILE = path.join('libs', 'sources', 'samples', 'sample-feed.xml');

/** Where an administrator sees the bundled feed come from; nothing is ever fetched from it. */
export const SAMPLE_FEED_URL = 'https://sample-news.example/feed.xml';
