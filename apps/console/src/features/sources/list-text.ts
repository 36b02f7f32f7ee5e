const DECLARATION_BYTES = 200;

/**
 * The text of an OPML file. It goes to the API as text, so its declared charset is applied here and then taken out of the
 * declaration: it would no longer be true there.
 */
export function listText(bytes: Uint8Array): string {
  const charset = charsetOf(bytes);
  return new TextDecoder(charset).decode(bytes).replace(/^(<\?xml\b[^>]*?\s)encoding\s*=\s*("[^"]*"|'[^']*')/, '$1');
}

function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml\b[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return isKnown(declared) && !isValidUtf8(bytes) ? declared : 'utf-8';
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}

/** Text of another charset is practically never UTF-8 by chance; many tools write UTF-8 under any label. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
