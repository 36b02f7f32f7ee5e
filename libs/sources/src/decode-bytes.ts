import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { detect as detectCharset } from 'jschardet';

export interface DecodedText {
  text: string;
  charset: string;
  /** What the charset was taken from. */
  from: 'bom' | 'header' | 'declaration' | 'bytes' | 'detection';
  /** A sentence when the labels were wrong or unknown, else null. */
  remark: string | null;
}

const DETECTION_SAMPLE_BYTES = 64 * 1024;
const DECLARATION_BYTES = 2048;

/** Decodes what a server sent: byte order mark, then HTTP header, then the document's own declaration, then detection. */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = charsetOfMark(buffer);
  if (marked) return { text: decodeAs(buffer, marked), charset: marked, from: 'bom', remark: null };
  const label = labelled(buffer, contentType);
  if (label && iconv.encodingExists(label.charset)) return decodeLabelled(buffer, label);
  if (isUtf8(buffer))
    return { text: decodeAs(buffer, 'utf-8'), charset: 'utf-8', from: 'bytes', remark: unknown(label) };
  const detected = detect(buffer);
  return { text: decodeAs(buffer, detected), charset: detected, from: 'detection', remark: unknown(label) };
}

interface Label {
  charset: string;
  from: 'header' | 'declaration';
}

function decodeLabelled(buffer: Buffer, label: Label): DecodedText {
  const isValidUtf8 = isUtf8(buffer);
  const saysUtf8 = label.charset === 'utf-8';
  if (saysUtf8 && !isValidUtf8) {
    const detected = detect(buffer);
    const remark = `The text is labelled UTF-8 but is not valid UTF-8; it was read as ${detected}.`;
    return { text: decodeAs(buffer, detected), charset: detected, from: 'detection', remark };
  }
  // Text in a single-byte charset is practically never valid multi-byte UTF-8 by chance: a server default lies then.
  if (!saysUtf8 && isValidUtf8 && isSingleByte(label.charset) && buffer.some((byte) => byte > 0x7f)) {
    const remark = `The text is labelled ${label.charset} but is valid UTF-8; it was read as UTF-8.`;
    return { text: decodeAs(buffer, 'utf-8'), charset: 'utf-8', from: 'bytes', remark };
  }
  return { text: decodeAs(buffer, label.charset), ...label, remark: null };
}

function unknown(label: Label | null): string | null {
  return label
    ? `The charset "${label.charset}" that the text is labelled with is not known; it was detected instead.`
    : null;
}

function charsetOfMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  // No mark, but `<?` or `<r` in two-byte units gives it away (XML 1.0 appendix F).
  if (buffer[0] === 0x3c && buffer[1] === 0 && buffer[3] === 0) return 'utf-16le';
  if (buffer[0] === 0 && buffer[1] === 0x3c && buffer[2] === 0) return 'utf-16be';
  return null;
}

function labelled(buffer: Buffer, contentType: string | null): Label | null {
  const head = buffer.toString('latin1', 0, DECLARATION_BYTES);
  const inHeader = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1];
  if (inHeader && isPossible(inHeader, head)) return { charset: canonicalLabel(inHeader), from: 'header' };
  const declared =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  return declared && isPossible(declared, head) ? { charset: canonicalLabel(declared), from: 'declaration' } : null;
}

/** Markup and JSON in units of two or four bytes are full of zeros; without one, such a label is false. */
function isPossible(label: string, head: string): boolean {
  return !/^(utf-?(16|32)|ucs-?[24])/i.test(label) || head.includes('\0');
}

function canonicalLabel(label: string): string {
  const lower = label.toLowerCase();
  if (/^(utf-?8|unicode-1-1-utf-8|us-ascii|ascii)$/.test(lower)) return 'utf-8';
  // As the WHATWG Encoding Standard reads these labels.
  if (/^(iso-?8859-?1|latin-?1|l1|cp1252|x-cp1252)$/.test(lower)) return 'windows-1252';
  if (/^(gb2312|x-gbk)$/.test(lower)) return 'gbk';
  if (/^(ks_c_5601-1987|ksc5601|euc-kr|cp949)$/.test(lower)) return 'euc-kr';
  if (/^(x-sjis|shift-jis|sjis|cp932|windows-31j)$/.test(lower)) return 'shift_jis';
  return lower;
}

function isSingleByte(charset: string): boolean {
  return /^(windows-125\d|iso-?8859-?\d+|koi8-[ru]|macintosh)$/.test(charset);
}

function detect(buffer: Buffer): string {
  // The sample starts a little before the first letter that tells anything.
  const start = Math.max(0, buffer.findIndex((byte) => byte > 0x7f) - 1024);
  const found = detectCharset(buffer.subarray(start, start + DETECTION_SAMPLE_BYTES)).encoding;
  const charset = canonicalLabel(found ?? 'windows-1252');
  // Bytes that are not UTF-8 as a whole may still look so in the sample (one broken letter in a long text).
  return iconv.encodingExists(charset) ? charset : 'windows-1252';
}

/** iconv-lite throughout: the TextDecoder of Node 20 loses the curly quotes of windows-1252 (nodejs/node 56542). */
function decodeAs(buffer: Buffer, charset: string): string {
  if (charset === 'utf-8') return new TextDecoder('utf-8').decode(buffer);
  return iconv.decode(buffer, charset, { stripBOM: true });
}
