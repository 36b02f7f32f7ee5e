import { contentHash } from './content-hash.js';

describe('contentHash', () => {
  it('does not see white space and composition of letters', () => {
    expect(contentHash(' A  title', 'été\n\ntext')).toBe(contentHash('A title', 'e\u0301te\u0301 text '));
  });

  it('sees any letter, and where the title ends', () => {
    expect(contentHash('a', 'b')).not.toBe(contentHash('a', 'c'));
    expect(contentHash('a b', 'c')).not.toBe(contentHash('a', 'b c'));
  });
});
