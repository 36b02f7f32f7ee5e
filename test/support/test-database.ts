import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, with the schema of all migrations and no rows. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create(setting('EMBARGO_TEST_TEMPLATE'));
}

/** A database with nothing in it at all. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

async function create(template: string): Promise<TestDatabase> {
  // The process of the whole run names it, so that the run can drop what a killed test file leaves behind.
  const run = setting('EMBARGO_TEST_TEMPLATE').split('_').at(-1);
  const name = `embargo_test_${run}_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);
  const address = new URL(setting('EMBARGO_TEST_SERVER'));
  address.pathname = `/${name}`;
  return { url: address.href, name, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

function setting(name: 'EMBARGO_TEST_SERVER' | 'EMBARGO_TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: this test belongs into a jest project with the database global setup`);
  return value;
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: setting('EMBARGO_TEST_SERVER') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
