import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { lockForTransaction } from '#libs/database';
import { DataSource } from 'typeorm';
import { canonicalJson } from '../canonical-json.js';
import { type Checkpoint, checkpointSchema } from './checkpoint.js';
import { CheckpointRepository } from './checkpoint.repository.js';

const TAIL_BYTES = 65_536;

/** Where the checkpoints go: as the settings name it, else beside the data. */
export const checkpointFilePath = (settings: {
  AUDIT_CHECKPOINT_FILE?: string | undefined;
  DATA_DIR: string;
}): string => path.resolve(settings.AUDIT_CHECKPOINT_FILE ?? path.join(settings.DATA_DIR, 'audit-checkpoints.jsonl'));

/** What the file and the database say of one another. */
export type CatchUp =
  | { outcome: 'written'; count: number }
  /** The file knows more than the database, or something else: the database was set back or changed. */
  | { outcome: 'contradicted'; message: string };

/**
 * Checkpoints in a file of their own, a line each. The file is made to hold every checkpoint of the database: one that
 * a crash kept out comes with the next look, and a line that was cut short is left for what it is.
 */
@Injectable()
export class CheckpointFile {
  constructor(
    private readonly database: DataSource,
    private readonly checkpoints: CheckpointRepository,
    readonly file: string,
  ) {}

  catchUp(): Promise<CatchUp> {
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
    return this.database.transaction(async (manager) => {
      // Two workers on one machine write one file in turns.
      await lockForTransaction(manager, 'checkpoints');
      const file = await open(this.file, 'a+', 0o600);
      try {
        const { last, isCut } = await lastOf(file);
        const all = await this.checkpoints.after((last?.number ?? 1) - 1, manager);
        if (last && canonicalJson(all[0] ?? null) !== canonicalJson(last)) return contradicted(this.file, last);
        const missing = last ? all.slice(1) : all;
        if (missing.length > 0) {
          const lines = missing.map((checkpoint) => `${canonicalJson(checkpoint)}\n`).join('');
          await file.appendFile(isCut ? `\n${lines}` : lines);
          await file.sync();
        }
        return { outcome: 'written', count: missing.length };
      } finally {
        await file.close();
      }
    });
  }
}

async function lastOf(file: FileHandle): Promise<{ last: Checkpoint | null; isCut: boolean }> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
  await file.read(bytes, 0, bytes.length, size - bytes.length);
  const text = bytes.toString('utf8');
  const checkpoints = text.split('\n').flatMap((line) => readCheckpoint(line) ?? []);
  return { last: checkpoints.at(-1) ?? null, isCut: text !== '' && !text.endsWith('\n') };
}

/** A line of the file, or the body of the webhook that told of it. Null for what is neither: empty, or cut short. */
export function readCheckpoint(line: string): Checkpoint | null {
  try {
    const value = JSON.parse(line) as { data?: { checkpoint?: unknown } } | null;
    const parsed = checkpointSchema.safeParse(value?.data?.checkpoint ?? value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function contradicted(file: string, { number, size }: Checkpoint): CatchUp {
  const message =
    `${file} holds checkpoint ${number} of ${size} audit records, which the database does not know or tells otherwise. ` +
    'After restoring a backup that is to be expected: move the file aside and keep it. Otherwise somebody changed the audit.';
  return { outcome: 'contradicted', message };
}
