import type { NewApiKey, Scope } from '../../api/contract.js';

/** What stands in the form. */
export interface KeyForm {
  name: string;
  role: string;
  /** Days; empty: no end. */
  term: string;
  /** Null: whatever the role may. */
  scopes: readonly string[] | null;
}

/** The scopes that a key of this role can have. */
export function scopesOf(all: readonly Scope[], role: string): string[] {
  return all.filter(({ roles }) => roles.includes(role)).map(({ scope }) => scope);
}

export function wantedKey({ name, role, term, scopes }: KeyForm): NewApiKey {
  return {
    name: name.trim(),
    role,
    ...(scopes === null ? {} : { scopes: [...scopes] }),
    ...(term === '' ? {} : { expiresInDays: Number(term) }),
  };
}

/** In the order of the list, so that the same choice is always written the same. */
export function toggled(chosen: readonly string[], scope: string, possible: readonly string[]): string[] {
  return possible.filter((one) => (one === scope ? !chosen.includes(one) : chosen.includes(one)));
}
