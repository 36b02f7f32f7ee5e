import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.js';

describe('canonical JSON', () => {
  it('orders keys by UTF-16 units, not by code points: the example of RFC 8785 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const keys = Object.keys(JSON.parse(canonicalJson(value)) as object);
    // JSON.parse puts "1" first by itself; the text is what counts.
    expect(canonicalJson(value).startsWith('{"\\r":"Carriage Return","1":"One",')).toBe(true);
    expect(keys.slice(2)).toEqual(['\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [Number('333333333.33333329'), '333333333.3333333'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27'],
  ])('writes %p as ECMAScript does: %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('refuses numbers that JSON has no form for', () => {
    expect(() => canonicalJson({ days: Number.NaN })).toThrow('RFC 8785');
    expect(() => canonicalJson([Infinity])).toThrow('RFC 8785');
  });

  it('leaves out what is undefined, and keeps null', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it('replaces what the database could not keep', () => {
    expect(canonicalJson({ 'k\0': 'a\0b\ud800c' })).toBe('{"k\uFFFD":"a\uFFFDb\uFFFDc"}');
  });

  it('is the same text again after any reader has parsed it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
      { seed: 6 },
    );
  });
});
