import { articleIdentity, itemIdentity } from './article-identity.js';
import { storedText } from './stored-text.js';

describe('the stored text of an article', () => {
  it('is the headline alone when there is no body', () => {
    expect(storedText('Frigate stops dhow', '')).toBe('Frigate stops dhow');
  });

  it('does not say the headline twice', () => {
    expect(storedText('Frigate stops dhow', 'Frigate stops dhow\n\nOn Monday ...')).toBe(
      'Frigate stops dhow\n\nOn Monday ...',
    );
  });

  it('opens with the headline as a paragraph of its own', () => {
    expect(storedText('Frigate stops dhow', 'On Monday ...')).toBe('Frigate stops dhow\n\nOn Monday ...');
  });

  it('holds nothing that a database cannot keep', () => {
    expect(storedText('T\0', 'x \uDC00')).toBe('T\uFFFD\n\nx \uFFFD');
  });

  it('is the body when there is no headline', () => {
    expect(storedText('', 'On Monday ...')).toBe('On Monday ...');
  });
});

describe('the identity of an article', () => {
  it('is its address, and its content when it has none', () => {
    expect(articleIdentity('https://news.example.org/1', 'abc')).toBe('url:https://news.example.org/1');
    expect(articleIdentity(null, 'abc')).toBe('hash:abc');
  });

  it('keeps items of one shared address apart, and an edited item with an identifier together', () => {
    const url = 'https://news.example.org/ticker';
    const one = itemIdentity('feed', { key: `url:${url}#1`, url, contentHash: 'abc' });
    expect(itemIdentity('feed', { key: `url:${url}#2`, url, contentHash: 'def' })).not.toBe(one);
    expect(itemIdentity('feed', { key: 'guid-1', url: null, contentHash: 'abc' })).toBe(
      itemIdentity('feed', { key: 'guid-1', url: null, contentHash: 'edited' }),
    );
    expect(itemIdentity('feed', { key: `url:${url}`, url, contentHash: 'abc' })).toBe(`url:${url}`);
  });
});
