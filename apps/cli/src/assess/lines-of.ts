import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

const BYTE_ORDER_MARK = /^\uFEFF/;

/** The whole lines of each chunk as it comes; the last line need not end. */
export async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isFirst = true;
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (isFirst && text !== '') {
      text = text.replace(BYTE_ORDER_MARK, '');
      isFirst = false;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== '') yield [rest];
}
