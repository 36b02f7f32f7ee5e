import fc from 'fast-check';
import { dataSourceOptions } from '#libs/database';
import { type ArticleToGroup, StoryGrouper, StoryRepository } from '#libs/stories';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const words = (from: number, count: number) => Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');

describe('stories in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  const grouper = new StoryGrouper(new StoryRepository());

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, [], [], { poolSize: 20 })).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(clear);

  async function clear(): Promise<void> {
    await source.query('truncate story_articles, story_buckets, story_texts, stories');
    await source.query('delete from articles');
  }

  async function article(name: string, text: string, change: Partial<ArticleToGroup> = {}): Promise<ArticleToGroup> {
    const [row] = (await source.query(
      `insert into articles (identity, source_name) values ($1, 'Feed') on conflict (identity) do update set url = null returning id`,
      [name],
    )) as [{ id: string }];
    const toldAt = new Date('2024-06-20T08:00:00Z');
    return {
      articleId: row.id,
      revision: 1,
      url: null,
      sourceName: name,
      title: '',
      text,
      author: null,
      toldAt,
      ...change,
    };
  }

  const place = (one: ArticleToGroup) => source.transaction((manager) => grouper.place(manager, one));

  /** Which articles are together, by their names. */
  async function groups(): Promise<string[]> {
    const rows: { names: string }[] = await source.query(
      `select string_agg(a.identity, ' ' order by a.identity) as names
         from story_articles s join story_texts t on t.id = s.text_id join articles a on a.id = s.article_id
        group by t.story_id order by 1`,
    );
    return rows.map(({ names }) => names);
  }

  it('forty prints of a wire story are one, and a story of its own stays apart', async () => {
    for (let paper = 0; paper < 40; paper++) {
      await place(await article(`p${paper}`, `${words(0, 200)} ${words(1000 * (paper + 1), 20)}`));
    }
    await place(await article('own', words(90_000, 200)));
    expect(await groups()).toHaveLength(2);
  });

  it('an article that is placed twice is placed once', async () => {
    const one = await article('a', words(0, 100));
    expect(await place(one)).toBe(await place(one));
    const [counts] = await source.query(
      'select (select count(*) from stories)::int as stories, (select count(*) from story_buckets)::int as buckets',
    );
    expect(counts).toEqual({ stories: 1, buckets: 16 });
  });

  it('a text between two stories makes them one, whenever it comes', async () => {
    const left = await article('left', words(0, 100));
    const right = await article('right', words(60, 100));
    const between = await article('between', words(0, 160));
    for (const order of [
      [left, right, between],
      [between, left, right],
      [left, between, right],
    ]) {
      await source.query('truncate story_articles, story_buckets, story_texts, stories');
      for (const one of order) await place(one);
      expect(await groups()).toEqual(['between left right']);
    }
  });

  it('a revision moves its article with its text; an older one that is placed late does not move it back', async () => {
    await place(await article('other', words(5000, 100)));
    await place(await article('a', words(0, 100)));
    await place(await article('a', words(5000, 100), { revision: 2 }));
    expect(await groups()).toEqual(['a other']);
    await place(await article('a', words(0, 100)));
    expect(await groups()).toEqual(['a other']);
  });

  it('prints that twenty workers place at once are one story', async () => {
    const prints = await Promise.all(
      Array.from({ length: 20 }, (_, paper) =>
        article(`p${paper}`, `${words(0, 200)} ${words(1000 * (paper + 1), 9)}`),
      ),
    );
    await Promise.all(prints.map(place));
    expect(await groups()).toHaveLength(1);
  });

  it('any order and any simultaneity gives the same stories', async () => {
    // Chains of texts, each sharing two thirds with the next, beside texts that share nothing.
    const specimen = fc.record({
      starts: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 9 }),
      seed: fc.integer(),
      atOnce: fc.integer({ min: 1, max: 4 }),
    });
    const texts = (starts: number[]) =>
      Promise.all(starts.map((start) => article(`s${start}`, words(start * 20, 100))));
    await fc.assert(
      fc.asyncProperty(specimen, async ({ starts, seed, atOnce }) => {
        await clear();
        for (const one of await texts(starts)) await place(one);
        const expected = await groups();
        await source.query('truncate story_articles, story_buckets, story_texts, stories');
        const shuffled = fc.sample(fc.shuffledSubarray(starts, { minLength: starts.length }), { seed, numRuns: 1 })[0]!;
        const all = await texts(shuffled);
        while (all.length > 0) await Promise.all(all.splice(0, atOnce).map(place));
        expect(await groups()).toEqual(expected);
        for (const one of await texts(shuffled)) await place(one);
        expect(await groups()).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
