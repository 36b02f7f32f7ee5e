import { listText } from './list-text.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of an OPML file', () => {
  it('is read in the charset that it declares, and no longer declares it', () => {
    const bytes = latin('<?xml version="1.0" encoding="windows-1252"?><opml>Süd</opml>');
    expect(listText(bytes)).toBe('<?xml version="1.0" ?><opml>Süd</opml>');
  });

  it('is UTF-8 where it is valid UTF-8, whatever it declares', () => {
    expect(listText(utf8("<?xml version='1.0' encoding='iso-8859-1'?><opml>Süd</opml>"))).toContain('Süd');
  });

  it('is read in UTF-16 by its byte order mark', () => {
    const text = '\ufeff<opml>Süd</opml>';
    const bytes = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    expect(listText(bytes)).toBe('<opml>Süd</opml>');
  });

  it('survives a charset that does not exist, and an empty file', () => {
    expect(listText(latin('<?xml version="1.0" encoding="klingon"?><opml>S\u00fcd</opml>'))).toContain('<opml>');
    expect(listText(new Uint8Array())).toBe('');
  });

  it('keeps the line on which each entry stands', () => {
    expect(listText(utf8('<?xml version="1.0"\nencoding="UTF-8"?>\n<opml>')).split('\n')).toHaveLength(3);
  });
});
