import { pipeline, type Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type BrotliDecompress,
  type Gunzip,
  type Inflate,
} from 'node:zlib';

export type BodyRead =
  | { outcome: 'read'; body: Uint8Array; isCut: boolean }
  | { outcome: 'too-large' }
  | { outcome: 'unreadable-encoding'; encoding: string };

/** What a body longer than the limit means: an error for a download, its beginning for an answer nobody parses. */
export type WhenLonger = 'refuse' | 'cut';

/**
 * Reads a body and unpacks it as it comes, so that no more than the limit is ever in memory: a bomb of kilobytes that
 * unpacks to gigabytes ends at the limit. Packed bytes are counted too, for streams that unpack to nothing for ever.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  bytesMax: number,
  whenLonger: WhenLonger,
): Promise<BodyRead> {
  const unpacked = unpack(body, encoding.trim().toLowerCase(), bytesMax);
  if (!unpacked) {
    body.on('error', ignore).destroy();
    return { outcome: 'unreadable-encoding', encoding: encoding.slice(0, 60) };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const room = bytesMax - length;
    if (chunk.length <= room) {
      chunks.push(chunk);
      length += chunk.length;
      continue;
    }
    // Leaving the loop destroys the stream, and with it the connection.
    if (whenLonger === 'refuse') return { outcome: 'too-large' };
    return { outcome: 'read', body: Buffer.concat([...chunks, chunk.subarray(0, room)]), isCut: true };
  }
  return { outcome: 'read', body: Buffer.concat(chunks), isCut: false };
}

/** More than this many packed bytes over the limit are nothing a fair server sends. */
const PACKED_ALLOWANCE = 64 * 1024;

export class PackedTooLarge extends Error {}

function unpack(body: Readable, encoding: string, bytesMax: number): Readable | null {
  if (encoding === '' || encoding === 'identity') return body;
  const decoder = decoderOf(encoding);
  if (!decoder) return null;
  let packed = 0;
  pipeline(
    body,
    async function* count(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        packed += chunk.length;
        if (packed > bytesMax + PACKED_ALLOWANCE) throw new PackedTooLarge();
        yield chunk;
      }
    },
    decoder,
    // The reader of the decoder sees the error; the callback only keeps it from being thrown.
    ignore,
  );
  return decoder;
}

function decoderOf(encoding: string): Gunzip | Inflate | BrotliDecompress | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : null;
}

function ignore(): void {}
