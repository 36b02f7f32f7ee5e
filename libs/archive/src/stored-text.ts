const PARAGRAPH_BREAK = '\n\n';

/** What PostgreSQL can keep: no NUL, no half of a surrogate pair. One character for one, so that no offset moves. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/**
 * The one text of an article that is kept, read and quoted from: the headline as its first paragraph, then the body.
 * A body that opens with the headline already is kept as it is.
 */
export function storedText(title: string, body: string): string {
  if (title === '' || body.startsWith(title)) return storable(body);
  return storable(body === '' ? title : title + PARAGRAPH_BREAK + body);
}
