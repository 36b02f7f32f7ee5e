import { mostSevere, rankOf } from './severity.js';

describe('Severity', () => {
  it('runs from prohibited to not covered', () => {
    const all = ['prohibited', 'conditional', 'disputed', 'unconfirmed', 'exempt', 'not-covered'] as const;
    expect([...all].sort((one, other) => rankOf(one) - rankOf(other))).toEqual(all);
    expect(rankOf('prohibited')).toBe(0);
  });

  it('finds the most severe', () => {
    expect(mostSevere([])).toBe('not-covered');
    expect(mostSevere(['exempt', 'disputed', 'conditional', 'unconfirmed'])).toBe('conditional');
  });
});
