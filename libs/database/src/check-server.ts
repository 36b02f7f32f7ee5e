import { Client } from 'pg';
import { connectionProblem, notAPostgresUrl, oldestServer, parseAddress, serverTooOld } from './connection-problem.js';
import type { ConnectionProblem } from './connection-problem.js';

/** Null when the address leads to a server that the product can use; otherwise what is wrong with it. */
export async function checkServer(url: string): Promise<ConnectionProblem | null> {
  if (!parseAddress(url)) return notAPostgresUrl(url);
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '0';
    return Number.parseInt(version, 10) < oldestServer ? serverTooOld(url, version) : null;
  } catch (error) {
    return connectionProblem(error, url);
  } finally {
    await client?.end().catch(() => undefined);
  }
}
