import { many, one, parseSearch, pathAfterSignIn, stringifySearch } from './search.js';

describe('what stands in the address', () => {
  it('reads numbers, booleans and JSON as the text they are', () => {
    expect(parseSearch('?q=2270&level=true&state={"a":1}')).toEqual({ q: '2270', level: 'true', state: '{"a":1}' });
  });

  it('keeps a list through writing and reading', () => {
    const written = stringifySearch({ items: ['T-72 & parts', 'air defence'], from: 'RU', to: undefined, via: '' });
    expect(written).toBe('?items=T-72+%26+parts&items=air+defence&from=RU');
    expect(parseSearch(written)).toEqual({ items: ['T-72 & parts', 'air defence'], from: 'RU' });
  });

  it('takes the first of several values where one is meant', () => {
    expect(one(parseSearch('?level=review&level=possible'), 'level')).toBe('review');
    expect(one(parseSearch('?level=+'), 'level')).toBeUndefined();
    expect(many(parseSearch('?items=&items=rifles'), 'items')).toEqual(['rifles']);
  });
});

describe('the page after signing in', () => {
  it.each([
    [undefined, '/alerts'],
    ['/regimes/KP-1718?on=2016-03-02', '/regimes/KP-1718?on=2016-03-02'],
    ['https://elsewhere.example/', '/alerts'],
    ['//elsewhere.example', '/alerts'],
    ['/\\elsewhere.example', '/alerts'],
    ['javascript:alert(1)', '/alerts'],
    ['/sign-in?next=/sources', '/alerts'],
  ])('for %s is %s', (next, page) => {
    expect(pathAfterSignIn(next)).toBe(page);
  });
});
