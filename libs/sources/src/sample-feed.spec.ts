import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFeed } from './read-feed.js';
import { SAMPLE_FEED_FILE, SAMPLE_FEED_URL } from './sample-feed.js';
import { STARTER_SOURCES } from './starter-sources.js';

const bytes = readFileSync(path.join(import.meta.dirname, '../../..', SAMPLE_FEED_FILE));

describe('the bundled sample feed', () => {
  const reading = readFeed(bytes, {}, SAMPLE_FEED_URL, { now: new Date('2026-02-01T00:00:00Z') });

  it('is read without a remark', () => {
    expect(reading).toMatchObject({ outcome: 'read', format: 'rss', language: 'en', remarks: [] });
  });

  it('gives fourteen items with address, text and undoubted dates from June 2024 on', () => {
    if (reading.outcome !== 'read') throw new Error(reading.message);
    expect(reading.items).toHaveLength(14);
    for (const item of reading.items) {
      expect(item.url).toMatch(/^https:\/\/[a-z-]+\.example\//);
      expect(item.url).not.toMatch(/utm_|fbclid/);
      expect(item.published.doubt).toBeNull();
      expect(item.published.at! >= '2024-06-01').toBe(true);
      expect(item.text.length).toBeGreaterThan(100);
    }
  });

  it('tells the story of the precision weapons in full, not in its summary', () => {
    if (reading.outcome !== 'read') throw new Error(reading.message);
    const story = reading.items[0]!;
    expect(story.text.split('\n\n').length).toBeGreaterThanOrEqual(6);
    expect(story.text).toContain('high-precision weapons');
    expect(story.author).toBe('Mara Lindqvist');
  });
});

describe('the starter sources', () => {
  it('are https addresses, each named once', () => {
    const urls = STARTER_SOURCES.map((source) => source.feedUrl);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(new URL(url).protocol).toBe('https:');
  });
});
