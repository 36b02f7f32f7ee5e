import fc from 'fast-check';
import { type AuditRecord, NO_RECORD, recordHash } from '../audit-record.js';
import { canonicalJson, type Json } from '../canonical-json.js';
import type { Checkpoint } from '../checkpoints/checkpoint.js';
import { MerkleTree } from '../merkle-tree.js';
import { AuditSigner } from '../signing.js';
import { verifyExport } from './verify-export.js';

const signer = new AuditSigner(Buffer.alloc(32, 7));
const intruder = new AuditSigner(Buffer.alloc(32, 8));

type Line = Record<string, any>;
const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
const action = (n: number): Json => ({ action: 'alert.closed', subject: { id: `a${n}`, kind: 'alert' } });

function sealed(sequence: number, content: Json, previous: string): Line {
  const record: Omit<AuditRecord, 'hash'> = { sequence, at: at(sequence), content: canonicalJson(content), previous };
  return { kind: 'record', ...record, content, hash: recordHash(record) };
}

/** A chain of its own over these contents, as the service would write it. */
function exported(contents: readonly Json[], checkpointsAt: readonly number[], by = signer): Line[] {
  const lines: Line[] = [{ kind: 'export', format: 1, product: 'Embargo Watch', exportedAt: at(99) }];
  const tree = MerkleTree.empty();
  let head = NO_RECORD;
  let number = 0;
  for (const [index, content] of contents.entries()) {
    const record = sealed(index + 1, content, head);
    head = record['hash'] as string;
    tree.append(Buffer.from(head, 'hex'));
    lines.push(record);
    if (!checkpointsAt.includes(index + 1)) continue;
    number += 1;
    lines.push(by.sign({ kind: 'checkpoint', number, size: tree.size, at: at(90), root: tree.root(), head }));
  }
  const counts = { records: contents.length, checkpoints: number };
  lines.push(by.sign({ kind: 'end', ...counts, head, root: tree.root(), exportedAt: at(99) }));
  return lines;
}

const CONTENTS = Array.from({ length: 9 }, (_, n) => action(n + 1));
const whole = () => structuredClone(exported(CONTENTS, [4, 9]));
const checkpointsOf = (lines: Line[]) => lines.filter(({ kind }) => kind === 'checkpoint') as Checkpoint[];
const outside = checkpointsOf(whole());
const placeOf = (lines: Line[], sequence: number) => lines.findIndex((line) => line['sequence'] === sequence);
const verify = (lines: Line[], options = {}) =>
  verifyExport(
    lines.map((line) => JSON.stringify(line)),
    options,
  );
const found = async (lines: Line[], options = {}) =>
  (await verify(lines, options)).problems.map(({ code, record }) => [code, record]);
const words = async (lines: Line[], options = {}) =>
  (await verify(lines, options)).problems.map(({ message }) => message).join('\n');

describe('an export that nobody touched', () => {
  it('verifies, alone and against checkpoints that were kept elsewhere', async () => {
    expect(await verify(whole())).toMatchObject({ records: 9, checkpoints: 2, keys: [signer.key], problems: [] });
    expect(await verify(whole(), { outside })).toMatchObject({ checkpointsOutside: 2, problems: [] });
    expect(await found(exported([], []))).toEqual([]);
  });

  it('verifies after a tool has written it with other blanks and keys in another order', async () => {
    const reordered = whole().map((line) =>
      JSON.stringify(Object.fromEntries(Object.entries(line).reverse()), null, 1),
    );
    const lines = reordered.map((line) => line.replaceAll('\n', ' '));
    expect((await verifyExport(lines)).problems).toEqual([]);
  });
});

describe('an edited record', () => {
  it('is named when its content, its time or its hash was changed', async () => {
    for (const change of [{ content: action(66) }, { at: at(6) }, { hash: 'a'.repeat(64) }]) {
      const lines = whole();
      Object.assign(lines[placeOf(lines, 5)]!, change);
      expect(await found(lines)).toEqual([['edited', 5]]);
    }
    const lines = whole();
    lines[placeOf(lines, 5)]!['hash'] = 'a'.repeat(64);
    expect(await words(lines)).toBe(
      `Record 5 (${at(5)}) was edited after it was sealed: its hash was overwritten, the rest holds.`,
    );
  });

  it('is named when its hash was made anew', async () => {
    const lines = whole();
    lines[placeOf(lines, 5)] = sealed(5, action(66), lines[placeOf(lines, 4)]!['hash']);
    expect(await found(lines)).toEqual([['replaced', 5]]);
  });

  it('is found by the checkpoint when all hashes from there on were made anew', async () => {
    const contents = CONTENTS.with(5, action(66));
    const lines = exported(contents, [4, 9], intruder);
    const [, second] = outside;
    const forged = lines.map((line) => (line['kind'] === 'checkpoint' && line['size'] === 9 ? { ...second } : line));
    expect(await words(forged, { keys: [signer.key, intruder.key] })).toContain('another tree hash for records 1 to 9');
    // With a checkpoint from outside the intruder gains nothing by signing all of it himself.
    expect(await found(lines, { outside })).toContainEqual(['checkpoint-contradicted', 9]);
    expect(await words(lines, { outside })).toContain('somebody else signed it');
  });
});

