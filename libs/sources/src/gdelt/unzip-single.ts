import { unzipSync } from 'fflate';
import { megabytes } from '../kinds/megabytes.js';

export type Unzipped = { outcome: 'unzipped'; bytes: Uint8Array } | { outcome: 'problem'; message: string };

/** A hostile archive can announce billions of files. */
const FILES_MAX = 100;

/** The one file in a ZIP archive. Nothing larger than allowed is unpacked, whatever the archive says of its size. */
export function unzipSingle(archive: Uint8Array, bytesMax: number): Unzipped {
  let tooLarge = 0;
  let seen = 0;
  try {
    const files = unzipSync(archive, {
      filter: ({ originalSize, size }) => {
        seen += 1;
        if (seen > FILES_MAX) throw new Error('an archive of too many files');
        const isTooLarge = originalSize > bytesMax || size > archive.length;
        if (isTooLarge) tooLarge = originalSize;
        return seen === 1 && !isTooLarge;
      },
    });
    if (tooLarge > 0)
      return problem(
        `The ZIP archive unpacks to ${megabytes(tooLarge)}, more than the ${megabytes(bytesMax)} that are read.`,
      );
    const [bytes] = Object.values(files);
    if (!bytes) return problem('The ZIP archive is empty.');
    return { outcome: 'unzipped', bytes };
  } catch {
    return problem('The file is not a ZIP archive, or breaks off.');
  }
}

function problem(message: string): Unzipped {
  return { outcome: 'problem', message };
}
