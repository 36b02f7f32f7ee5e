export interface ChangedValue {
  name: string;
  /** Undefined where there was, or is, no such value. */
  before: string | undefined;
  after: string | undefined;
}

/**
 * Old and new side by side, a line for each value that differs: `state.kind`, `tags`. Values are shown as they were
 * sealed, not in words, for words change and records do not.
 */
export function changedValues(before: unknown, after: unknown): ChangedValue[] {
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .map((name) => ({ name, before: old.get(name), after: now.get(name) }))
    .filter((value) => value.before !== value.after);
}

function flat(value: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, inner: unknown): void => {
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
      for (const [name, each] of Object.entries(inner)) walk(path === '' ? name : `${path}.${name}`, each);
    } else if (inner !== undefined && (path !== '' || inner !== null)) {
      found.set(path, textOf(inner));
    }
  };
  walk('', value);
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
