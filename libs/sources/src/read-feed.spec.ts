import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import iconv from 'iconv-lite';
import type { FeedProblem, FeedRead } from './feed-item.js';
import { readFeed } from './read-feed.js';

const URL = 'https://news.example.org/feeds/world.xml';
const now = new Date('2024-07-01T00:00:00Z');

function reading(document: string | Uint8Array, contentType?: string) {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  return readFeed(bytes, contentType ? { 'content-type': contentType } : {}, URL, { now });
}

function read(document: string | Uint8Array, contentType?: string): FeedRead {
  const result = reading(document, contentType);
  if (result.outcome === 'problem') throw new Error(result.message);
  return result;
}

function problem(document: string | Uint8Array): FeedProblem {
  const result = reading(document);
  if (result.outcome === 'read') throw new Error('it was read');
  return result;
}

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>World</title><link>https://news.example.org/</link><language>en-GB</language>${items}</channel></rss>`;

describe('an RSS 2.0 feed', () => {
  const feed = read(
    rss(`<item><title>Arms &amp; the man</title><link>/2024/06/20/arms?utm_source=rss&amp;id=7#top</link>
      <guid isPermaLink="false">id-7</guid><pubDate>Thu, 20 Jun 2024 10:00:00 +0200</pubDate><dc:creator>Ann Author</dc:creator>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>First &amp; foremost.</p><p>Second<br>line</p><script>alert(1)</script>]]></content:encoded></item>`),
  );

  it('gives title, home page and language', () => {
    expect(feed).toMatchObject({
      format: 'rss',
      title: 'World',
      homeUrl: 'https://news.example.org/',
      language: 'en-GB',
      charset: 'utf-8',
      remarks: [],
    });
  });

  it('gives items with canonical address, plain text and date', () => {
    expect(feed.items[0]).toMatchObject({
      url: 'https://news.example.org/2024/06/20/arms?id=7',
      guid: 'id-7',
      key: 'url:https://news.example.org/2024/06/20/arms?id=7',
      title: 'Arms & the man',
      text: 'First & foremost.\n\nSecond\nline',
      author: 'Ann Author',
      published: { at: '2024-06-20T08:00:00.000Z', doubt: null },
      updated: { at: null, doubt: 'missing' },
    });
  });

  it('takes the guid for the address when it is a permalink and there is no link', () => {
    expect(read(rss('<item><title>a</title><guid>https://news.example.org/a</guid></item>')).items[0]!.url).toBe(
      'https://news.example.org/a',
    );
    expect(
      read(rss('<item><title>a</title><guid isPermaLink="false">https://x.example/a</guid></item>')).items[0]!.url,
    ).toBeNull();
  });

  it('reads escaped and bare HTML in descriptions alike', () => {
    const bodies = ['&lt;p&gt;One &amp;amp; two&lt;/p&gt;', '<![CDATA[<p>One &amp; two</p>]]>', '<p>One &amp; two</p>'];
    for (const body of bodies)
      expect(read(rss(`<item><title>t</title><description>${body}</description></item>`)).items[0]!.text).toBe(
        'One & two',
      );
  });

  it('passes over titles, links and dates that are not the item’s own', () => {
    const item = read(
      rss(`<item xmlns:media="http://search.yahoo.com/mrss/"><media:content url="i.jpg"><media:title>Picture</media:title></media:content>
        <source url="https://other.example/feed">Other</source><enclosure url="https://news.example.org/a.mp3"/>
        <atom:link rel="self" href="https://news.example.org/self"/><title>Own</title><link>https://news.example.org/own</link></item>`),
    ).items[0]!;
    expect(item).toMatchObject({ title: 'Own', url: 'https://news.example.org/own' });
  });

  it('takes the author’s name out of an address', () => {
    expect(
      read(rss('<item><title>t</title><author>jane@example.org (Jane Doe)</author></item>')).items[0]!.author,
    ).toBe('Jane Doe');
  });

  it('makes a title from the text when there is none', () => {
    const text = `${'word '.repeat(60)}end`;
    const item = read(rss(`<item><description>${text}</description></item>`)).items[0]!;
    expect(item.title).toMatch(/^word word .*…$/);
    expect(item.title.length).toBeLessThanOrEqual(141);
  });
});

