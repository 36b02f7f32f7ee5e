import { storable } from './storable.js';

describe('text that a database cannot keep', () => {
  it('is replaced character for character', () => {
    expect(storable('a\0b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  });

  it('leaves whole pairs alone', () => {
    expect(storable('rifle \u{1F52B}')).toBe('rifle \u{1F52B}');
  });
});
