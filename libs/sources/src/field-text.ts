import { decodeEntities } from './entities.js';
import { collapse, plainText } from './plain-text.js';

/** The character data of an XML element: CDATA as it stands, entities elsewhere decoded once, comments dropped. */
export function characterData(raw: string): string {
  if (!raw.includes('<![CDATA[')) return decodeEntities(withoutComments(raw)).trim();
  let out = '';
  let at = 0;
  for (;;) {
    const open = raw.indexOf('<![CDATA[', at);
    if (open < 0) break;
    out += decodeEntities(withoutComments(raw.slice(at, open)));
    const close = raw.indexOf(']]>', open + 9);
    out += raw.slice(open + 9, close < 0 ? raw.length : close);
    at = close < 0 ? raw.length : close + 3;
  }
  return (out + decodeEntities(withoutComments(raw.slice(at)))).trim();
}

function withoutComments(raw: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = raw.indexOf('<!--', at);
    const close = open < 0 ? -1 : raw.indexOf('-->', open + 4);
    if (close < 0) return at === 0 ? raw : out + raw.slice(at);
    out += raw.slice(at, open);
    at = close + 3;
  }
}

/** How an element says its content is to be read; RSS has no such word and means HTML. */
export type TextType = 'text' | 'html' | 'xhtml';

export function textType(declared: string | undefined, otherwise: TextType): TextType {
  const type = declared?.toLowerCase();
  if (type === 'xhtml' || type === 'application/xhtml+xml') return 'xhtml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (type === 'text' || type === 'text/plain') return 'text';
  return otherwise;
}

/** Text with its paragraphs. */
export function fieldText(raw: string, type: TextType): string {
  if (type === 'xhtml') return plainText(raw);
  const data = characterData(raw);
  // White space only: `<b>` in a field of type text is meant to be read as four characters.
  if (type === 'text')
    return data
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  return plainText(data);
}

/** Text on one line, for headlines and names. */
export function fieldLine(raw: string, type: TextType): string {
  return collapse(fieldText(raw, type));
}