describe('the other formats', () => {
  it('RSS 0.91 without a version of its own', () => {
    const feed = read(
      '<rss version="0.91"><channel><title>Old</title><item><title>a</title><link>http://news.example.org/a</link></item></channel></rss>',
    );
    expect(feed.items).toHaveLength(1);
  });

  it('RSS 1.0 with its items beside the channel', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>R</title><link>https://news.example.org/</link><items><rdf:Seq><rdf:li resource="https://news.example.org/r"/></rdf:Seq></items></channel>
      <image><title>logo</title></image>
      <item rdf:about="https://news.example.org/r"><title>It</title><link>https://news.example.org/r</link><description>d</description><dc:date>2024-06-20T10:00:00Z</dc:date></item></rdf:RDF>`);
    expect(feed).toMatchObject({ format: 'rdf', title: 'R' });
    expect(feed.items[0]).toMatchObject({
      title: 'It',
      guid: 'https://news.example.org/r',
      published: { at: '2024-06-20T10:00:00.000Z' },
    });
  });

  it('Atom with xml:base, XHTML content, several links and a foreign source', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/" xml:lang="de"><title>F</title><link href="/"/>
      <entry><source><title>S</title><updated>2001-01-01T00:00:00Z</updated></source><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title>
      <link rel="self" href="/self"/><link rel="enclosure" href="/a.mp3"/><link href="p/1"/><id>urn:1</id>
      <author><name>Jane</name><uri>https://x</uri></author><author><name>Joe</name></author>
      <updated>2024-06-02T03:04:05Z</updated><summary>s</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two</p><p>Three</p></div></content></entry></feed>`);
    expect(feed).toMatchObject({ format: 'atom', language: 'de', homeUrl: '/' });
    expect(feed.items[0]).toMatchObject({
      title: 'A & B',
      url: 'https://base.example/p/1',
      guid: 'urn:1',
      author: 'Jane, Joe',
      text: 'One & two\n\nThree',
      published: { at: '2024-06-02T03:04:05.000Z' },
    });
  });

  it('Atom whose elements all have a prefix', () => {
    const feed = read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>P</a:title><a:link href="https://news.example.org/p"/></a:entry></a:feed>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'P', url: 'https://news.example.org/p' });
  });

  it('Atom text that only looks like markup', () => {
    const feed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a &lt;b&gt; c</title><id>1</id></entry></feed>',
    );
    expect(feed.items[0]!.title).toBe('a <b> c');
  });

  it('JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [
          {
            id: 1,
            url: '/a',
            title: 'A',
            content_html: '<p>Hi &amp; ho</p>',
            date_published: '2024-06-01T00:00:00Z',
            authors: [{ name: 'Ann' }],
          },
          { id: '2', external_url: 'https://other.example/b', content_text: 'line\n\nline', summary: 's' },
          'nonsense',
          null,
        ],
      }),
    );
    expect(feed).toMatchObject({ format: 'json', title: 'J' });
    expect(feed.items).toMatchObject([
      { url: 'https://news.example.org/a', text: 'Hi & ho', author: 'Ann', guid: '1' },
      { url: 'https://other.example/b', text: 'line\n\nline', title: 'line' },
    ]);
  });
});

describe('a broken feed', () => {
  it('with a bare ampersand, an unclosed element and undeclared prefixes is read', () => {
    const feed = read(
      rss(
        '<item><title>Tom & Jerry<link>https://news.example.org/1</link></item><item><title>Two</title><dcterms:created>2024-06-01</dcterms:created></item>',
      ),
    );
    expect(feed.items).toMatchObject([
      { title: 'Tom & Jerry', url: 'https://news.example.org/1' },
      { title: 'Two', published: { at: '2024-06-01T00:00:00.000Z' } },
    ]);
  });

  it('whose items are not closed is read', () => {
    expect(read(rss('<item><title>One</title><item><title>Two</title>')).items.map(({ title }) => title)).toEqual([
      'One',
      'Two',
    ]);
  });

  it('that breaks off keeps its complete items and says so', () => {
    const feed = read('<rss version="2.0"><channel><item><title>A</title></item><item><title>B</tit');
    expect(feed.items.map(({ title }) => title)).toEqual(['A']);
    expect(feed.remarks).toEqual([expect.stringContaining('breaks off')]);
  });

  it('that breaks off before its first item is malformed', () => {
    expect(problem('<rss version="2.0"><channel><item><title>A</ti')).toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('RSS feed'),
    });
  });

  it('with white space and a mark before its declaration is read', () => {
    expect(read(`\uFEFF \n${rss('<item><title>a</title></item>')}`).items).toHaveLength(1);
  });

  it('with a lying content type is read by what it is', () => {
    expect(read(rss('<item><title>a</title></item>'), 'text/html; charset=utf-8').items).toHaveLength(1);
    expect(
      read(
        JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: 1, content_text: 'x' }] }),
        'text/xml',
      ).format,
    ).toBe('json');
  });

  it('that repeats an item, or has empty ones, says so', () => {
    const item = '<item><title>a</title><link>https://news.example.org/a</link></item>';
    const feed = read(rss(`${item}${item}<item></item><item><title> </title></item>`));
    expect(feed.items).toHaveLength(1);
    expect(feed.remarks).toEqual([
      expect.stringContaining('2 items had neither'),
      expect.stringContaining('1 item repeated'),
    ]);
  });

  it('that gives all items one address tells them apart by guid', () => {
    const item = (guid: string): string =>
      `<item><title>${guid}</title><link>https://news.example.org/</link><guid isPermaLink="false">${guid}</guid></item>`;
    expect(new Set(read(rss(item('a') + item('b') + item('c'))).items.map(({ key }) => key)).size).toBe(3);
  });

  it('whose items are places on one page keeps the places apart', () => {
    const urls = read(
      rss('<item><title>a</title><link>/day#a</link></item><item><title>b</title><link>/day#b</link></item>'),
    ).items.map(({ url }) => url);
    expect(urls).toEqual(['https://news.example.org/day#a', 'https://news.example.org/day#b']);
  });

  it('is read up to the limit of items', () => {
    const result = readFeed(Buffer.from(rss('<item><title>a</title><guid>x</guid></item>'.repeat(30))), {}, URL, {
      now,
      itemsMax: 20,
    });
    expect(result).toMatchObject({
      outcome: 'read',
      remarks: expect.arrayContaining([expect.stringContaining('first 20 items')]),
    });
  });
});

