import { gunzipSync } from 'node:zlib';
import { megabytes } from './megabytes.js';

export type Unpacked = { outcome: 'unpacked'; bytes: Uint8Array } | { outcome: 'problem'; message: string };

/** Documents that are packed in themselves (`sitemap.xml.gz`), whatever the headers say; others are left as they are. */
export function unpackGzip(bytes: Uint8Array, bytesMax: number): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { outcome: 'unpacked', bytes };
  try {
    return { outcome: 'unpacked', bytes: gunzipSync(bytes, { maxOutputLength: bytesMax }) };
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const message = isTooLarge
      ? `The document is packed (gzip) and unpacks to more than the ${megabytes(bytesMax)} that are read.`
      : 'The document is packed (gzip) but cannot be unpacked: it is broken, or breaks off.';
    return { outcome: 'problem', message };
  }
}
