import { gzipSync } from 'node:zlib';
import type { DocumentRead, DocumentReading, ReadingCircumstances } from '../kinds/source-reader.js';
import { sitemapReader } from './sitemap-reader.js';

const NOW = new Date('2024-06-20T12:00:00Z');
const URL_OF_MAP = 'https://news.example/sitemap.xml';
const at: ReadingCircumstances = { now: NOW, cursor: null, bytesMax: 1_000_000 };

function read(
  body: string | Uint8Array,
  change: Partial<ReadingCircumstances> = {},
  mustContain: string | null = null,
): DocumentReading {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return sitemapReader({ mustContain }).read(
    { url: URL_OF_MAP, bytes, headers: {} },
    { ...at, ...change },
  ) as DocumentReading;
}

function good(reading: DocumentReading): DocumentRead {
  if (reading.outcome !== 'read') throw new Error(reading.message);
  return reading;
}

const urlset = (...entries: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`;
const page = (loc: string, lastmod = ''): string =>
  `<url><loc>${loc}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`;
const news = (loc: string, title: string, date: string): string =>
  `<url><loc>${loc}</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news><image:image><image:loc>https://news.example/i.jpg</image:loc><image:title>A picture</image:title></image:image></url>`;
const index = (...children: [string, string?][]): string =>
  `<sitemapindex>${children.map(([loc, lastmod]) => `<sitemap><loc>${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</sitemap>`).join('')}</sitemapindex>`;

describe('a news sitemap', () => {
  const reading = good(
    read(urlset(news('https://news.example/a?utm_source=x', 'Frigate stops dhow &amp; crew', '2024-06-20T08:00:00Z'))),
  );

  it('gives the address, headline, date and language of each article', () => {
    expect(reading).toMatchObject({ found: 'a news sitemap', next: [], remarks: [] });
    expect(reading.items).toEqual([
      {
        brings: 'address',
        url: 'https://news.example/a',
        key: 'url:https://news.example/a',
        title: 'Frigate stops dhow & crew',
        published: { at: '2024-06-20T08:00:00.000Z', doubt: null, raw: '2024-06-20T08:00:00Z' },
        updated: { at: null, doubt: 'missing', raw: null },
        language: 'en',
      },
    ]);
  });

  it('tells what to remember: the newest date that is not in the future', () => {
    const two = urlset(
      news('https://news.example/a', 'A', '2024-06-20T08:00:00Z'),
      news('https://news.example/b', 'B', '2031-01-01'),
    );
    expect(good(read(two)).cursor).toBe('2024-06-20T08:00:00.000Z');
    expect(good(read(two)).items.map((item) => item.published.doubt)).toContain('future');
  });

  it('is read when it is packed, and when it breaks off', () => {
    expect(good(read(gzipSync(urlset(news('https://news.example/a', 'A', '2024-06-20'))))).items).toHaveLength(1);
    const cut = good(
      read(urlset(news('https://news.example/a', 'A', '2024-06-20'), page('https://news.example/b')).slice(0, -30)),
    );
    expect(cut.items).toHaveLength(1);
    expect(cut.remarks).toEqual([expect.stringContaining('breaks off')]);
  });
});

describe('an ordinary sitemap', () => {
  const map = urlset(
    page('https://news.example/old', '2023-01-01'),
    page('https://news.example/new', '2024-06-19'),
    page('/undated'),
  );

  it('leaves out what is older than a week, and keeps what does not say', () => {
    const reading = good(read(map));
    expect(reading.items.map(({ url }) => url)).toEqual(['https://news.example/new', 'https://news.example/undated']);
    expect(reading.remarks).toEqual([expect.stringContaining('older than a week')]);
  });

  it('goes further back when the last scan is further back', () => {
    expect(good(read(map, { cursor: '2022-12-24T00:00:00.000Z' })).items).toHaveLength(3);
  });

  it('keeps the wanted addresses only, and says when there are none', () => {
    expect(good(read(map, {}, 'EXAMPLE/NEW')).items).toHaveLength(1);
    expect(good(read(map, {}, '/sport/')).remarks).toEqual([expect.stringContaining('contains "/sport/"')]);
  });

  it('takes the two thousand newest of more', () => {
    const many = Array.from({ length: 2500 }, (_, n) =>
      page(`https://news.example/${n}`, `2024-06-19T00:${String(n % 60).padStart(2, '0')}:00Z`),
    );
    const reading = good(read(urlset(...many)));
    expect(reading.items).toHaveLength(2000);
    expect(reading.remarks).toEqual([expect.stringContaining('2000 newest of 2500')]);
  });

  it('may be a plain list of addresses', () => {
    const reading = good(read('https://news.example/1\r\n\r\nhttps://news.example/2\nftp://x/3\n'));
    expect(reading.items.map(({ url }) => url)).toEqual(['https://news.example/1', 'https://news.example/2']);
  });
});

describe('an index of sitemaps', () => {
  it('leads to the sitemaps that changed, the newest first, and to the last of those that do not say', () => {
    const reading = good(
      read(
        index(
          ['https://news.example/new.xml', '2024-06-20T10:00:00Z'],
          ['https://news.example/older.xml', '2024-06-18'],
          ['https://news.example/2019.xml', '2019-12-31'],
          ['/undated.xml.gz'],
          [URL_OF_MAP],
        ),
      ),
    );
    expect(reading.next).toEqual([
      'https://news.example/new.xml',
      'https://news.example/older.xml',
      'https://news.example/undated.xml.gz',
    ]);
    expect(reading.items).toEqual([]);
  });

  it('leads to twenty at most, however many it names', () => {
    const many = Array.from({ length: 500 }, (_, n): [string, string] => [
      `https://news.example/${n}.xml`,
      '2024-06-20',
    ]);
    const reading = good(read(index(...many)));
    expect(reading.next).toHaveLength(20);
    expect(reading.remarks).toEqual([expect.stringContaining('20 of 500')]);
  });
});

describe('what is no sitemap', () => {
  it.each([
    ['nothing', '', /nothing/],
    ['a feed', '<rss version="2.0"><channel/></rss>', /a feed/],
    [
      'a web page',
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
      /web page/,
    ],
    ['words', 'Not found', /not a sitemap/],
    ['other XML', '<svg/>', /not a sitemap/],
  ])('such as %s, is told in words', (_what, body, words) => {
    expect(read(body)).toMatchObject({ outcome: 'problem', message: expect.stringMatching(words) });
  });

  it('names the feeds that a page in its place announces', () => {
    const body = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>';
    expect(read(body)).toMatchObject({ feedLinks: [{ url: 'https://news.example/feed', title: null }] });
  });

  it('such as a gzip bomb or broken packing, is refused at the limit', () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(read(bomb)).toMatchObject({ outcome: 'problem', message: expect.stringContaining('unpacks to more than') });
    expect(read(gzipSync('x').subarray(0, 15))).toMatchObject({
      message: expect.stringContaining('cannot be unpacked'),
    });
  });

  it('such as an entity bomb or a hundred thousand elements in each other, costs nothing', () => {
    const lol = `<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]><urlset><url><loc>https://news.example/&a9;</loc></url></urlset>`;
    expect(good(read(lol)).items).toHaveLength(1);
    const deep =
      '<urlset>' +
      '<url>'.repeat(100_000) +
      '<loc>https://news.example/deep</loc>' +
      '</url>'.repeat(100_000) +
      '</urlset>';
    expect(good(read(deep)).items.map(({ url }) => url)).toEqual(['https://news.example/deep']);
  });
});
