import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * The whole lines of each chunk as it comes; the last line need not end. Of a line of more than `lineMax` characters
 * only so much is kept that its reader sees that it is too long: a file without line ends must not fill the memory.
 */
export async function* linesOf(input: Readable, lineMax: number): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  const rest = new UnendedLine(lineMax);
  let isFirst = true;
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (isFirst && text !== '') {
      text = text.replace(BYTE_ORDER_MARK, '');
      isFirst = false;
    }
    const lines = text.split('\n');
    const unended = lines.pop() ?? '';
    const [first, ...others] = lines;
    if (first !== undefined) {
      rest.add(first);
      yield [rest.take(), ...others];
    }
    rest.add(unended);
  }
  rest.add(decoder.end());
  const last = rest.take();
  if (last !== '') yield [last];
}

/** The beginning of a line whose end has not come yet. */
class UnendedLine {
  private parts: string[] = [];
  private length = 0;

  constructor(private readonly lineMax: number) {}

  add(text: string): void {
    if (text === '' || this.length > this.lineMax) return;
    this.parts.push(text);
    this.length += text.length;
  }

  take(): string {
    const line = this.parts.join('');
    this.parts = [];
    this.length = 0;
    return line;
  }
}
