import { keepable } from './keepable.js';

const nested = (levels: number): unknown => (levels === 0 ? 'core' : [nested(levels - 1)]);

describe('the value of a request', () => {
  it('loses no character and no offset where it holds NUL or half a character', () => {
    expect(keepable({ a: ['x\0y', '\ud800z'], b: '\u{1f680}\u200f' })).toEqual({
      a: ['x\ufffdy', '\ufffdz'],
      b: '\u{1f680}\u200f',
    });
  });

  it.each([5, true, null, undefined])('%s stays what it is', (value) => {
    expect(keepable(value)).toBe(value);
  });

  it('sets no prototype by the name of a key', () => {
    const value = keepable(JSON.parse('{"__proto__":{"isAdministrator":true}}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value.isAdministrator).toBeUndefined();
  });

  it('of twenty levels is taken; of more it is refused before anybody walks it', () => {
    expect(keepable(nested(20))).toEqual(nested(20));
    expect(() => keepable(nested(22))).toThrow(expect.objectContaining({ status: 422 }));
  });
});
