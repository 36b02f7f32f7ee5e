import type { DataSourceOptions } from 'typeorm';
import { ScopedClient } from './visibility/scoped-client.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export type Entities = NonNullable<PostgresOptions['entities']>;
export type Migrations = NonNullable<PostgresOptions['migrations']>;

/** How every process of the product speaks to its database; `over` is for what one of them needs otherwise. */
export function dataSourceOptions(
  url: string,
  entities: Entities,
  migrations: Migrations,
  over: Partial<PostgresOptions> = {},
): PostgresOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    // Migrations run once, under a lock, by `migrate`.
    migrationsRun: false,
    synchronize: false,
    installExtensions: false,
    poolSize: 10,
    connectTimeoutMS: 10_000,
    applicationName: 'embargo-watch',
    extra: { Client: ScopedClient },
    ...over,
  };
}
