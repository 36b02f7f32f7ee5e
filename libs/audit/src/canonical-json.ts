import { storable } from '#libs/database';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON in the one form that RFC 8785 gives a value: keys in the order of their UTF-16 units, no blanks, numbers and
 * texts as ECMAScript writes them. What the database could not keep is replaced first, one character for one: NUL,
 * and halves of surrogate pairs. A key whose value is undefined is left out.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return JSON.stringify(storable(value));
  if (isList(value)) return `[${value.map((inner) => canonicalJson(inner)).join(',')}]`;
  const members = Object.keys(value)
    .map((key) => [storable(key), value[key]] as const)
    // Without a comparison of its own, sort goes by UTF-16 units, which is what RFC 8785 3.2.3 asks for.
    .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .flatMap(([key, inner]) => (inner === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(inner)}`]));
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no form in JSON (RFC 8785 3.2.2.3)`);
  return JSON.stringify(value);
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
