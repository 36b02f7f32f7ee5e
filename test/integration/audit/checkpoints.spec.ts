import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  Audit,
  AuditExport,
  AuditKey,
  AuditRepository,
  BrokenChainError,
  type Checkpoint,
  CheckpointFile,
  CheckpointMaker,
  CheckpointRepository,
  readCheckpoint,
  verifyExport,
} from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { KeyRing } from '#libs/secrets';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const noon = new Date('2026-11-24T12:00:00.000Z');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const rhythm = { records: 5, minutes: 60 };

describe('checkpoints of the audit', () => {
  let database: TestDatabase;
  let source: DataSource;
  let folder: string;
  let announced: Checkpoint[];
  let records: AuditRepository;
  let checkpoints: CheckpointRepository;
  let key: AuditKey;
  let maker: CheckpointMaker;
  let file: CheckpointFile;
  const audit = new Audit();

  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, [], [], { poolSize: 30 })).initialize();
    folder = mkdtempSync(path.join(os.tmpdir(), 'embargo-checkpoints-'));
    announced = [];
    records = new AuditRepository(source);
    checkpoints = new CheckpointRepository(source);
    key = new AuditKey(source, audit, new KeyRing(() => [Buffer.alloc(32, 7)]));
    maker = new CheckpointMaker(source, records, checkpoints, key, {
      announce: async (_, checkpoint) => void announced.push(checkpoint),
    });
    file = new CheckpointFile(source, checkpoints, path.join(folder, 'sub', 'checkpoints.jsonl'));
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const write = (count: number) =>
    source.transaction(async (manager) => {
      const one = { who: { kind: 'service', name: 'x' }, what: 'source.changed', subject: { id: 's' } } as const;
      await audit.record(manager, ...Array.from({ length: count }, () => one));
    });
  const inFile = () =>
    readFileSync(file.file, 'utf8')
      .split('\n')
      .flatMap((line) => readCheckpoint(line) ?? []);
  const exported = async () => {
    const lines: string[] = [];
    for await (const line of new AuditExport(records, checkpoints, key).lines(noon)) lines.push(line.trimEnd());
    return lines;
  };
  /** What only the owner of the tables can do, and who owns the machine can do. */
  const tamper = (statement: string) =>
    source.transaction(async (manager) => {
      await manager.query('alter table audit_records disable trigger append_only');
      await manager.query(statement);
      await manager.query('alter table audit_records enable always trigger append_only');
    });

  it('are made after so many records or minutes, not before, and not for nothing', async () => {
    // The making of the key is the first record.
    expect(await maker.makeIfDue(rhythm, noon)).toMatchObject({ number: 1, size: 1 });
    await write(4);
    expect(await maker.makeIfDue(rhythm, later(59))).toBeNull();
    expect(await maker.makeIfDue(rhythm, later(60))).toMatchObject({ number: 2, size: 5 });
    await write(5);
    expect(await maker.makeIfDue(rhythm, later(61))).toMatchObject({ number: 3, size: 10 });
    expect(await maker.makeIfDue(rhythm, later(600))).toBeNull();
    expect(announced.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('are one for any number of workers that look at once', async () => {
    await write(20);
    const made = await Promise.all(Array.from({ length: 10 }, () => maker.makeIfDue(rhythm, noon)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await source.query('select count(*)::int as n from audit_key')).toEqual([{ n: 1 }]);
  });

  it('that cannot be announced are not made', async () => {
    await write(5);
    const failing = new CheckpointMaker(source, records, checkpoints, key, {
      announce: () => Promise.reject(new Error('no outbox')),
    });
    await expect(failing.make(noon)).rejects.toThrow('no outbox');
    expect(await checkpoints.last()).toBeNull();
  });

  it('verify with an export, and go on from the tree of before', async () => {
    for (const count of [3, 1, 7, 20]) {
      await write(count);
      await maker.make(noon);
    }
    await write(2);
    const verification = await verifyExport(await exported(), { outside: announced });
    expect(verification).toMatchObject({ records: 34, checkpoints: 4, checkpointsOutside: 4, problems: [] });
  });

  it('are not signed over a chain that somebody changed, and the export says where', async () => {
    await write(3);
    await maker.make(noon);
    await write(5);
    await tamper(`update audit_records set content = replace(content, '"x"', '"y"') where sequence = 7`);
    await expect(maker.make(noon)).rejects.toThrow(BrokenChainError);
    await expect(maker.make(noon)).rejects.toThrow('broken at record 7');
    const { problems } = await verifyExport(await exported(), { outside: announced });
    expect(problems).toMatchObject([{ code: 'edited', record: 7 }]);
  });

  it('tell when the newest records were deleted', async () => {
    await write(9);
    await maker.make(noon);
    await tamper('delete from audit_records where sequence > 8');
    await expect(maker.make(noon)).rejects.toThrow('covers 10 audit records, and 8 are left');
    expect((await verifyExport(await exported(), { outside: announced })).problems).toMatchObject([
      { code: 'truncated', record: 9 },
    ]);
  });

  describe('in the file', () => {
    it('are each of them, once, readable for the owner only', async () => {
      for (let n = 0; n < 3; n += 1) {
        await write(1);
        await maker.make(noon);
        await Promise.all([file.catchUp(), file.catchUp()]);
      }
      expect(inFile()).toEqual(await checkpoints.after(0));
      expect(statSync(file.file).mode & 0o777).toBe(0o600);
    });

    it('come later when the file could not be written, or was cut by a crash', async () => {
      await write(1);
      await maker.make(noon);
      await file.catchUp();
      await write(1);
      await maker.make(noon);
      await file.catchUp();
      truncateSync(file.file, statSync(file.file).size - 10);
      expect(await file.catchUp()).toEqual({ outcome: 'written', count: 1 });
      expect(inFile()).toEqual(await checkpoints.after(0));
      rmSync(file.file);
      expect(await file.catchUp()).toEqual({ outcome: 'written', count: 2 });
    });

    it('that the database does not know, or knows otherwise, are told and left alone', async () => {
      await write(1);
      await maker.make(noon);
      await file.catchUp();
      const [one] = inFile();
      appendFileSync(file.file, `${JSON.stringify({ ...one, number: 2, size: 9 })}\n`);
      const text = readFileSync(file.file, 'utf8');
      expect(await file.catchUp()).toMatchObject({
        outcome: 'contradicted',
        message: expect.stringContaining('checkpoint 2'),
      });
      expect(readFileSync(file.file, 'utf8')).toBe(text);
      writeFileSync(file.file, `${JSON.stringify({ ...one, root: 'a'.repeat(64) })}\n`);
      expect(await file.catchUp()).toMatchObject({ outcome: 'contradicted' });
    });
  });

  it('keep their key when SECRET_KEY is replaced', async () => {
    const { key: before } = await key.signer();
    const rotated = new KeyRing(() => [Buffer.alloc(32, 8), Buffer.alloc(32, 7)]);
    expect((await new AuditKey(source, audit, rotated).signer()).key).toBe(before);
    await expect(new AuditKey(source, audit, new KeyRing(() => [Buffer.alloc(32, 9)])).signer()).rejects.toThrow(
      'SECRET_KEY',
    );
  });
});
