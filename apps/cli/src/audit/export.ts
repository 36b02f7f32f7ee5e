import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import os from 'node:os';
import type { Writable } from 'node:stream';
import { Audit, AuditExport, AuditKey, AuditRepository, CheckpointRepository } from '#libs/audit';
import { readSecretKeys, readSettings, type Settings } from '#libs/config';
import { dataSourceOptions, migrate } from '#libs/database';
import { KeyRing } from '#libs/secrets';
import { migrations } from '#migrations';
import { DataSource } from 'typeorm';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';

export async function exportAudit(file = '-'): Promise<void> {
  await withAudit(async ({ source, audit, key }) => {
    const records = new AuditRepository(source);
    const exporting = new AuditExport(records, new CheckpointRepository(source), key);
    const who = { kind: 'command-line' as const, name: os.userInfo().username };
    const subject = { id: file, name: file === '-' ? 'standard output' : file };
    await audit.record(source.manager, { who, what: 'audit.exported', subject });
    const count = await write(exporting.lines(new Date()), file);
    // Header and end are no records.
    if (file !== '-')
      console.error(`${file} holds ${count - 2} records and checkpoints. Check it: embargo audit verify ${file}`);
  });
}

export async function showKey(): Promise<void> {
  await withAudit(async ({ key }) => console.log((await key.signer()).key));
}

async function write(lines: AsyncIterable<string>, file: string): Promise<number> {
  const out: Writable = file === '-' ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const failed = once(out, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (!out.write(line)) await Promise.race([once(out, 'drain'), failed]);
  }
  if (out !== process.stdout) await Promise.race([new Promise<void>((resolve) => out.end(resolve)), failed]);
  return count;
}

interface Surroundings {
  source: DataSource;
  audit: Audit;
  key: AuditKey;
}

async function withAudit(work: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  const read = readSettings(process.env);
  if (read.ok && !hasDatabase(read.settings)) {
    return fail(
      `There is no database in ${read.settings.DATA_DIR} yet. Set DATA_DIR to the folder of the service, or DATABASE_URL.`,
    );
  }
  await withDatabase(async (url, settings) => {
    const migrated = await migrate(url, migrations);
    if (!migrated.ok) return fail(migrated.message);
    const source = await new DataSource(dataSourceOptions(url, [], [], { poolSize: 2 })).initialize();
    try {
      await work(partsOf(source, settings));
    } catch (error) {
      const { code, path } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') fail(`${path} is there already. Choose another name: an export is never overwritten.`, 2);
      else if (code === 'ENOENT' || code === 'EACCES')
        fail(`${path} cannot be written: ${(error as Error).message}`, 2);
      else throw error;
    } finally {
      await source.destroy();
    }
  });
}

function partsOf(source: DataSource, settings: Settings): Surroundings {
  const audit = new Audit();
  return { source, audit, key: new AuditKey(source, audit, new KeyRing(() => readSecretKeys(settings))) };
}
