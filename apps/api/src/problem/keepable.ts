import { storable } from '#libs/database';
import { problem } from './problem.js';

/** No request of ours nests deeper than four levels; a hostile one would exhaust the stack of whoever walks it. */
export const DEPTH_MAX = 20;

/**
 * A request's value with every text made such that the database can keep it: no NUL, no half of a surrogate pair.
 * One character stands for one, so that no offset moves.
 */
export function keepable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH_MAX) throw tooDeep();
  if (Array.isArray(value)) return value.map((inner) => keepable(inner, depth + 1));
  // `fromEntries` defines keys, so that one called "__proto__" sets no prototype.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keepable(inner, depth + 1)]));
}

export function tooDeep(): Error {
  return problem(422, 'too-deep', `The body nests deeper than ${DEPTH_MAX} levels.`);
}
