import { KeyRing } from '#libs/secrets';
import { ATTEMPT_MINUTES, ownPath, SignInAttempts } from './sign-in-attempt.js';

const attempts = new SignInAttempts(new KeyRing(() => [Buffer.alloc(32, 1)]));
const attempt = { state: 's', nonce: 'n', verifier: 'v', next: '/alerts', startedAt: 1_000_000 };

describe('an attempt to sign in through a provider', () => {
  it('comes back as it was', () => {
    expect(attempts.open(attempts.seal(attempt), 1_000_001)).toEqual(attempt);
  });

  it('is good up to its end and not a moment longer', () => {
    const end = attempt.startedAt + ATTEMPT_MINUTES * 60_000;
    expect(attempts.open(attempts.seal(attempt), end - 1)).not.toBeNull();
    expect(attempts.open(attempts.seal(attempt), end)).toBeNull();
  });

  it('is nothing when it was changed, cut, made with the key of another service, or made up', () => {
    const sealed = attempts.seal(attempt);
    const other = new SignInAttempts(new KeyRing(() => [Buffer.alloc(32, 2)]));
    for (const cookie of [
      `${sealed.slice(0, -2)}AA`,
      sealed.slice(0, 30),
      other.seal(attempt),
      JSON.stringify(attempt),
      'x'.repeat(5000),
      '',
      undefined,
      { state: 's' },
    ]) {
      expect(attempts.open(cookie, 1_000_001)).toBeNull();
    }
  });

  it('does not show the browser what it must not know', () => {
    expect(attempts.seal({ ...attempt, verifier: 'the-verifier' })).not.toContain('the-verifier');
  });
});

describe('where to go on to after signing in', () => {
  it.each(['/alerts', '/regimes/KP-1718?on=2016-03-02', '/alerts/1?level=possible&page=2'])(
    'is %s as asked',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '\\\\elsewhere.example',
    'javascript:alert(1)',
    'alerts',
    '',
    `/${'x'.repeat(600)}`,
    undefined,
    ['/alerts'],
  ])('is the start page for %j', (wanted) => {
    expect(ownPath(wanted)).toBe('/');
  });
});
