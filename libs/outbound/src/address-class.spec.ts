import { SPELLED_ADDRESSES } from '../../../test/support/spelled-addresses.js';
import { classifyAddress } from './address-class.js';

describe('classifyAddress', () => {
  it.each(SPELLED_ADDRESSES)('reads %s as %s', (text, range) => {
    expect(classifyAddress(text)).toMatchObject({ kind: 'address', range });
  });

  it('keeps names apart from addresses', () => {
    for (const name of [
      'example.org',
      'localhost',
      'a.b.c',
      '1.example.org',
      '127.0.0.1.nip.io',
      'xn--80ak6aa92e.com',
    ]) {
      expect(classifyAddress(name)).toEqual({ kind: 'name', name });
    }
  });

  it('writes a name as the dialler will: lower case, without the final dot', () => {
    expect(classifyAddress('EXAMPLE.org.')).toEqual({ kind: 'name', name: 'example.org' });
  });

  it.each([
    '',
    ' ',
    '1.2.3.4.5',
    '256.1.1.1',
    '127.0.0.1:80',
    '8.8.8.8/@127.0.0.1',
    '8.8.8.8#127.0.0.1',
    'a@127.0.0.1',
    '127.0.0.1?x',
    '127.0.0.1\\x',
    '[:::1]',
    '[12345::]',
    ':::',
    '0x7g.1',
    '08.0.0.1',
    'exa mple.org',
  ])('finds no host in "%s"', (text) => {
    const { kind } = classifyAddress(text);
    expect(kind === 'invalid').toBe(true);
  });
});
