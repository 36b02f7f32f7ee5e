import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type AuditVerification, type Checkpoint, readCheckpoint, verifyExport } from '#libs/audit';
import { fail } from '../backup/with-database.js';

const CHANGED = 1;
const UNREADABLE = 2;
const PROBLEMS_SHOWN_MAX = 50;

export interface VerifyFlags {
  readonly checkpoints?: readonly string[];
  readonly key?: readonly string[];
  readonly json: boolean;
}

export async function verifyAudit(file: string, { checkpoints = [], key = [], json }: VerifyFlags): Promise<void> {
  const wrongKey = key.find((one) => !/^[0-9a-f]{64}$/.test(one));
  if (wrongKey) return fail(`"${wrongKey}" is no public key: it has 64 hexadecimal digits.`, UNREADABLE);
  try {
    const outside = (await Promise.all(checkpoints.map(readOutside))).flat();
    const verification = await verifyExport(linesOf(file), { outside, keys: key });
    if (verification.problems.length > 0) process.exitCode = CHANGED;
    if (json) console.log(JSON.stringify(verification));
    else console.log(inWords(verification, { isAnchored: outside.length > 0 || key.length > 0 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof NothingThere) fail(error.message, UNREADABLE);
    else if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      fail(`A file cannot be read: ${(error as Error).message}`, UNREADABLE);
    } else throw error;
  }
}

class NothingThere extends Error {}

async function readOutside(file: string): Promise<Checkpoint[]> {
  const found = (await readFile(file, 'utf8')).split('\n').flatMap((line) => readCheckpoint(line) ?? []);
  if (found.length > 0) return found;
  throw new NothingThere(`${file} holds no checkpoint: give the checkpoint file, or bodies of webhooks, one a line.`);
}

function linesOf(file: string): AsyncIterable<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  // readline does not pass on the error of its input.
  const lines = createInterface({ input, crlfDelay: Infinity });
  return {
    async *[Symbol.asyncIterator]() {
      const failed = new Promise<never>((_, reject) => input.once('error', reject));
      failed.catch(() => undefined);
      const iterator = lines[Symbol.asyncIterator]();
      for (;;) {
        const next = await Promise.race([iterator.next(), failed]);
        if (next.done) return;
        yield next.value;
      }
    },
  };
}

function inWords(verification: AuditVerification, { isAnchored }: { isAnchored: boolean }): string {
  const { records, checkpoints, checkpointsOutside, firstAt, lastAt, keys, problems } = verification;
  const span = firstAt && lastAt ? `, ${firstAt} to ${lastAt}` : '';
  const read = `${plural(records, 'record')}${span}; ${plural(checkpoints, 'checkpoint')} in the export, ${checkpointsOutside} from elsewhere agree.`;
  if (problems.length === 0) {
    const advice = isAnchored
      ? ''
      : '\nWhoever holds the signing key could have written all of it anew: check it with --checkpoints and --key too.';
    return `${read}\nNothing was edited, removed, reordered, inserted or cut off.\nSigned with ${keys.join(', ')}.${advice}`;
  }
  const shown = problems.slice(0, PROBLEMS_SHOWN_MAX).map(({ line, message }) => {
    return `  ${line === null ? '' : `line ${line}: `}${message}`;
  });
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  return [read, `This export was changed (${plural(problems.length, 'fault')}):`, ...shown, ...more].join('\n');
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
