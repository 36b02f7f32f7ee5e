import { AuditSigner, isSigned } from './signing.js';

const statement = { kind: 'checkpoint', number: 1, size: 3 };

describe('signing', () => {
  const signer = new AuditSigner(Buffer.alloc(32, 7));

  it('is that of RFC 8032 7.1, test 1', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    expect(new AuditSigner(seed).key).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  });

  it('holds for what was signed, in whatever order its keys come', () => {
    const { size, ...rest } = signer.sign(statement);
    expect(isSigned({ ...rest, size })).toBe(true);
  });

  it('breaks with every change', () => {
    const signed = signer.sign(statement);
    const other = new AuditSigner(Buffer.alloc(32, 8));
    expect(isSigned({ ...signed, size: 4 })).toBe(false);
    expect(isSigned({ ...signed, further: 1 })).toBe(false);
    expect(isSigned({ ...signed, key: other.key })).toBe(false);
    expect(isSigned({ ...signed, key: 'no key' })).toBe(false);
    expect(isSigned({ ...signed, signature: '' })).toBe(false);
    expect(isSigned({ ...signed, signature: other.sign(statement).signature })).toBe(false);
  });
});
