import { type ArrivedArticle, archiveRows, ArticleRepository } from '#libs/archive';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('articles in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let articles: ArticleRepository;

  // Revisions cannot be deleted, so each test has a database of its own.
  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, archiveRows, [], { poolSize: 20 })).initialize();
    articles = new ArticleRepository(source);
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const article = (change: Partial<ArrivedArticle> = {}): ArrivedArticle => ({
    identity: 'url:https://wire.example/story',
    url: 'https://wire.example/story',
    sourceId: null,
    sourceName: 'Wire',
    teamId: null,
    title: 'Tanks',
    text: 'Tanks for Pyongyang',
    language: 'en',
    publishedAt: new Date('2024-06-20T08:00:00Z'),
    publishedDoubt: null,
    origin: 'feed',
    contentHash: 'one',
    ...change,
  });
  const arrive = (change: Partial<ArrivedArticle> = {}) =>
    source.transaction((manager) => articles.arrive(manager, article(change)));
  const revisions = (): Promise<{ revision: number; content_hash: string }[]> =>
    source.query('select revision, content_hash from article_revisions order by article_id, revision');

  it('one text that twenty scans bring at once is stored once', async () => {
    const arrivals = await Promise.all(Array.from({ length: 20 }, () => arrive()));
    expect(arrivals.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(new Set(arrivals.map(({ revisionId }) => revisionId)).size).toBe(1);
    expect(await articles.count()).toBe(1);
    expect(await revisions()).toHaveLength(1);
  });

  it('twenty texts of one address that come at once are twenty revisions without a gap', async () => {
    const hashes = Array.from({ length: 20 }, (_, i) => `text ${i}`);
    await Promise.all(hashes.map((contentHash) => arrive({ contentHash })));
    expect((await revisions()).map(({ revision }) => revision)).toEqual(hashes.map((_, i) => i + 1));
    expect(await articles.count()).toBe(1);
  });

  it('one text at two addresses is two articles', async () => {
    await arrive();
    expect((await arrive({ identity: 'url:https://other.example/' })).outcome).toBe('stored');
    expect(await articles.count()).toBe(2);
  });

  it('an arrival that does not come to its end leaves nothing', async () => {
    const died = source.transaction(async (manager) => {
      await articles.arrive(manager, article());
      throw new Error('the process died');
    });
    await expect(died).rejects.toThrow('the process died');
    expect([await articles.count(), await revisions()]).toEqual([0, []]);
    expect((await arrive()).outcome).toBe('stored');
  });

  it('what is known is told by address and text together', async () => {
    await arrive();
    const known = await articles.known([
      article(),
      article({ contentHash: 'two' }),
      article({ identity: 'url:https://other.example/' }),
    ]);
    expect([...known]).toEqual(['url:https://wire.example/story one']);
    expect([...(await articles.known([]))]).toEqual([]);
  });

  it('the database refuses to change or delete a text that was read', async () => {
    await arrive();
    for (const sql of [
      `update article_revisions set text = 'something else'`,
      'delete from article_revisions',
      'truncate article_revisions cascade',
      'delete from articles',
    ]) {
      await expect(source.query(sql)).rejects.toThrow(/append-only|foreign key/);
    }
    expect(await revisions()).toHaveLength(1);
  });

  it('a reading is recorded once for each pair of versions', async () => {
    const { revisionId } = await arrive();
    const key = { revisionId, extractorVersion: '1', catalogueVersion: 'a' };
    const read = (change: Partial<typeof key> = {}) =>
      source.transaction(async (manager) => {
        await articles.lockRevision(manager, revisionId);
        const isUnread = await articles.isUnread(manager, { ...key, ...change });
        if (isUnread) await articles.recordReading(manager, { ...key, ...change }, 'read', 0);
        return isUnread;
      });
    const readings = await Promise.all(Array.from({ length: 10 }, () => read()));
    expect(readings.filter(Boolean)).toHaveLength(1);
    expect([await read({ catalogueVersion: 'b' }), await read({ extractorVersion: '2' }), await read()]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('the newest revision is the one that is opened; an article that is not there is null', async () => {
    const { articleId } = await arrive();
    await arrive({ contentHash: 'two', text: 'Tanks for Pyongyang after all' });
    expect(await articles.findLatest(articleId)).toMatchObject({
      revision: 2,
      text: 'Tanks for Pyongyang after all',
      article: { url: 'https://wire.example/story' },
    });
    expect(await articles.findLatest('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
