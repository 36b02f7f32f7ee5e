import { randomBytes } from 'node:crypto';
import { decryptSecret, encryptSecret, SecretBox } from './secret-box.js';

describe('a secret at rest', () => {
  const key = randomBytes(32);

  it('comes back as it was', () => {
    for (const plain of ['whsec_abc', '', 'naïve 🚢'])
      expect(decryptSecret(key, encryptSecret(key, plain))).toBe(plain);
  });

  it('looks different each time and does not show itself', () => {
    const [one, other] = [encryptSecret(key, 'whsec_abcdef'), encryptSecret(key, 'whsec_abcdef')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one!.slice(3), 'base64url').toString('latin1')).not.toContain('whsec');
  });

  it('does not open with another key, and the error says what to do', () => {
    expect(() => decryptSecret(randomBytes(32), encryptSecret(key, 'x'))).toThrow(/SECRET_KEY/);
  });

  it('does not open when any byte was changed', () => {
    const box = encryptSecret(key, 'whsec_abc');
    const bytes = Buffer.from(box.slice(3), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => decryptSecret(key, `v1.${changed.toString('base64url')}`)).toThrow(/cannot be read/);
    }
  });

  it.each(['', 'v1.', 'v2.AAAA', 'plain text', 'v1.AAAA'])('"%s" is not one', (box) => {
    expect(() => decryptSecret(key, box)).toThrow(/cannot be read/);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => new SecretBox(randomBytes(16))).toThrow('32 bytes');
    const box = new SecretBox(key);
    expect(box.open(box.seal('x'))).toBe('x');
  });
});