describe('a hostile feed', () => {
  it('does not read files through entities', () => {
    const feed = read(
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><title>a &x; b</title></item></channel></rss>',
    );
    expect(feed.items[0]!.title).toBe('a &x; b');
  });

  it('does not unfold entity bombs', () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const feed = read(
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${entities}]><rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`,
    );
    expect(feed.items[0]!.title).toBe('&l9;');
  });

  const deep = 100_000;
  const many = 700_000;
  it.each([
    [
      '100,000 nested elements around its items',
      `<rss><channel>${'<a>'.repeat(deep)}<item><title>x</title></item>${'</a>'.repeat(deep)}</channel></rss>`,
    ],
    [
      '100,000 nested elements in an item',
      rss(`<item>${'<a>'.repeat(deep)}<title>x</title>${'</a>'.repeat(deep)}</item>`),
    ],
    [
      '100,000 nested elements in a description',
      rss(`<item><title>x</title><description><![CDATA[${'<div>'.repeat(deep)}]]></description></item>`),
    ],
    ['elements that never close', rss(`<item><title>x</title>${'<title>'.repeat(many)}</item>`)],
    ['links that never close', rss(`<item><title>x</title>${'<link>'.repeat(many)}</item>`)],
    ['authors that never close', rss(`<item><title>x</title>${'<author><name>'.repeat(many / 4)}</item>`)],
    [
      'titles of its own that never close',
      `<rss><channel>${'<title>'.repeat(many)}<item><title>x</title></item></channel></rss>`,
    ],
    [
      'nothing but signs of markup',
      rss(`<item><title>x</title><description>${'<'.repeat(4_000_000)}</description></item>`),
    ],
    [
      'drawings that never close',
      rss(`<item><title>x</title><description><![CDATA[${'<svg>'.repeat(many)}]]></description></item>`),
    ],
    [
      'quotes that never close',
      rss(`<item><title>x</title><description><![CDATA[${'<a b="'.repeat(many)}]]></description></item>`),
    ],
    [
      'sections that never close',
      rss(`<item><title>x</title><description>${'<![CDATA['.repeat(many / 2)}</description></item>`),
    ],
    [
      'comments that never close',
      rss(`<item><title>x</title><description>${'<!--'.repeat(many)}</description></item>`),
    ],
    ['instructions that never close', rss(`<item><title>x</title></item>${'<?'.repeat(many)}`)],
    [
      'references that never end',
      rss(`<item><title>x</title><description>${'&amp'.repeat(many)}</description></item>`),
    ],
    [
      'white space without end',
      rss(`<item><title>x</title><description>a${' \n'.repeat(many * 2)}b</description></item>`),
    ],
  ])('with %s is read like any other', (_, document) => {
    expect(read(document).items[0]!.title).toMatch(/^x/);
  });

  it('larger than the limit is refused with its size', () => {
    expect(reading(Buffer.alloc(6 * 1024 * 1024, 'a'))).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('6.0 MB'),
    });
  });

  it('with the keys of objects as elements is read', () => {
    expect(
      read(
        rss('<__proto__><item>x</item></__proto__><item><title>a</title><constructor>c</constructor></item>'),
      ).items.at(-1)!.title,
    ).toBe('a');
  });

  it('of whatever bytes never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<rss>',
            '<item>',
            '</item>',
            '<title>',
            '</title',
            '<![CDATA[',
            ']]>',
            '<!--',
            '-->',
            '&#',
            'x',
            '"',
            '>',
            '<feed>',
            '<entry ',
            '\0',
            '{',
            '[',
          ),
        ),
        (parts) => {
          expect(['read', 'problem']).toContain(reading(parts.join('')).outcome);
        },
      ),
      { numRuns: 500, seed: 20240620 },
    );
  });
});

describe('what is no feed', () => {
  it('a page is told as such, with the feeds that it announces', () => {
    const page =
      '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml"><link rel="stylesheet" href="x"></head></html>';
    expect(problem(page)).toMatchObject({
      code: 'html-page',
      message: expect.stringContaining('Did you mean'),
      feedLinks: [{ url: 'https://news.example.org/rss.xml', title: 'News' }],
    });
  });

  it.each([
    ['<html><body>no feeds</body></html>', 'html-page', 'announces no feed'],
    ['<?xml version="1.0"?><urlset/>', 'not-a-feed', 'a sitemap'],
    ['<opml version="2.0"/>', 'not-a-feed', 'OPML'],
    ['<Error><Code>AccessDenied</Code></Error>', 'not-a-feed', 'error message'],
    ['{"a":1}', 'not-a-feed', 'not with a JSON Feed'],
    ['{"items":[}', 'malformed', 'cannot be read'],
    ['hello', 'not-a-feed', 'begins with "hello"'],
    ['%PDF-1.4 \u0000\u0001', 'not-a-feed', '%PDF-1.4'],
    ['', 'empty', 'nothing'],
    ['  \n ', 'empty', 'nothing'],
  ])('%s: %s', (document, code, words) => {
    expect(problem(document)).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('an empty feed is a feed', () => {
    expect(read(rss(''))).toMatchObject({ items: [], remarks: ['The feed holds no items at present.'] });
  });
});

describe('the charset', () => {
  const document = (declaration: string, title: string): string =>
    `<?xml version="1.0"${declaration}?><rss version="2.0"><channel><item><title>${title}</title></item></channel></rss>`;
  const encoded = (text: string, charset: string): Uint8Array => iconv.encode(text, charset);

  it.each([
    [
      'windows-1252 by header, with curly quotes',
      encoded(document('', '“Änd”'), 'windows-1252'),
      'text/xml; charset=ISO-8859-1',
      '“Änd”',
    ],
    [
      'windows-1251 by declaration',
      encoded(document(' encoding="windows-1251"', 'Оружие'), 'windows-1251'),
      undefined,
      'Оружие',
    ],
    [
      'Shift_JIS by declaration',
      encoded(document(" encoding='Shift_JIS'", '北朝鮮の武器'), 'shift_jis'),
      undefined,
      '北朝鮮の武器',
    ],
    ['GBK under its old name', encoded(document(' encoding="gb2312"', '武器禁运'), 'gbk'), undefined, '武器禁运'],
    ['EUC-KR by declaration', encoded(document(' encoding="euc-kr"', '북한 무기'), 'euc-kr'), undefined, '북한 무기'],
    ['UTF-16 with a mark', encoded(`\uFEFF${document(' encoding="utf-16"', 'été')}`, 'utf-16le'), undefined, 'été'],
    ['UTF-16 without a mark', encoded(document('', 'été'), 'utf-16be'), undefined, 'été'],
    [
      'a mark against the header',
      encoded(`\uFEFF${document('', 'été')}`, 'utf-8'),
      'text/xml; charset=windows-1252',
      'été',
    ],
    ['UTF-8 under a Latin label', encoded(document('', 'été'), 'utf-8'), 'text/xml; charset=iso-8859-1', 'été'],
    [
      'Latin under a UTF-8 label',
      encoded(document(' encoding="utf-8"', 'Ministère de la défense et des armées françaises'), 'latin1'),
      undefined,
      'Ministère de la défense et des armées françaises',
    ],
    [
      'no label at all',
      encoded(document('', 'Министерство обороны России сообщило о поставках оружия'), 'windows-1251'),
      undefined,
      'Министерство обороны России сообщило о поставках оружия',
    ],
    ['UTF-8 under a UTF-16 label', encoded(document('', 'été'), 'utf-8'), 'text/xml; charset=utf-16', 'été'],
    [
      'Latin by declaration, under a UTF-16 label',
      encoded(document(' encoding="ISO-8859-1"', 'été'), 'latin1'),
      'text/xml; charset=utf-16le',
      'été',
    ],
    ['UTF-8 that declares UTF-16', encoded(document(' encoding="utf-16"', 'été'), 'utf-8'), undefined, 'été'],
    ['UTF-16 by header', encoded(document('', '武器'), 'utf-16le'), 'text/xml; charset=utf-16', '武器'],
    ['an unknown label', encoded(document(' encoding="x-unheard-of"', 'été'), 'utf-8'), undefined, 'été'],
  ])('%s', (_, bytes, contentType, title) => {
    expect(read(bytes, contentType).items[0]!.title).toBe(title);
  });

  it('that was labelled wrongly is remarked upon', () => {
    expect(read(encoded(document(' encoding="utf-8"', 'défense'), 'latin1')).remarks).toEqual([
      expect.stringContaining('not valid UTF-8'),
    ]);
  });
});

describe('beside an independent reader', () => {
  const word = fc.constantFrom('arms', 'Tom & Jerry', 'a<b', 'naïve', '“quoted”', '北朝鮮', 'x > y', "it's", '1 & 2;');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const name = fc.constantFrom('Ann Author', 'Zoë O’Neil & Co', "D'Arcy", '韓 Seo-yeon');
  const escape = (value: string): string =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  it('well-formed feeds give the same titles, guids and authors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: text, guid: fc.uuid(), author: name, isCdata: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (items) => {
          const body = items.map(({ title, guid, author, isCdata }) => {
            const field = (value: string): string => (isCdata ? `<![CDATA[${escape(value)}]]>` : escape(escape(value)));
            return `<item><title>${field(title)}</title><guid isPermaLink="false">${guid}</guid><dc:creator>${escape(author)}</dc:creator></item>`;
          });
          const theirs = parseRssFeed(rss(body.join('')));
          const ours = read(rss(body.join('')));
          expect(ours.items.map(({ guid }) => guid)).toEqual(theirs.items?.map(({ guid }) => guid?.value));
          expect(ours.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
          expect(ours.items.map(({ author }) => author)).toEqual(theirs.items?.map(({ dc }) => dc?.creators?.[0]));
        },
      ),
      { numRuns: 100, seed: 20240620 },
    );
  });
});
