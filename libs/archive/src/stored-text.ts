import { storable } from '#libs/database';

const PARAGRAPH_BREAK = '\n\n';

/**
 * The one text of an article that is kept, read and quoted from: the headline as its first paragraph, then the body.
 * A body that opens with the headline already is kept as it is.
 */
export function storedText(title: string, body: string): string {
  if (title === '' || body.startsWith(title)) return storable(body);
  return storable(body === '' ? title : title + PARAGRAPH_BREAK + body);
}
