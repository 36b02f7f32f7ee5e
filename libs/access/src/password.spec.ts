import { hashPassword, passwordProblem, verifyPassword } from './password.js';
import { mayDo, PERMISSIONS, ROLES } from './permissions.js';
import { newToken, tokenHash } from './token.js';

describe('passwords', () => {
  it('are refused when they differ in one letter', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(await verifyPassword('correct horse batterY', hash)).toBe(false);
    expect(await verifyPassword('correct horse battery', hash)).toBe(true);
  });

  it('match however the keyboard composes an accent', async () => {
    const hash = await hashPassword('résumé of a treaty');
    expect(await verifyPassword('re\u0301sume\u0301 of a treaty', hash)).toBe(true);
  });

  it('are stored with argon2id and a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword('same same same'), hashPassword('same same same')]);
    expect(one).toMatch(/^\$argon2id\$/);
    expect(one).not.toBe(two);
  });

  it.each([
    ['x'.repeat(11), 'at least 12'],
    ['é'.normalize('NFD').repeat(11), 'at least 12'],
    ['a'.repeat(201), 'more than 200'],
    ['aaaaaaaaaaaa', 'repeats'],
    ['password1234', 'guessed first'],
    ['Qwerty123456', 'guessed first'],
    ['annabel.lee12', 'your address'],
  ])('"%s" is told what is wrong with it', (password, words) => {
    expect(passwordProblem(password, 'annabel.lee@example.org')).toContain(words);
  });

  it.each(['correct horse battery', 'password of the harbour master', 'ütfölgy 23 zwölf', 'x7#kQ2!mZ9pL'])(
    '"%s" is fine',
    (password) => {
      expect(passwordProblem(password, 'annabel.lee@example.org')).toBeNull();
    },
  );
});

describe('tokens', () => {
  it('carry their prefix and are stored as a hash that does not contain them', () => {
    const token = newToken('ewk_');
    expect(token.startsWith('ewk_')).toBe(true);
    expect(tokenHash(token)).toHaveLength(32);
    expect(tokenHash(token).toString('base64url')).not.toContain(token.slice(4));
  });
});

describe('roles', () => {
  it('let nobody but an administrator change sources, webhooks and keys', () => {
    for (const role of ROLES.filter((r) => r !== 'administrator')) {
      for (const permission of ['sources:write', 'webhooks:write', 'keys:manage'] as const) {
        expect(mayDo(role, permission)).toBe(false);
      }
    }
    expect(PERMISSIONS.every((permission) => mayDo('administrator', permission))).toBe(true);
  });

  it('let a viewer read and ask, and change nothing', () => {
    expect(PERMISSIONS.filter((p) => mayDo('viewer', p) && p.endsWith(':write'))).toEqual([]);
    expect(mayDo('viewer', 'assessments:ask')).toBe(true);
  });
});
