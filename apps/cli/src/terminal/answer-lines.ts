import type { Readable, Writable } from 'node:stream';
import { linesOf } from './lines-of.js';
import { write } from './streams.js';

/** Answers one line at a time; null for a line with nothing on it. */
export interface LineAnswerer {
  lineMax: number;
  answer(line: string): string | null | Promise<string | null>;
}

/** Answers are handed on in blocks of about this many characters: one write a line would cost more than the answer. */
const BLOCK = 256 * 1024;

/** Answers line by line, in order, never holding more than a block of answers. */
export async function answerLines(input: Readable, output: Writable, answerer: LineAnswerer): Promise<void> {
  let block = '';
  for await (const lines of linesOf(input, answerer.lineMax)) {
    for (const line of lines) {
      const answered = answerer.answer(line);
      const answer = answered instanceof Promise ? await answered : answered;
      if (answer === null) continue;
      block += `${answer}\n`;
      if (block.length >= BLOCK) {
        await write(output, block);
        block = '';
      }
    }
    // Whoever feeds us slowly wants each answer as soon as it is known.
    await write(output, block);
    block = '';
  }
}
