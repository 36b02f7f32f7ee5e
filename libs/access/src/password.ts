import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 200;

export function hashPassword(password: string): Promise<string> {
  return argon2id({ ...COST, password: password.normalize('NFKC'), salt: randomBytes(16), outputType: 'encoded' });
}

export function verifyPassword(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}

/** Whole passwords, and beginnings, that guessers try first; whoever chooses one of them is asked for another. */
const GUESSED_FIRST =
  /^(password|passwort|qwerty|letmein|welcome|administrator|admin|embargo|iloveyou|0?123456|changeme)/i;

/** What is wrong with a password that somebody chose, in words; null when nothing is. */
export function passwordProblem(password: string, email: string): string | null {
  const text = password.normalize('NFKC');
  const length = Array.from(text).length;
  if (length < PASSWORD_LENGTH_MIN) return `The new password needs at least ${PASSWORD_LENGTH_MIN} characters.`;
  if (text.length > PASSWORD_LENGTH_MAX) return `The new password has more than ${PASSWORD_LENGTH_MAX} characters.`;
  const [name = ''] = email.toLowerCase().split('@');
  const rest = name.length >= 4 ? text.toLowerCase().replaceAll(name, '') : text;
  if (rest.length < PASSWORD_LENGTH_MIN / 2) return 'The new password is little more than your address.';
  if (new Set(text).size < 5) return 'The new password repeats a few characters; add some words.';
  // A long one that begins like this is fine; one that is hardly longer is not.
  const [beginning = ''] = GUESSED_FIRST.exec(text) ?? [];
  const more = text.slice(beginning.length).replace(/[\d!?.]+$/, '');
  if (beginning && more.length < PASSWORD_LENGTH_MIN / 2) {
    return 'The new password is one that is guessed first; take a few unrelated words.';
  }
  return null;
}
