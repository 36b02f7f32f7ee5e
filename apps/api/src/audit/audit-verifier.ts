import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type AuditExport, type AuditVerification, type Checkpoint, readCheckpoint, verifyExport } from '#libs/audit';

/** Other requests are answered in between: a long chain takes seconds. */
const LINES_AT_ONCE = 500;

/** Checks the chain of the database as `embargo audit verify` checks an export, against the checkpoint file as well. */
export class AuditVerifier {
  private running: Promise<AuditVerification> | null = null;

  constructor(
    private readonly exporting: AuditExport,
    private readonly checkpointFile: string,
  ) {}

  /** Whoever asks while a check is under way gets its result: two would only be slower. */
  verify(now: Date): Promise<AuditVerification> {
    this.running ??= this.check(now).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async check(now: Date): Promise<AuditVerification> {
    // Before the records: a checkpoint that is signed meanwhile would speak of records that were not read.
    const outside = await this.outside();
    return verifyExport(unhurried(this.exporting.lines(now)), { outside });
  }

  /** The file is the worker's, and may be on another machine: then the chain is checked without it. */
  private async outside(): Promise<Checkpoint[]> {
    try {
      const text = await readFile(this.checkpointFile, 'utf8');
      return text.split('\n').flatMap((line) => readCheckpoint(line) ?? []);
    } catch {
      return [];
    }
  }
}

async function* unhurried(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    yield line;
    count += 1;
    if (count % LINES_AT_ONCE === 0) await setImmediate();
  }
}
