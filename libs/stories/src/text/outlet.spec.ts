import { outletOf } from './outlet.js';

describe('the outlet of an article', () => {
  it.each([
    ['https://www.paper.example.org/a', 'example.org'],
    ['https://edition.news.co.uk/world/1', 'news.co.uk'],
    ['https://news.co.uk/1', 'news.co.uk'],
    ['https://somebody.blogspot.com/1', 'somebody.blogspot.com'],
  ])('of %s is %s', (url, outlet) => {
    expect(outletOf(url, 'Feed')).toBe(outlet);
  });

  it.each([null, 'http://127.0.0.1:8080/a', 'http://localhost/a'])('at %s is the name of the source', (url) => {
    expect(outletOf(url, 'Feed')).toBe('Feed');
  });
});
