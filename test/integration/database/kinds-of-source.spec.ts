import { Client } from 'pg';
import { migrate } from '#libs/database';
import { migrations } from '#migrations';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a database with sources of the first release', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, migrations.slice(0, 1));
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`insert into sources (name, url, kind, etag) values
      ('Wire', 'https://wire.example/feed', 'feed', '"v1"'), ('Sample', 'https://sample-news.example/feed.xml', 'file', null)`);
    await client.query(`insert into articles (identity, url, source_name, first_seen_at) values
      ('item:s1 url:https://a.example/1', 'https://a.example/1', 'first', '2024-06-01'),
      ('item:s2 url:https://a.example/1', 'https://a.example/1', 'second', '2024-06-02'),
      ('item:s1 url:https://a.example/2', 'https://a.example/2', 'was posted too', '2024-06-01'),
      ('url:https://a.example/2', 'https://a.example/2', 'posted', '2024-06-03'),
      ('item:s1 url:https://a.example/live#7', 'https://a.example/live', 'a place on a page', '2024-06-01'),
      ('item:s1 guid:https://a.example/feed 7', null, 'no address', '2024-06-01')`);
    await migrate(database.url, migrations);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('keeps them as they were, without settings', async () => {
    const { rows } = await client.query('select name, kind, etag, settings, cursor from sources order by name');
    expect(rows).toEqual([
      { name: 'Sample', kind: 'file', etag: null, settings: {}, cursor: null },
      { name: 'Wire', kind: 'feed', etag: '"v1"', settings: {}, cursor: null },
    ]);
  });

  it('knows an article of a feed by its address alone, each address once', async () => {
    const { rows } = await client.query<{ name: string; identity: string }>(
      'select source_name as name, identity from articles order by source_name',
    );
    expect(Object.fromEntries(rows.map(({ name, identity }) => [name, identity]))).toEqual({
      first: 'url:https://a.example/1',
      second: 'item:s2 url:https://a.example/1',
      'was posted too': 'item:s1 url:https://a.example/2',
      posted: 'url:https://a.example/2',
      'a place on a page': 'item:s1 url:https://a.example/live#7',
      'no address': 'item:s1 guid:https://a.example/feed 7',
    });
  });

  it.each(['sitemap', 'page', 'folder', 'gdelt'])('takes a source of the kind %s', async (kind) => {
    const { rowCount } = await client.query('insert into sources (name, url, kind) values ($1, $1, $1)', [kind]);
    expect(rowCount).toBe(1);
  });

  it('refuses a kind that nobody reads', async () => {
    await expect(client.query(`insert into sources (name, url, kind) values ('x', 'x', 'twitter')`)).rejects.toThrow(
      /sources_kind_check/,
    );
  });

  it('forgets the files of a folder with the folder', async () => {
    const { rows } = await client.query(
      `insert into sources (name, url, kind) values ('In', 'folder:in', 'folder') returning id`,
    );
    const id: string = rows[0].id;
    await client.query(
      `insert into source_files (source_id, path, size, modified_ms) values ($1, 'a.txt', 5000000000, 1)`,
      [id],
    );
    await client.query('delete from sources where id = $1', [id]);
    expect((await client.query('select from source_files')).rowCount).toBe(0);
  });
});
