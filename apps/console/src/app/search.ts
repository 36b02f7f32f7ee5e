/** Addresses stay readable: every value in them is a plain string, a list repeats its name. */
export type Search = Record<string, string | string[]>;

export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name];
    search[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'string' && each !== '') parameters.append(name, each);
    }
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** The first value under the name, or undefined: whatever somebody wrote into the address bar. */
export function one(search: Record<string, unknown>, name: string): string | undefined {
  const value = search[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

export function many(search: Record<string, unknown>, name: string): string[] {
  const value = search[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** Where to go after signing in. Only a path of this console: an address of elsewhere would be an open redirect. */
export function pathAfterSignIn(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next)) return '/alerts';
  return next.startsWith('/sign-in') ? '/alerts' : next;
}
