import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { auditSealedColumns } from '#libs/audit';
import { providerTokenSealedColumn, secondFactorSealedColumn } from '#libs/access';
import { readSecretKeys, readSettings, secretKeyFile, type Settings, writeSecretKeys } from '#libs/config';
import { dataSourceOptions } from '#libs/database';
import { countByKey, KeyRing, resealAll } from '#libs/secrets';
import { webhookSealedColumns } from '#libs/webhooks';
import { fail, hasDatabase, withDatabase } from '../backup/with-database.js';
import { table } from '../catalogue/table.js';

const sealedColumns = [
  ...webhookSealedColumns,
  ...auditSealedColumns,
  secondFactorSealedColumn,
  providerTokenSealedColumn,
];

export async function showKeys(): Promise<void> {
  await withKeys(async ({ keys, source }) => console.log(await keyTable(keys, source)));
}

export async function rotateKey(): Promise<void> {
  await withKeys(async ({ keys, source, settings }) => {
    const known = readSecretKeys(settings);
    if (!settings.SECRET_KEY) writeSecretKeys(secretKeyFile(settings), [randomBytes(32), ...known]);
    else if (known.length === 1) {
      return fail(
        'SECRET_KEY has no predecessor. Make a key with "openssl rand -base64 32", set it as SECRET_KEY and the old one as PREVIOUS_SECRET_KEYS, then run this again.',
      );
    }
    const resealed = await resealAll(source, keys, sealedColumns);
    console.log(`${resealed} ${resealed === 1 ? 'secret is' : 'secrets are'} sealed with the new key.\n`);
    console.log(await keyTable(keys, source));
    console.log('\nThe key before is kept: see "embargo secrets forget --help".');
  });
}

export async function forgetKeys(): Promise<void> {
  await withKeys(async ({ keys, source, settings }) => {
    const counts = await countByKey(source, sealedColumns);
    const [current, ...previous] = keys.all();
    const needed = previous.filter(({ id }) => counts.has(id) || counts.has('unnamed'));
    if (needed.length > 0) {
      return fail(`Secrets are still sealed with ${needed[0]!.id}. Run "embargo secrets rotate" first.`);
    }
    if (settings.SECRET_KEY) {
      console.log('No stored secret needs PREVIOUS_SECRET_KEYS: you can take it out of the settings.');
      return;
    }
    writeSecretKeys(secretKeyFile(settings), [current!.bytes]);
    console.log(`${previous.length} ${previous.length === 1 ? 'key was' : 'keys were'} dropped; ${current!.id} stays.`);
  });
}

interface Surroundings {
  readonly keys: KeyRing;
  readonly source: DataSource;
  readonly settings: Settings;
}

async function withKeys(work: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  const read = readSettings(process.env);
  if (read.ok && !hasDatabase(read.settings)) {
    return fail(`There is no database in ${read.settings.DATA_DIR} yet. Set DATA_DIR to the folder of the service.`);
  }
  await withDatabase(async (url, settings) => {
    const source = await new DataSource(dataSourceOptions(url, [], [])).initialize();
    try {
      await work({ keys: new KeyRing(() => readSecretKeys(settings)), source, settings });
    } finally {
      await source.destroy();
    }
  });
}

async function keyTable(keys: KeyRing, source: DataSource): Promise<string> {
  const counts = await countByKey(source, sealedColumns);
  const known = keys.all().map(({ id }, index) => [id, index === 0 ? 'seals' : 'opens', String(counts.get(id) ?? 0)]);
  const others = [...counts].filter(([id]) => !known.some(([name]) => name === id));
  const lost = others.map(([id, count]) => [id, id === 'unnamed' ? 'tried' : 'is missing', String(count)]);
  return table(['key', 'it', 'secrets'], [...known, ...lost], 80);
}
