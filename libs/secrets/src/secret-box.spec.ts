import { createCipheriv, randomBytes } from 'node:crypto';
import { KeyRing } from './key-ring.js';
import { keyIdOf, SecretBox } from './secret-box.js';

describe('a secret at rest', () => {
  const key = randomBytes(32);
  const boxOf = (...keys: Uint8Array[]) => new SecretBox(new KeyRing(() => keys), 'webhook secret');
  const box = boxOf(key);

  it('comes back as it was', () => {
    for (const plain of ['whsec_abc', '', 'naïve 🚢']) expect(box.open(box.seal(plain))).toBe(plain);
  });

  it('looks different each time and does not show itself', () => {
    const [one, other] = [box.seal('whsec_abcdef'), box.seal('whsec_abcdef')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.')[2]!, 'base64url').toString('latin1')).not.toContain('whsec');
  });

  it('does not open with another key, and the error says what to do', () => {
    expect(() => boxOf(randomBytes(32)).open(box.seal('x'))).toThrow(/SECRET_KEY/);
  });

  it('does not open for another purpose', () => {
    expect(() => new SecretBox(new KeyRing(() => [key]), 'second factor').open(box.seal('x'))).toThrow(
      /cannot be read/,
    );
  });

  it('does not open when any byte was changed', () => {
    const [version, keyId, content] = box.seal('whsec_abc').split('.');
    const bytes = Buffer.from(content!, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => box.open(`${version}.${keyId}.${changed.toString('base64url')}`)).toThrow(/cannot be read/);
    }
  });

  it.each(['', 'v1.', 'v2.AAAA', 'plain text', 'v1.AAAA', 'v2.00000000.AAAA', 'v3.00000000.AAAA'])(
    '"%s" is not one',
    (text) => expect(() => box.open(text)).toThrow(/cannot be read/),
  );

  it('of before a rotation opens with the previous key, and is told from a current one', () => {
    const next = randomBytes(32);
    const rotated = boxOf(next, key);
    const old = box.seal('whsec_abc');
    expect(rotated.open(old)).toBe('whsec_abc');
    expect([rotated.isCurrent(old), rotated.isCurrent(rotated.seal('x'))]).toEqual([false, true]);
    expect(boxOf(next).open(rotated.seal('x'))).toBe('x');
  });

  it('in the first form, which names no key, still opens', () => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('embargo-watch webhook secret'));
    const sealed = Buffer.concat([cipher.update('whsec_old'), cipher.final()]);
    const first = `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    expect(boxOf(randomBytes(32), key).open(first)).toBe('whsec_old');
    expect([box.isCurrent(first), keyIdOf(first)]).toEqual([false, undefined]);
  });
});

describe('the keys for secrets', () => {
  it('have 32 bytes, or the service does not start', () => {
    expect(() => new KeyRing(() => [randomBytes(16)])).toThrow('32 bytes, not 16');
    expect(() => new KeyRing(() => [])).toThrow('SECRET_KEY');
  });

  it('are read anew, so that a running service follows a rotation', () => {
    let keys = [randomBytes(32)];
    const ring = new KeyRing(() => keys);
    const before = ring.current().id;
    keys = [randomBytes(32), ...keys];
    expect(ring.current().id).not.toBe(before);
    expect(ring.all().map(({ id }) => id)).toContain(before);
  });
});
