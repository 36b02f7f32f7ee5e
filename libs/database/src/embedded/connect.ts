import { Client } from 'pg';
import { asError, errorCode } from '../error-code.js';
import { embeddedRole } from './data-folder.js';
import { EmbeddedDatabaseError } from './embedded-error.js';
import type { EmbeddedHome } from './home.js';

export function embeddedUrl(port: number, password: string, database: string): string {
  return `postgres://${embeddedRole}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

export type Contact =
  | { kind: 'ready' }
  /** It runs, but recovers from a crash or has not opened its port yet. */
  | { kind: 'starting' }
  | { kind: 'stopping' }
  | { kind: 'refused'; error: Error };

/** Asks a server once whether it takes work. */
export async function contact(url: string): Promise<Contact> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { kind: 'ready' };
  } catch (error) {
    return classify(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function classify(thrown: unknown): Contact {
  const error = asError(thrown);
  const code = errorCode(error);
  // cannot_connect_now covers both ends of a server's life; only the text tells them apart.
  if (code === '57P03') return { kind: error.message.includes('shutting down') ? 'stopping' : 'starting' };
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return { kind: 'starting' };
  return { kind: 'refused', error };
}

export function connectionRefused(home: EmbeddedHome, error: Error): EmbeddedDatabaseError {
  if (errorCode(error) === '28P01') {
    return new EmbeddedDatabaseError(
      'password-wrong',
      `${home.passwordFile} does not hold the password of this server. Put the right file back, or delete it: ` +
        'the next start then sets a new password.',
      { cause: error },
    );
  }
  return new EmbeddedDatabaseError(
    'start-failed',
    `The embedded database in ${home.data} runs but takes no connection: ${error.message}. See ${home.logFile}.`,
    { cause: error },
  );
}

export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
