import { randomBytes } from 'node:crypto';
import { generateSecret, parseSecret, publicKeyOf } from './secret.js';

describe('a signing secret', () => {
  it.each(['hmac', 'ed25519'] as const)('made for %s can be read again and differs each time', (kind) => {
    const [one, other] = [generateSecret(kind), generateSecret(kind)];
    expect(one).not.toBe(other);
    expect(parseSecret(one!)).toMatchObject({ outcome: 'secret', secret: { kind } });
  });

  it.each([
    [23, 'problem'],
    [24, 'secret'],
    [64, 'secret'],
    [65, 'problem'],
    [0, 'problem'],
  ])('of %i bytes: %s', (length, outcome) => {
    expect(parseSecret(`whsec_${randomBytes(length).toString('base64')}`)).toMatchObject({ outcome });
  });

  it.each([
    [31, 'problem'],
    [32, 'secret'],
    [33, 'problem'],
    [64, 'secret'],
  ])('for ed25519 of %i bytes: %s', (length, outcome) => {
    expect(parseSecret(`whsk_${randomBytes(length).toString('base64')}`)).toMatchObject({ outcome });
  });

  it('of 64 bytes is read as seed and public key', () => {
    const seed = randomBytes(32);
    const [short, long] = [seed, Buffer.concat([seed, randomBytes(32)])].map((bytes) =>
      parseSecret(`whsk_${bytes.toString('base64')}`),
    );
    if (short?.outcome !== 'secret' || long?.outcome !== 'secret') throw new Error('not read');
    expect(publicKeyOf(long.secret)).toBe(publicKeyOf(short.secret));
  });

  it.each([
    ['', 'starts with whsec_'],
    ['password', 'starts with whsec_'],
    ['whpk_AAAA', 'starts with whsec_'],
    ['whsec_', 'at least 24'],
    ['whsec_not base64!', 'must be base64'],
    [`whsec_${'A'.repeat(43)}`, 'must be base64'],
    [`whsec_${'A'.repeat(40)}\n`, 'secret'],
    ['whsec_c2hvcnQ=', 'has 5 bytes'],
  ])('"%s" is told what is wrong with it', (text, words) => {
    const reading = parseSecret(text);
    expect(reading.outcome === 'problem' ? reading.message : 'secret').toContain(words);
  });

  it('that is shared has no public key', () => {
    const reading = parseSecret(generateSecret('hmac'));
    expect(reading.outcome === 'secret' && publicKeyOf(reading.secret)).toBeNull();
  });
});
