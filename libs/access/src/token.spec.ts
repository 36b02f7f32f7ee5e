import { API_KEY_PREFIX, newToken, tokenHash } from './token.js';

describe('tokens', () => {
  it('hold 256 random bits behind their prefix, and never come twice', () => {
    const tokens = Array.from({ length: 1000 }, () => newToken(API_KEY_PREFIX));
    for (const token of tokens) expect(token).toMatch(/^ewk_[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(1000);
  });

  it('are kept as a hash that does not hold them and that changes with every character', () => {
    const token = newToken();
    expect(tokenHash(token).toString('latin1')).not.toContain(token);
    expect(tokenHash(token)).toEqual(tokenHash(token));
    expect(tokenHash(`${token}x`)).not.toEqual(tokenHash(token));
  });
});
