import { decodeBytes } from '../decode-bytes.js';
import type { FileArticle, FileProblem } from './file-article.js';

/** A paragraph, not a headline. */
const HEADLINE_CHARS_MAX = 250;
const CONTROL_SHARE_MAX = 0.02;
const SNIFFED = 4096;

/** A plain text: its first line is the headline, unless there is nothing else or it is as long as a paragraph. */
export function readText(bytes: Uint8Array): FileArticle | FileProblem {
  const { text: decoded, remark, charset } = decodeBytes(bytes, null);
  if (!charset.startsWith('utf-16') && isBinary(bytes)) return { outcome: 'problem', message: 'The file is no text.' };
  const text = decoded.replace(/\r\n?/g, '\n').replaceAll('\f', '\n\n').trim();
  const end = text.indexOf('\n');
  const first = end < 0 ? '' : text.slice(0, end).trim();
  const isHeadline = first !== '' && first.length <= HEADLINE_CHARS_MAX;
  return {
    outcome: 'read',
    title: isHeadline ? first : '',
    text: isHeadline ? text.slice(end).trim() : text,
    author: null,
    published: null,
    remarks: remark === null ? [] : [remark],
  };
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SNIFFED);
  const controls = sample.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)).length;
  return sample.includes(0) || controls > sample.length * CONTROL_SHARE_MAX;
}
