import { Client } from 'pg';
import { migrate, type MigrationOutcome } from '#libs/database';
import { migrations } from '#migrations';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a database of the release before scheduling', () => {
  let database: TestDatabase;
  let client: Client;
  let migration: MigrationOutcome;
  const run = (sql: string) => client.query(sql);

  beforeAll(async () => {
    database = await createEmptyDatabase();
    const before = migrations.findIndex(({ name }) => name.startsWith('Scheduling'));
    await migrate(database.url, migrations.slice(0, before));
    client = new Client({ connectionString: database.url });
    await client.connect();
    await run(`insert into sources (name, url, kind, failures, last_success_at) values
      ('Fails', 'https://fails.example/feed', 'feed', 3, '2024-06-01'), ('Sample', 'sample', 'file', 0, null)`);
    await run(
      `insert into articles (id, identity, source_name) values (gen_random_uuid(), 'hash:a', 'Wire'), (gen_random_uuid(), 'hash:b', 'Wire')`,
    );
    await run(`insert into article_revisions (article_id, revision, title, text, origin, content_hash)
      select id, 1, 'Tanks', 'Tanks for Pyongyang', 'feed', identity from articles`);
    await run(`insert into unread_revisions (revision_id) select id from article_revisions`);
    migration = await migrate(database.url, migrations);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('keeps its sources; those that fail have failed since their last success', async () => {
    expect(migration).toMatchObject({ ok: true });
    const { rows } = await run(
      `select name, cron, adaptive, pages, obeys_robots, paused_at, failing_since::date::text as since from sources order by name`,
    );
    const kept = { cron: null, adaptive: true, obeys_robots: true, paused_at: null };
    expect(rows).toEqual([
      { name: 'Fails', ...kept, pages: 'when-short', since: '2024-06-01' },
      { name: 'Sample', ...kept, pages: 'never', since: null },
    ]);
  });

  it('holds up none of the texts that wait to be read', async () => {
    expect((await run('select from unread_revisions where held_until is null')).rowCount).toBe(2);
  });

  it('still refuses any change of a text', async () => {
    for (const change of [
      `text = 'Tractors for Pyongyang'`,
      `text = ''`,
      `erased_at = now()`,
      `text = '', erased_at = now(), title = 'Tractors'`,
    ]) {
      await expect(run(`update article_revisions set ${change}`)).rejects.toThrow(/append-only/);
    }
    await expect(run('delete from article_revisions')).rejects.toThrow(/append-only/);
  });

  it('lets a text be emptied for good, unless an alert rests on it', async () => {
    await run(`insert into reports (id, revision_id, ordinal, origin, content, extractor_version)
      select gen_random_uuid(), id, 0, 'extracted', '{}', 'x' from article_revisions where content_hash = 'hash:a'`);
    await run(`with incident as (insert into incidents (signature, first_day, last_day) values ('s', '2024-06-01', '2024-06-01') returning id),
      alert as (insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients,
        party_codes, items, conduct, stage, first_day, last_day)
        select id, 'KP-1718', 'violation', 'prohibited', 'h', 's', '[]', '[]', '{}', '{}', 'transfer', 'delivered', '2024-06-01', '2024-06-01' from incident returning id)
      insert into alert_reports (alert_id, report_id) select alert.id, reports.id from alert, reports`);
    const erase = (hash: string) =>
      run(`update article_revisions set text = '', erased_at = now() where content_hash = '${hash}'`);
    await expect(erase('hash:a')).rejects.toThrow(/an alert rests on/);
    await erase('hash:b');
    await expect(erase('hash:b')).rejects.toThrow(/append-only/);
    const { rows } = await run('select content_hash, text from article_revisions order by content_hash');
    expect(rows).toEqual([
      { content_hash: 'hash:a', text: 'Tanks for Pyongyang' },
      { content_hash: 'hash:b', text: '' },
    ]);
  });
});
