/** `a`, `a and b`, `a, b and c`. */
export function inWords(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

export function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

export function unique<Entry>(entries: Iterable<Entry>): Entry[] {
  return [...new Set(entries)];
}
