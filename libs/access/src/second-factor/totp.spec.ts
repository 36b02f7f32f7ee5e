import { base32, hotp, newTotpSecret, stepAt, stepOfCode, totpUri } from './totp.js';

const secret = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length));

describe('the codes of RFC 6238, appendix B', () => {
  it.each([
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ])('at second %i', (seconds, sha1, sha256, sha512) => {
    const step = stepAt(new Date(seconds * 1000));
    expect(hotp(secret(20), step, 8)).toBe(sha1);
    expect(hotp(secret(32), step, 8, 'sha256')).toBe(sha256);
    expect(hotp(secret(64), step, 8, 'sha512')).toBe(sha512);
  });
});

it('the codes of RFC 4226, appendix D', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  expect(codes.map((_, counter) => hotp(secret(20), counter))).toEqual(codes);
});

it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base32 of "%s" is RFC 4648 has it', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

describe('a code', () => {
  const key = newTotpSecret();
  const now = new Date('2026-11-24T12:00:10Z');
  const at = (seconds: number) => hotp(key, stepAt(new Date(now.getTime() + seconds * 1000)));

  it.each([
    [-160, false],
    [-120, true],
    [-30, true],
    [0, true],
    [30, true],
    [120, true],
    [160, false],
  ])('of a clock that is %i seconds off is taken: %s', (seconds, isTaken) => {
    expect(stepOfCode(key, at(seconds), now, 0) !== null).toBe(isTaken);
  });

  it('is taken once, and so is none from before it', () => {
    const step = stepOfCode(key, at(0), now, 0)!;
    expect(stepOfCode(key, at(0), now, step)).toBeNull();
    expect(stepOfCode(key, at(-30), now, step)).toBeNull();
    expect(stepOfCode(key, at(30), now, step)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 12345', '12 456', '-12345'])('"%s" is none', (code) => {
    expect(stepOfCode(key, code, now, 0)).toBeNull();
  });
});

it('the address for an authenticator names service and person, whatever stands in them', () => {
  const uri = totpUri(Buffer.from('foobar'), 'a&b?c@example.org');
  expect(uri).toBe('otpauth://totp/Embargo%20Watch:a%26b%3Fc%40example.org?secret=MZXW6YTBOI&issuer=Embargo%20Watch');
});
