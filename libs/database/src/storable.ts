/** What PostgreSQL can keep: no NUL, no half of a surrogate pair. One character for one, so that no offset moves. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
