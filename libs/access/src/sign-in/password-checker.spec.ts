import { jest } from '@jest/globals';
import { hashPassword } from '../password.js';
import { PasswordChecker } from './password-checker.js';

// Each check is slow on purpose, and the machine may be busy.
jest.setTimeout(60_000);

describe('passwords in a flood of guesses', () => {
  let checker: PasswordChecker;
  let hash: string;

  beforeAll(async () => {
    hash = await hashPassword('the right password');
  });
  beforeEach(() => {
    checker = new PasswordChecker();
  });
  // What still waits is sent away.
  afterEach(() => checker.onModuleDestroy());

  it('are right or wrong, and wrong where there is nothing to compare with', async () => {
    expect(await checker.check('the right password', hash)).toBe('right');
    expect(await checker.check('the wrong password', hash)).toBe('wrong');
    expect(await checker.check('the right password', null)).toBe('wrong');
  });

  it('a person who comes last is checked before the guesses that wait, and is never sent away', async () => {
    let before = 0;
    const guesses = Array.from({ length: 80 }, (_, n) =>
      checker.check('a guess', hash, 1, `address:${n}`).then((check) => {
        if (check === 'wrong') before += 1;
        return check;
      }),
    );
    const person = await checker.check('the right password', hash, 0, 'address:person');
    expect(person).toBe('right');
    expect(before).toBeLessThan(5);
    await checker.onModuleDestroy();
    expect((await Promise.all(guesses)).filter((check) => check === 'busy').length).toBeGreaterThan(20);
  });

  it('a burst from one place waits behind a person from another, though neither was wrong before', async () => {
    const burst = Array.from({ length: 60 }, () => checker.check('a guess', hash, 0, 'address:burst'));
    expect(await checker.check('the right password', hash, 0, 'address:person')).toBe('right');
    await checker.onModuleDestroy();
    expect((await Promise.all(burst)).filter((check) => check === 'busy').length).toBeGreaterThan(50);
  });
});
