import { Client } from 'pg';
import { dataSourceOptions, migrate, type MigrationOutcome, NO_TEAM, seeing } from '#libs/database';
import { migrations } from '#migrations';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a database of the release before teams', () => {
  let database: TestDatabase;
  let client: Client;
  let source: DataSource;
  let migration: MigrationOutcome;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(
      database.url,
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name.startsWith('Teams')),
      ),
    );
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      insert into sources (name, url, kind) values ('Wire', 'https://wire.example/feed', 'feed');
      insert into articles (identity, source_name) values ('url:https://wire.example/1', 'Wire');
      insert into article_revisions (article_id, revision, title, text, origin, content_hash)
        select id, 1, 'Tanks', 'Tanks for Pyongyang', 'feed', 'one' from articles;
      insert into reports (revision_id, ordinal, origin, content, extractor_version)
        select id, 0, 'extracted', '{}', '1' from article_revisions;
      insert into incidents (signature, first_day, last_day) values ('RU>KP', '2024-06-20', '2024-06-20');
      insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients, party_codes,
                          items, conduct, stage, first_day, last_day)
        select id, 'KP-1718', 'possible', 'prohibited', 'A headline', 'A summary', '[]', '[]', '{RU,KP}', '{}', 'transfer',
               'threatened', '2024-06-20', '2024-06-20' from incidents;
      insert into alert_reports (alert_id, report_id) select a.id, r.id from alerts a, reports r;
      insert into webhooks (name, url, events, teams) values ('Chat', 'https://chat.example', '{alert.raised}', '{desk}');
      insert into audit_unsealed (content) values ('{"action":"source.added","who":{"name":"x"},"subject":{"kind":"source","id":"1"}}');`);
    migration = await migrate(database.url, migrations);
    source = await new DataSource(dataSourceOptions(database.url, [], [])).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await client.end();
    await database.drop();
  });

  it("keeps everything, and everything is everybody's", async () => {
    expect(migration).toEqual({ ok: true, applied: expect.arrayContaining([expect.stringContaining('Visibility')]) });
    for (const table of [
      'sources',
      'articles',
      'article_revisions',
      'reports',
      'incidents',
      'alerts',
      'alert_reports',
    ]) {
      expect([
        table,
        ((await seeing(NO_TEAM, () => source.query(`select from ${table}`))) as unknown[]).length,
      ]).toEqual([table, 1]);
    }
  });

  it('shows a webhook that named a team that was never made to nobody but those who see everything', async () => {
    expect(await seeing(NO_TEAM, () => source.query('select from webhooks'))).toEqual([]);
    expect(await source.query('select from webhooks')).toHaveLength(1);
  });

  it('goes on with the chain of the audit where it stood', async () => {
    await seeing(NO_TEAM, () =>
      source.query(
        `insert into audit_unsealed (content) values ('{"action":"alert.read","who":{"name":"x"},"subject":{"kind":"alert","id":"1"}}')`,
      ),
    );
    expect(
      await source.query(
        `select r.sequence::int, r.previous = b.hash as "isLinked" from audit_records r join audit_records b on b.sequence = r.sequence - 1`,
      ),
    ).toEqual([{ sequence: 2, isLinked: true }]);
  });

  it('may be migrated again, also by several at once: nothing is done twice', async () => {
    const outcomes = await Promise.all([migrate(database.url, migrations), migrate(database.url, migrations)]);
    expect(outcomes).toEqual([
      { ok: true, applied: [] },
      { ok: true, applied: [] },
    ]);
  });
});
