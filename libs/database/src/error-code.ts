import { types } from 'node:util';

/** The code that Node and the PostgreSQL driver put on their errors; empty when there is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whatever was thrown, as an Error. `instanceof` would miss errors of another realm, which tests run in. */
export function asError(thrown: unknown): Error {
  return types.isNativeError(thrown) ? thrown : new Error(String(thrown));
}
