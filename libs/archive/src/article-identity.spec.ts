import { readFeed } from '#libs/sources';
import { articleIdentity, itemIdentity } from './article-identity.js';

const item = (key: string, url: string | null, contentHash = 'h') => ({ key, url, contentHash });

const reading = readFeed(
  Buffer.from(`<rss><channel><item><title>Frigate</title><link>https://a.example/1</link></item></channel></rss>`),
  {},
  'https://a.example/feed',
);

describe('what an article is known by', () => {
  it('is its address when it has one, else what it says', () => {
    expect(articleIdentity('https://a.example/', 'h')).toBe('url:https://a.example/');
    expect(articleIdentity(null, 'h')).toBe('hash:h');
  });

  it('is the same for two sources that bring one address', () => {
    const one = itemIdentity('s1', item('url:https://a.example/', 'https://a.example/'));
    expect(itemIdentity('s2', item('url:https://a.example/', 'https://a.example/'))).toBe(one);
  });

  it('is the address of an item as a feed brings it', () => {
    const found = reading.outcome === 'read' ? reading.items : [];
    expect(found.map((one) => itemIdentity('s1', one))).toEqual(['url:https://a.example/1']);
  });

  it('tells items of one feed apart that share an address or have an identifier only', () => {
    const identities = [item('g1', 'https://a.example/'), item('g2', 'https://a.example/'), item('g1', null)].map(
      (one) => itemIdentity('s1', one),
    );
    expect(identities[0]).not.toBe(identities[1]);
    expect(itemIdentity('s2', item('g1', null))).not.toBe(itemIdentity('s1', item('g1', null)));
  });

  it('cannot be forged: an address is never taken for a hash', () => {
    expect(articleIdentity('hash:h', 'x')).not.toBe(articleIdentity(null, 'h'));
  });
});
