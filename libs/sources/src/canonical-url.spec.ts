import { canonicalUrl } from './canonical-url.js';

describe('canonicalUrl', () => {
  it.each([
    ['https://Example.ORG:443/a/../b?utm_source=rss&id=7&fbclid=x#part', 'https://example.org/b?id=7'],
    ['http://example.org:80', 'http://example.org/'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['/a?utm_medium=x', 'https://base.example/a'],
    ['a b', 'https://base.example/dir/a%20b'],
    ['//other.example/a', 'https://other.example/a'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['https://example.org/?id=1&id=2', 'https://example.org/?id=1&id=2'],
    ['https://example.org/?page=a%26utm_source%3Db', 'https://example.org/?page=a%26utm_source%3Db'],
    ['https://example.org/?UTM_Source=x', 'https://example.org/'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ])('%s is %s', (address, expected) => {
    expect(canonicalUrl(address, 'https://base.example/dir/feed')).toBe(expected);
  });

  it.each([
    '',
    '  ',
    'urn:uuid:1',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'ftp://example.org/',
    'http://',
    `https://example.org/${'a'.repeat(3000)}`,
  ])('%s is none', (address) => {
    expect(canonicalUrl(address, 'https://base.example/')).toBeNull();
  });

  it('without a base, relative addresses are none', () => {
    expect(canonicalUrl('/a')).toBeNull();
  });

  it('is stable', () => {
    const once = canonicalUrl('https://example.org/a?gclid=1&b=2#x')!;
    expect(canonicalUrl(once)).toBe(once);
  });
});
