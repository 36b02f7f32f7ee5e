import { NOTHING_WANTED, wantedTrial, webAddress } from './wanted-source.js';

describe('the address of a source as somebody writes it', () => {
  it.each([
    ['news.example.org', 'https://news.example.org'],
    ['  news.example.org/world?page=1 ', 'https://news.example.org/world?page=1'],
    ['news.example.org:8443/feed', 'https://news.example.org:8443/feed'],
    ['zeitung-für-alle.example/', 'https://zeitung-für-alle.example/'],
    ['http://news.example.org', 'http://news.example.org'],
  ])('%p is read as %p', (written, address) => {
    expect(webAddress(written)).toBe(address);
  });

  it.each(['', 'localhost', 'javascript:alert(1)', 'two words.example', 'somebody@news.example.org', 'file:///etc'])(
    '%p is left for the API to refuse',
    (written) => {
      expect(webAddress(written)).toBe(written);
    },
  );
});

describe('what is asked to be tested', () => {
  const form = {
    ...NOTHING_WANTED,
    address: 'news.example.org',
    folder: ' incoming ',
    linkSelector: ' h2 a ',
    mustContain: ' /world/ ',
    codes: ['062'],
  };

  it.each([
    ['find', { url: 'https://news.example.org' }],
    ['feed', { kind: 'feed', url: 'https://news.example.org' }],
    ['sitemap', { kind: 'sitemap', url: 'https://news.example.org', settings: { mustContain: '/world/' } }],
    [
      'page',
      { kind: 'page', url: 'https://news.example.org', settings: { linkSelector: 'h2 a', mustContain: '/world/' } },
    ],
    ['folder', { kind: 'folder', url: 'incoming' }],
    ['gdelt', { kind: 'gdelt', url: 'https://news.example.org', settings: { codes: ['062'] } }],
  ] as const)('for %p has the fields of that choice and no others', (kind, wanted) => {
    expect(wantedTrial({ ...form, kind })).toEqual(wanted);
  });

  it('leaves the usual codes of events, and an empty filter, to the API', () => {
    expect(wantedTrial({ ...NOTHING_WANTED, kind: 'gdelt' })).toEqual({ kind: 'gdelt', url: '', settings: {} });
    expect(wantedTrial({ ...NOTHING_WANTED, kind: 'sitemap', mustContain: ' ' }).settings).toEqual({});
  });
});
