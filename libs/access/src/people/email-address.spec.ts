import { lookOf, normalEmail } from './email-address.js';

describe('the look of an address', () => {
  it.each([
    ['admin@example.org', 'аdmin@example.org', 'a Cyrillic a'],
    ['admin@example.org', 'ａdmin@example.org', 'a full-width a'],
    ['admin@example.org', 'admın@example.org', 'a dotless i'],
    ['admin@example.org', 'ad\u200Bmin@example.org', 'a space of no width'],
    ['admin@example.org', 'ádmin@example.org', 'an accent'],
    ['olga@example.org', '0lga@example.org', 'a nought'],
    ['olga@example.org', 'o1ga@example.org', 'a one'],
    ['mario@example.org', 'rnario@example.org', 'r and n'],
    ['admin@example.org', 'ADMIN@EXAMPLE.ORG', 'capitals'],
    ['scope@example.org', 'ѕсоре@example.org', 'a word of Cyrillic'],
  ])('%s and %s look alike: %s', (one, other) => {
    expect(lookOf(other)).toBe(lookOf(one));
  });

  it.each([
    ['anna@example.org', 'hanna@example.org'],
    ['a.b@example.org', 'ab@example.org'],
    ['ann@example.org', 'ann@example.com'],
  ])('%s and %s do not', (one, other) => {
    expect(lookOf(other)).not.toBe(lookOf(one));
  });
});

it('an address has one form, however it is typed', () => {
  expect(normalEmail('  Re\u0301sume\u0301@Example.ORG ')).toBe('résumé@example.org');
});
