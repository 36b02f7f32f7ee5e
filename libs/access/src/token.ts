import { createHash, randomBytes } from 'node:crypto';

/** Prefix by which scanners and people recognise a leaked key. */
export const API_KEY_PREFIX = 'ewk_';

/** 256 random bits; such tokens need no slow hash. */
export function newToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored in place of the token. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