describe('a removed record', () => {
  it('is named, in the middle, at the beginning, one or many', async () => {
    const without = (...sequences: number[]) => whole().filter(({ sequence }) => !sequences.includes(sequence));
    expect(await found(without(5))).toContainEqual(['removed', 5]);
    expect(await found(without(1))).toContainEqual(['removed', 1]);
    expect(await words(without(5, 6, 7))).toContain('Records 5 to 7 are missing: they were removed, after record 4.');
  });

  it('is named when those after it were numbered anew', async () => {
    const lines = whole().filter(({ sequence }) => sequence !== 5);
    for (const line of lines) if (line['sequence'] > 5) line['sequence'] -= 1;
    expect(await found(lines)).toContainEqual(['removed', 5]);
  });

  it('is found by a checkpoint from outside when the chain was made anew without it', async () => {
    const lines = exported(CONTENTS.toSpliced(2, 1), [3, 8], intruder);
    expect(await found(lines, { outside, keys: [signer.key, intruder.key] })).toContainEqual([
      'checkpoint-contradicted',
      4,
    ]);
  });
});

describe('records in another order', () => {
  it('are named', async () => {
    const lines = whole();
    const [five, six] = [placeOf(lines, 5), placeOf(lines, 6)];
    [lines[five], lines[six]] = [lines[six]!, lines[five]!];
    expect(await found(lines)).toEqual([['reordered', 5]]);
    expect(await words(lines)).toBe('Record 5 stands after record 6: the order was changed.');
  });
});

describe('an inserted record', () => {
  it('is named: a copy, and a made-up one that pushes the others on', async () => {
    const copy = whole();
    copy.splice(placeOf(copy, 5) + 1, 0, structuredClone(copy[placeOf(copy, 5)]!));
    expect(await found(copy)).toContainEqual(['inserted', 5]);
    const lines = whole();
    const place = placeOf(lines, 5);
    for (const line of lines) if (line['sequence'] >= 5) line['sequence'] += 1;
    lines.splice(place, 0, sealed(5, action(66), lines[placeOf(lines, 4)]!['hash']));
    expect(await found(lines)).toContainEqual(['inserted', 5]);
  });

  it('is named at the end, before and after the last line', async () => {
    const lines = whole();
    const forged = sealed(10, action(66), lines[placeOf(lines, 9)]!['hash']);
    expect(await found(lines.toSpliced(-1, 0, forged))).toEqual([['inserted', 10]]);
    expect(await found([...lines, forged])).toContainEqual(['inserted', null]);
  });
});

describe('a truncated export', () => {
  it('is named when its end is missing, wherever it was cut', async () => {
    for (let kept = 1; kept < whole().length; kept += 1) {
      expect((await found(whole().slice(0, kept))).map(([code]) => code)).toContain('truncated');
    }
    expect(await words(whole().slice(0, 5))).toBe(
      'The export has no end: it was cut off after record 4, or its writing was interrupted.',
    );
  });

  it('is named when its last line is half a line', async () => {
    const lines = whole().map((line) => JSON.stringify(line));
    const { problems } = await verifyExport([...lines.slice(0, -1), lines.at(-1)!.slice(0, 40)]);
    expect(problems.map(({ code }) => code)).toEqual(['unreadable', 'truncated']);
  });

  it('is named when the end was kept and records before it were cut', async () => {
    const lines = whole();
    expect(await found(lines.toSpliced(placeOf(lines, 8), 3))).toContainEqual(['truncated', 8]);
    expect(await words([])).toContain('The export has no end');
  });

  it('is found by a checkpoint from outside when it is an older, whole export', async () => {
    const older = exported(CONTENTS.slice(0, 6), [4]);
    expect(await found(older)).toEqual([]);
    expect(await found(older, { outside })).toEqual([['truncated', 7]]);
    expect(await words(older, { outside })).toContain('covers 9 records; the export holds 6');
  });

  it('is named when its beginning is missing', async () => {
    expect((await found(whole().slice(1))).map(([code]) => code)).toEqual(['truncated']);
  });
});

describe('signatures', () => {
  it('that do not hold are named', async () => {
    const lines = whole();
    const checkpoint = lines.find(({ kind }) => kind === 'checkpoint')!;
    checkpoint['at'] = at(91);
    expect(await words(lines)).toBe('The signature of checkpoint 1 does not hold: it was edited or made up.');
    expect(await words(whole(), { outside: [{ ...outside[0]!, size: 3 }] })).toContain('checkpoint 1 from outside');
  });

  it('of another key are named, unless that key may sign', async () => {
    const lines = exported(CONTENTS, [4], intruder);
    expect(await found(lines, { keys: [signer.key] })).toEqual([
      ['key-unknown', null],
      ['key-unknown', null],
    ]);
    expect(await found(lines, { keys: [signer.key, intruder.key] })).toEqual([]);
  });
});

it('whatever one change is made to the records, it does not pass', async () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('remove' as const), index: fc.nat(8), other: fc.nat(8) }),
    fc.record({ kind: fc.constant('swap' as const), index: fc.nat(8), other: fc.nat(8) }),
    fc.record({ kind: fc.constant('copy' as const), index: fc.nat(8), other: fc.nat(8) }),
    fc.record({ kind: fc.constant('edit' as const), index: fc.nat(8), other: fc.nat(8) }),
  );
  await fc.assert(
    fc.asyncProperty(change, async ({ kind, index, other }) => {
      fc.pre(kind !== 'swap' || index !== other);
      const lines = whole();
      const [i, j] = [placeOf(lines, index + 1), placeOf(lines, other + 1)];
      if (kind === 'remove') lines.splice(i, 1);
      if (kind === 'swap') [lines[i], lines[j]] = [lines[j]!, lines[i]!];
      if (kind === 'copy') lines.splice(j, 0, structuredClone(lines[i]!));
      if (kind === 'edit') lines[i]!['content'] = action(100 + other);
      expect(await found(lines)).not.toEqual([]);
    }),
    { seed: 6, numRuns: 200 },
  );
});
