import type { DocumentRead, DocumentReading } from '../kinds/source-reader.js';
import { selectorProblem } from './link-selector.js';
import { readLinks } from './read-links.js';

const NOW = new Date('2024-06-20T12:00:00Z');
const HOME = 'https://news.example/world/';

const read = (html: string, linkSelector = 'article a', mustContain: string | null = null): DocumentReading =>
  readLinks(html, HOME, { linkSelector, mustContain }, NOW);
function good(reading: DocumentReading): DocumentRead {
  if (reading.outcome !== 'read') throw new Error(reading.message);
  return reading;
}
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>World &amp; news</title></head><body>${body}</body></html>`;

describe('a page with links', () => {
  it('gives the links that the selector finds, each once with its fullest words', () => {
    const reading = good(
      read(
        page(
          '<nav><a href="/about">About</a></nav>' +
            '<article><a href="/a?fbclid=1"><img src="x.jpg" alt="A frigate"></a><h2><a href="../a">Frigate stops <b>dhow</b></a></h2><time datetime="2024-06-19T10:00:00Z">yesterday</time></article>' +
            '<article><a href="https://other.example/b#comments">Elsewhere</a></article>',
        ),
      ),
    );
    expect(reading).toMatchObject({ found: 'a page with links', title: 'World & news', language: 'en', next: [] });
    expect(reading.items.map(({ url, title }) => [url, title])).toEqual([
      ['https://news.example/a', 'Frigate stops dhow'],
      ['https://other.example/b', 'Elsewhere'],
    ]);
    expect(reading.items[0]?.published.at).toBe('2024-06-19T10:00:00.000Z');
    expect(reading.items[1]?.published.doubt).toBe('missing');
  });

  it('takes the links within what the selector finds when it finds no links', () => {
    expect(
      good(read(page('<ul class="news"><li><a href="/1">One</a><li><a href="/2">Two</a></ul>'), 'ul.news')).items,
    ).toHaveLength(2);
  });

  it('calls a link without words by its label, title or picture', () => {
    const html = page(
      '<article><a href="/1" aria-label="One"></a><a href="/2" title="Two"></a><a href="/3"><img alt="Three"></a><a href="/4"></a></article>',
    );
    expect(good(read(html)).items.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', '']);
  });

  it('leaves out the page itself, its places, and what is not http', () => {
    const html = page(
      '<article><a href="#top">top</a><a href="/world/">here</a><a href="mailto:x@y.example">m</a><a href="javascript:alert(1)">j</a><a href="/x">x</a></article>',
    );
    expect(good(read(html)).items.map(({ url }) => url)).toEqual(['https://news.example/x']);
  });

  it('reads relative links against the base of the page', () => {
    const html =
      '<html><head><base href="https://cdn.example/en/"></head><body><article><a href="x">x</a></article></body></html>';
    expect(good(read(html)).items[0]?.url).toBe('https://cdn.example/en/x');
  });

  it('keeps the wanted addresses only', () => {
    const html = page('<article><a href="/world/1">1</a><a href="/sport/2">2</a></article>');
    expect(good(read(html, 'article a', '/WORLD/')).items).toHaveLength(1);
    expect(read(html, 'article a', '/culture/')).toMatchObject({
      outcome: 'problem',
      message: expect.stringContaining('contains "/culture/"'),
    });
  });

  it('takes five hundred links of more', () => {
    const many = Array.from({ length: 700 }, (_, n) => `<a href="/${n}">${n}</a>`).join('');
    const reading = good(read(page(`<article>${many}</article>`)));
    expect(reading.items).toHaveLength(500);
    expect(reading.remarks).toEqual([expect.stringContaining('first 500')]);
  });

  it.each([
    ['nothing', '', /nothing/],
    ['no page', '{"a":1}', /not a web page/],
    ['a page without what is looked for', page('<p>x</p>'), /finds nothing/],
    ['a page whose elements hold no link', page('<article>x</article>'), /finds nothing|no link/],
    [
      'elements in each other without end',
      page('<div>'.repeat(100_000) + '<article><a href="/x">x</a></article>'),
      /nested/,
    ],
  ])('that is %s is told in words', (_what, html, words) => {
    expect(read(html)).toMatchObject({ outcome: 'problem', message: expect.stringMatching(words) });
  });
});

describe('a selector', () => {
  it.each(['a', 'article h2 > a', 'main a[href*="/2024/"]', '.list li:not(.ad) a, #top a', 'li:has(time) a'])(
    '%s can be used',
    (selector) => {
      expect(selectorProblem(selector)).toBeNull();
    },
  );

  it.each(['a[', ':nonsense', 'a:nth-child(', 'p::before(', 'a{color:red}'])('%j is refused in words', (selector) => {
    expect(selectorProblem(selector)).toMatch(/not a CSS selector/);
  });
});
