// Exits 0 when the database answers, 1 when it does not.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 2000 });
client.on('error', () => {});
try {
  await client.connect();
  await client.end();
} catch {
  process.exitCode = 1;
}
