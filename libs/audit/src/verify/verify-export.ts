import { canonicalJson } from '../canonical-json.js';
import { type Checkpoint, type ExportLine, lineSchema } from '../checkpoints/checkpoint.js';
import { isSigned } from '../signing.js';
import type { AuditProblem, AuditProblemCode, AuditVerification } from './audit-problem.js';
import { ChainCheck } from './chain-check.js';

export interface VerifyOptions {
  /** Checkpoints that were kept outside the database: the file, or the bodies of webhooks. */
  outside?: readonly Checkpoint[];
  /** Keys that may sign, 64 hexadecimal digits each. Without any, the key of the first outside checkpoint, if there is one. */
  keys?: readonly string[];
}

/**
 * Checks an export without the service, its database or its secret: every record against its hash and the one before,
 * every checkpoint in it and from outside against the records, every signature.
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  { outside = [], keys = [] }: VerifyOptions = {},
): Promise<AuditVerification> {
  const verification = new ExportVerification(outside, keys);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') verification.read(line, number);
  }
  return verification.end();
}

class ExportVerification {
  private readonly chain = new ChainCheck();
  private readonly problems: AuditProblem[] = [];
  private readonly outside = new Map<number, Checkpoint[]>();
  private readonly trusted: Set<string>;
  private readonly keysSeen = new Set<string>();
  private checkpoints = 0;
  private agreed = 0;
  private isStarted = false;
  private isEnded = false;

  constructor(outside: readonly Checkpoint[], keys: readonly string[]) {
    const anchor = outside.find((checkpoint) => isSigned(checkpoint))?.key;
    this.trusted = new Set(keys.length > 0 || anchor === undefined ? keys : [anchor]);
    for (const checkpoint of outside) {
      if (!this.isTrue(checkpoint, null, `checkpoint ${checkpoint.number} from outside`)) continue;
      this.outside.set(checkpoint.size, [...(this.outside.get(checkpoint.size) ?? []), checkpoint]);
    }
  }

  read(text: string, line: number): void {
    const parsed = parseLine(text);
    if (!parsed) return this.tell('unreadable', line, null, `Line ${line} is no line of an audit export, or was cut.`);
    if (!this.isStarted && parsed.kind !== 'export') {
      this.tell('truncated', line, null, 'The export does not begin with its first line: its beginning was cut off.');
    }
    this.isStarted = true;
    if (this.isEnded)
      this.tell('inserted', line, null, `Line ${line} stands after the end of the export: it was added.`);
    switch (parsed.kind) {
      case 'export':
        return;
      case 'record': {
        const { sequence, at, content, previous, hash } = parsed;
        this.chain.add({ sequence, at, content: canonicalJson(content), previous, hash }, line);
        return this.compareOutside();
      }
      case 'checkpoint':
        this.checkpoints += 1;
        if (this.isTrue(parsed, line, `checkpoint ${parsed.number}`)) this.compare(parsed, line, 'in the export');
        return;
      case 'end':
        this.isEnded = true;
        return this.compareEnd(parsed, line);
    }
  }

  end(): AuditVerification {
    this.chain.end();
    if (!this.isEnded) {
      const where = this.chain.size === 0 ? '' : ` after record ${this.chain.size}`;
      this.tell(
        'truncated',
        null,
        null,
        `The export has no end: it was cut off${where}, or its writing was interrupted.`,
      );
    }
    for (const checkpoint of [...this.outside.values()].flat()) {
      const { size, number, at } = checkpoint;
      if (size <= this.chain.size) continue;
      const words = `Checkpoint ${number}, signed ${at} and kept outside, covers ${size} records; the export holds ${this.chain.size}.`;
      this.tell(
        'truncated',
        null,
        this.chain.size + 1,
        `${words} What followed record ${this.chain.size} was cut off.`,
      );
    }
    const { size, firstAt, lastAt, head, tree } = this.chain;
    const problems = [...this.chain.problems, ...this.problems];
    return {
      records: size,
      checkpoints: this.checkpoints,
      checkpointsOutside: this.agreed,
      firstAt,
      lastAt,
      head,
      root: tree.root(),
      keys: [...this.keysSeen],
      problems: problems.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)),
    };
  }

  private compareOutside(): void {
    for (const checkpoint of this.outside.get(this.chain.size) ?? []) {
      if (this.compare(checkpoint, null, 'kept outside')) this.agreed += 1;
    }
  }

  /** A chain that is broken already differs from every later checkpoint; that says nothing new. */
  private compare({ number, size, at, root, head }: Checkpoint, line: number | null, where: string): boolean {
    if (size === this.chain.size && root === this.chain.tree.root() && head === this.chain.head) return true;
    if (this.chain.problems.length > 0) return false;
    const words =
      size === this.chain.size
        ? `Checkpoint ${number}, signed ${at} and ${where}, has another tree hash for records 1 to ${size}: one of them was changed, and all hashes from there on made anew.`
        : `Checkpoint ${number}, signed ${at} and ${where}, covers ${size} records and stands after record ${this.chain.size}: records before it were ${size > this.chain.size ? 'removed' : 'inserted'}, and all hashes from there on made anew.`;
    this.tell('checkpoint-contradicted', line, size, words);
    return false;
  }

  private compareEnd(end: Extract<ExportLine, { kind: 'end' }>, line: number): void {
    if (!this.isTrue(end, line, 'the end of the export')) return;
    const { size, head } = this.chain;
    if (size < end.records) {
      this.tell(
        'truncated',
        line,
        size + 1,
        `The export was of ${end.records} records and holds ${size}: ${end.records - size} were cut off or removed.`,
      );
    } else if (size > end.records) {
      this.tell(
        'inserted',
        line,
        end.records + 1,
        `The export was of ${end.records} records and holds ${size}: ${size - end.records} were inserted.`,
      );
    } else if (head !== end.head && this.chain.problems.length === 0) {
      this.tell(
        'replaced',
        line,
        size,
        `The export ended with another record ${size}: records were replaced and their hashes made anew.`,
      );
    }
    if (this.checkpoints < end.checkpoints) {
      this.tell(
        'removed',
        line,
        null,
        `The export had ${end.checkpoints} checkpoints and holds ${this.checkpoints}: some were removed.`,
      );
    }
  }

  /** Whether a statement is signed, and by a key that may. */
  private isTrue(statement: Extract<ExportLine, { signature: string }>, line: number | null, what: string): boolean {
    this.keysSeen.add(statement.key);
    if (!isSigned(statement)) {
      this.tell('signature-wrong', line, null, `The signature of ${what} does not hold: it was edited or made up.`);
      return false;
    }
    if (this.trusted.size === 0) this.trusted.add(statement.key);
    if (this.trusted.has(statement.key)) return true;
    const advice = 'If SECRET_KEY was changed, name both keys with --key; otherwise somebody else signed it.';
    this.tell('key-unknown', line, null, `The key of ${what} (${statement.key}) is not the one expected. ${advice}`);
    return false;
  }

  private tell(code: AuditProblemCode, line: number | null, record: number | null, message: string): void {
    this.problems.push({ code, line, record, message });
  }
}

function parseLine(text: string): ExportLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
