import { BackupError } from './backup-error.js';

/**
 * The inside of a backup is a row of frames: a line with the kind and the length in bytes, the content, a line feed.
 *
 * - `backup`: the header, JSON; the first frame
 * - `table`: part and table that the following data belongs to, JSON
 * - `data`: rows in PostgreSQL's COPY text format; a frame may end in the middle of a row
 * - `rows`: how many rows the table had, JSON; ends the table
 * - `end`: the last frame, empty
 */
export type FrameKind = 'backup' | 'table' | 'data' | 'rows' | 'end';

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const kinds: readonly string[] = ['backup', 'table', 'data', 'rows', 'end'] satisfies FrameKind[];

const lineBytesMax = 64;

/** Writers make frames of what the server sends at once, which is far less. */
const contentBytesMax = 64 * 1024 * 1024;

const lineFeed = Buffer.from('\n');

/** In one piece, because each piece costs the compressor a round of its own. */
export function encodeFrame(kind: FrameKind, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.concat([Buffer.from(`${kind} ${bytes.length}\n`), bytes, lineFeed]);
}

export async function* decodeFrames(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<Frame, void> {
  const bytes = new ByteReader(source, file);
  for (;;) {
    const line = await bytes.line();
    const [, kind = '', length = ''] = /^([a-z]+) (\d{1,9})$/.exec(line) ?? [];
    if (!isKind(kind) || Number(length) > contentBytesMax) throw damaged(file, `"${line}" is no frame`);
    const content = await bytes.take(Number(length));
    if ((await bytes.take(1))[0] !== lineFeed[0]) throw damaged(file, `a ${kind} frame does not end where it should`);
    yield { kind, content };
    if (kind === 'end') return;
  }
}

function isKind(text: string): text is FrameKind {
  return kinds.includes(text);
}

export function damaged(file: string, detail: string, cause?: unknown): BackupError {
  return new BackupError('damaged', `${file} is damaged: ${detail}. Use another copy or another backup.`, { cause });
}

/** Takes lines and counted bytes from a stream of chunks, holding no more than what was asked for. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(
    source: AsyncIterable<Buffer>,
    private readonly file: string,
  ) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#held.indexOf('\n');
      if (end >= 0) return this.#cut(end, end + 1).toString('latin1');
      if (this.#held.length > lineBytesMax) throw damaged(this.file, 'a frame is missing');
      this.#held = Buffer.concat([this.#held, await this.#more()]);
    }
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#held];
    let missing = length - this.#held.length;
    while (missing > 0) {
      const chunk = await this.#more();
      parts.push(chunk);
      missing -= chunk.length;
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts);
    return this.#cut(length, length);
  }

  #cut(length: number, consumed: number): Buffer {
    const cut = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(consumed);
    return cut;
  }

  async #more(): Promise<Buffer> {
    const next = await this.#chunks.next();
    if (next.done) throw damaged(this.file, 'it ends too early');
    return next.value;
  }
}
