import type { DataSource, EntityManager } from 'typeorm';
import type { KeyRing } from './key-ring.js';
import { keyIdOf, SecretBox } from './secret-box.js';
import type { SealedColumn } from './sealed-column.js';

interface SealedValue {
  readonly key: unknown;
  readonly box: string;
}

/** How many sealed secrets were made with which key; `unnamed` for those of before keys had names. */
export async function countByKey(source: DataSource, columns: readonly SealedColumn[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    for (const { box } of await valuesOf(source.manager, column, '')) {
      const name = keyIdOf(box) ?? 'unnamed';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Seals anew, with the newest key, what another key sealed. One transaction: all or nothing. Rows stay locked until then,
 * so that a change made meanwhile is not lost. Gives the number of secrets sealed anew; throws when one does not open.
 */
export async function resealAll(source: DataSource, keys: KeyRing, columns: readonly SealedColumn[]): Promise<number> {
  return await source.transaction(async (manager) => {
    let resealed = 0;
    for (const column of columns) resealed += await resealColumn(manager, keys, column);
    return resealed;
  });
}

async function resealColumn(manager: EntityManager, keys: KeyRing, sealed: SealedColumn): Promise<number> {
  const { table, key: keyColumn, column, purpose } = sealed;
  const box = new SecretBox(keys, purpose);
  const stale = (await valuesOf(manager, sealed, 'for update')).filter((value) => !box.isCurrent(value.box));
  for (const value of stale) {
    await manager.query(`update "${table}" set "${column}" = $1 where "${keyColumn}" = $2`, [
      box.seal(box.open(value.box)),
      value.key,
    ]);
  }
  return stale.length;
}

async function valuesOf(manager: EntityManager, sealed: SealedColumn, lock: string): Promise<SealedValue[]> {
  const { table, key, column } = sealed;
  // A table that a migration has yet to make holds no secret.
  const [found] = await manager.query<{ there: boolean }[]>('select to_regclass($1) is not null as there', [table]);
  if (!found?.there) return [];
  return await manager.query(
    `select "${key}" as key, "${column}" as box from "${table}" where "${column}" is not null ${lock}`,
  );
}
