import { readPage } from './read-page.js';
import type { PageRead } from './page-reading.js';

const URL = 'https://news.example.org/world/2024/06/arms?utm_source=x';
const now = new Date('2024-07-01T00:00:00Z');
const paragraph = (start: string): string =>
  `<p>${start} ${'The ministry said on Tuesday that nothing had been delivered, and that nothing would be. '.repeat(3)}</p>`;

function read(html: string): PageRead {
  const reading = readPage(html, URL, now);
  if (reading.outcome === 'problem') throw new Error(reading.message);
  return reading;
}

const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>Arms found – News</title>${head}</head><body>${body}</body></html>`;

const article = page(
  `<meta property="og:title" content="Arms found &amp; seized"><meta name="author" content="Ann Author">
   <meta property="article:published_time" content="2024-06-20T10:00:00+02:00"><link rel="canonical" href="/world/2024/06/arms">
   <style>p{}</style><script>var a = "<p>no</p>";</script>`,
  `<header><nav><ul>${'<li><a href="/x">Section</a></li>'.repeat(20)}</ul></nav></header>
   <main><article><h1>Arms found</h1>${paragraph('First.')}${paragraph('Second.')}${paragraph('Third.')}</article></main>
   <aside><h2>Most read</h2>${'<p><a href="/y">Another story altogether</a></p>'.repeat(10)}</aside><footer>© 2024</footer>`,
);

describe('a news page', () => {
  it('gives its main text with paragraphs, without menus and side columns', () => {
    const { text, via } = read(article);
    expect(via).toBe('main-content');
    expect(text.split('\n\n').filter((part) => /^(First|Second|Third)\./.test(part))).toHaveLength(3);
    expect(text).not.toMatch(/Section|Another story|var a/);
  });

  it('gives title, author, date, language and its own address', () => {
    expect(read(article)).toMatchObject({
      title: 'Arms found & seized',
      author: 'Ann Author',
      published: { at: '2024-06-20T08:00:00.000Z', doubt: null },
      canonicalUrl: 'https://news.example.org/world/2024/06/arms',
      language: 'en-GB',
    });
  });

  it('prefers what its structured data says of author and date', () => {
    const data = {
      '@graph': [
        { '@type': 'Organization', name: 'X' },
        { '@type': 'NewsArticle', author: [{ name: 'Jane' }, { name: 'Joe' }], datePublished: '2024-06-19' },
      ],
    };
    const html = article.replace(
      '<style>',
      `<script type="application/ld+json">${JSON.stringify(data)}</script><style>`,
    );
    expect(read(html)).toMatchObject({ author: 'Jane, Joe', published: { at: '2024-06-19T00:00:00.000Z' } });
  });

  it('takes the article from its structured data when the page itself has no text', () => {
    const data = {
      '@type': ['NewsArticle'],
      headline: 'H',
      articleBody: `Body. ${'More of it, in full. '.repeat(30)}`,
    };
    const html = page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, '<div id="app"></div>');
    expect(read(html)).toMatchObject({ via: 'embedded-data', text: expect.stringMatching(/^Body\. More/) });
  });

  it.each(['https://evil.example/world/2024/06/arms', '/', 'javascript:alert(1)'])(
    'does not believe that its address is %s',
    (href) => {
      expect(read(article.replace('href="/world/2024/06/arms"', `href="${href}"`)).canonicalUrl).toBeNull();
    },
  );

  it('with broken structured data is read all the same', () => {
    expect(
      read(article.replace('<style>', '<script type="application/ld+json">{"@type": "NewsArticle",</script><style>'))
        .text,
    ).toContain('First.');
  });
});

describe('a page without an article', () => {
  it.each(['', '<html></html>', page('', '<div id="app"></div><script>render()</script>'), '\u0000\u0001', 'x'])(
    'is told as such',
    (html) => {
      expect(readPage(html, URL, now)).toMatchObject({ outcome: 'problem', code: 'no-text' });
    },
  );
});

describe('a hostile page', () => {
  const many = 100_000;
  it.each([
    ['100,000 nested elements', `${'<div>'.repeat(many)}${paragraph('Deep.')}${'</div>'.repeat(many)}`],
    ['100,000 formatting elements', `${'<b><i>'.repeat(many / 2)}x`],
    ['scripts that never close', '<script>'.repeat(many)],
    ['drawings that never close', '<svg>'.repeat(many)],
    ['attributes without end', `<p ${'a="1" '.repeat(many)}>x</p>`],
    [
      'structured data of great depth',
      `<script type="application/ld+json">${'['.repeat(many)}${']'.repeat(many)}</script>${paragraph('x')}`,
    ],
  ])('of %s is read or given up, never worse', (_, body) => {
    expect(['read', 'problem']).toContain(readPage(page('', body), URL, now).outcome);
  });

  it('of more than two million characters is read to there, with a remark', () => {
    const long = article.replace('</article>', `${paragraph('More.').repeat(8000)}</article>`);
    expect(read(long).remarks).toEqual([expect.stringContaining('two million')]);
  });
});
