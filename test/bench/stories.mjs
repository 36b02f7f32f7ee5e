// Measures the grouping of articles into stories: throughput, and pairwise precision and recall on a generated set
// whose groups are known. Build first: `npm run build && node test/bench/stories.mjs [ARTICLES]` (100,000 if not given).
// It runs on a PostgreSQL of its own, or in a database of its own on TEST_DATABASE_URL.
import { DataSource } from 'typeorm';
import { dataSourceOptions, thisProcessSeesEverything } from '../../dist/libs/database/src/index.js';
import { StoryGrouper, StoryRepository } from '../../dist/libs/stories/src/index.js';
import { startTestServer } from '../support/test-server.mjs';

const ARTICLES = Number(process.argv[2] ?? 100_000);
const AT_ONCE = 4;
const OUTLETS = 400;
const PRINTS_MAX = 60;

/** mulberry32: the same set on every machine. */
let state = 20_260_620;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let hash = Math.imul(state ^ (state >>> 15), 1 | state);
  hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
  return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
}
const below = (end) => Math.floor(random() * end);
/** Words as news has them: few are most of every text. */
const word = () => `w${Math.floor(20_000 ** random())}`;
const words = (count) => Array.from({ length: count }, word);
const notices = Array.from({ length: OUTLETS }, () => words(40));

/** The copy, what rewriters quote of it, and how many print it. */
function story() {
  const copy = words(80 + below(420));
  const prints = random() < 0.55 ? 1 : 2 + below(Math.floor(PRINTS_MAX ** random()) + 1);
  return { copy, prints };
}

/** One paper's print: a headline of its own, cut from the end, words edited, background and its notice added. */
function print(copy, outlet) {
  const kept = random() < 0.5 ? copy.length : Math.max(60, Math.floor(copy.length * (0.35 + 0.65 * random())));
  const edits = random() * 0.04;
  const body = copy.slice(0, kept).map((one) => (random() < edits ? word() : one));
  const background = random() < 0.2 ? words(below(60)) : [];
  const notice = random() < 0.3 ? notices[outlet] : [];
  return [...body, ...background, ...notice].join(' ');
}

/** Another outlet's own piece about the event: new words around two quotes of the copy. */
function rewritten(copy) {
  const quote = () => copy.slice(below(Math.max(1, copy.length - 25))).slice(0, 25);
  return [...words(60), ...quote(), ...words(60), ...quote(), ...words(60)].join(' ');
}

function articles() {
  const all = [];
  for (let group = 0; all.length < ARTICLES; group += 1) {
    const { copy, prints } = story();
    for (let at = 0; at < prints && all.length < ARTICLES; at += 1)
      all.push({ group, text: print(copy, below(OUTLETS)) });
    if (random() < 0.3 && all.length < ARTICLES) all.push({ group: (group += 1), text: rewritten(copy) });
  }
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
}

const pairs = (sizes) => [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
const count = (keys) => keys.reduce((sizes, key) => sizes.set(key, (sizes.get(key) ?? 0) + 1), new Map());

thisProcessSeesEverything();
const server = await startTestServer();
const admin = await new DataSource(dataSourceOptions(server.url, [], [])).initialize();
const name = `embargo_bench_stories_${process.pid}`;
await admin.query(`create database ${name} template ${server.template}`);
const address = new URL(server.url);
address.pathname = `/${name}`;
const database = await new DataSource(dataSourceOptions(address.href, [], [])).initialize();
try {
  const all = articles();
  const ids = await database.query(
    `insert into articles (identity, source_name) select 'bench ' || n, 'bench' from generate_series(1, $1) n returning id`,
    [ARTICLES],
  );
  const grouper = new StoryGrouper(new StoryRepository());
  let next = 0;
  const lane = async () => {
    while (next < ARTICLES) {
      const at = next++;
      const { text } = all[at];
      const toldAt = new Date('2026-06-20T08:00:00Z');
      const article = {
        articleId: ids[at].id,
        revision: 1,
        url: null,
        sourceName: 'bench',
        title: '',
        text,
        author: null,
        toldAt,
      };
      await database.transaction((manager) => grouper.place(manager, article));
      if (next % 20_000 === 0) console.error(`${next} placed`);
    }
  };
  const before = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpu);

  const rows = await database.query(
    'select s.article_id as id, t.story_id as story from story_articles s join story_texts t on t.id = s.text_id',
  );
  const storyOf = new Map(rows.map((row) => [row.id, row.story]));
  const found = all.map((_, at) => storyOf.get(ids[at].id));
  const right = pairs(count(all.map(({ group }, at) => `${group} ${found[at]}`)));
  const groups = count(all.map(({ group }) => group));
  const [size] = await database.query(
    `select pg_size_pretty(sum(pg_total_relation_size(t))) as size
       from unnest(array['stories', 'story_texts', 'story_buckets', 'story_articles']::regclass[]) t`,
  );
  await database.query('analyze story_buckets');
  const plan = await database.query(
    `explain select b.text_id from unnest(array[1, 2]::bigint[]) as wanted(bucket)
      cross join lateral (select text_id from story_buckets s where s.bucket = wanted.bucket order by text_id limit 100) b`,
  );
  console.log(`${ARTICLES} articles, ${groups.size} known groups, ${count(found).size} stories found`);
  console.log(
    `${Math.round(ARTICLES / seconds)} articles/s, ${AT_ONCE} at once, ${seconds.toFixed(0)} s; ${((user + system) / 1e3 / ARTICLES).toFixed(2)} ms of this process each`,
  );
  console.log(
    `pairwise precision ${(right / pairs(count(found))).toFixed(4)}, recall ${(right / pairs(groups)).toFixed(4)}`,
  );
  console.log(`tables and indexes of stories: ${size.size}`);
  console.log(
    `looked up by: ${plan
      .map((row) => row['QUERY PLAN'])
      .find((line) => line.includes('story_buckets'))
      .trim()}`,
  );
} finally {
  await database.destroy();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.destroy();
  await server.stop();
}
