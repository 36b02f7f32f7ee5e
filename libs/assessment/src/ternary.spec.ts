import { anyOf, both, either, negate } from './ternary.js';
import type { Ternary } from './ternary.js';

const ALL: readonly Ternary[] = ['yes', 'maybe', 'no'];
const same = (entry: Ternary): Ternary => entry;

describe('Ternary', () => {
  it.each([
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'maybe', 'maybe', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['maybe', 'maybe', 'maybe', 'maybe'],
    ['maybe', 'no', 'no', 'maybe'],
    ['no', 'no', 'no', 'no'],
  ] as const)('puts %s and %s together: both %s, either %s', (one, other, and, or) => {
    expect([both(one, other), both(other, one)]).toEqual([and, and]);
    expect([either(one, other), either(other, one)]).toEqual([or, or]);
  });

  it('never turns what is not known into a no', () => {
    expect(ALL.map(negate)).toEqual(['no', 'maybe', 'yes']);
  });

  it('finds the best answer of a list', () => {
    expect(anyOf([], same)).toBe('no');
    expect(anyOf(['no', 'maybe', 'no'], same)).toBe('maybe');
    expect(anyOf(['maybe', 'yes', 'no'], same)).toBe('yes');
    expect(anyOf(['no'], same)).toBe('no');
  });
});
