import { randomInt } from 'node:crypto';
import { tokenHash } from '../token.js';

const CODES = 10;
/** Letters and digits that nobody mistakes for one another on a printed page. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes of about 50 random bits: with a handful of tries for each sign-in, none is guessed. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: CODES }, () => `${group()}-${group()}`);
}

/** However it was typed in: with or without the dash, in capitals, with blanks. Salted by its person. */
export function recoveryCodeHash(userId: string, code: string): Buffer {
  return tokenHash(`${userId} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`);
}
