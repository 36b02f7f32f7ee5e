// What must be in the database after a run, to the item.
import { FRESH, ITEMS } from './newsroom.mjs';

/** How many items are new in these sources, and how many of those are about arms. */
export function fresh(sources) {
  const list = typeof sources === 'number' ? Array.from({ length: sources }, (_, n) => n) : sources;
  const arms = list.filter((source) => source % ITEMS >= ITEMS - FRESH).length;
  return { items: list.length * FRESH, arms };
}

const CHECKS = {
  'articles that are there twice': `select count(*)::int as n from (select url from articles group by url having count(*) > 1) x`,
  'texts that wait to be read': `select count(*)::int as n from unread_revisions`,
  'texts that nobody has read or replaced': `select count(*)::int as n from article_revisions r
     where not exists (select from readings d where d.revision_id = r.id)
       and not exists (select from page_fetches p where p.revision_id = r.id and p.state = 'read')`,
  'pages that are waited for': `select count(*)::int as n from page_fetches where state = 'waiting'`,
  'pages read of which nothing is kept': `select count(*)::int as n from page_fetches p
     where state = 'read' and not exists (select from raw_pages w where w.hash = p.raw_hash)`,
  'alerts that were raised twice': `select count(*)::int as n from (select alert_id from alert_events where what = 'raised' group by alert_id having count(*) > 1) x`,
  'alerts without the event that raised them': `select count(*)::int as n from alerts a where not exists (select from alert_events e where e.alert_id = a.id and e.what = 'raised')`,
  'jobs that died': `select count(*)::int as n from pgboss.job where name like '%-dead' and state = 'created'`,
  'jobs that are left': `select count(*)::int as n from pgboss.job where name not like '%-dead' and state < 'completed' and name in ('scan-source', 'fetch-page', 'read-revision')`,
};

/** Sentences of what is wrong; none when all is well. `sources`: the numbers of those whose items must all be there. */
export async function verdict(database, { sources }) {
  const problems = [];
  for (const [what, sql] of Object.entries(CHECKS)) {
    const [{ n }] = await database.query(sql);
    if (n !== 0) problems.push(`${n} ${what}`);
  }
  const rows = await database.query(
    `select s.name, s.items_seen as seen, count(a.id)::int as articles, count(distinct a.url)::int as urls
       from sources s left join articles a on a.source_id = s.id group by s.id`,
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  for (const source of sources) {
    const row = byName.get(`Desk ${source}`);
    if (row?.articles !== ITEMS || row.urls !== ITEMS)
      problems.push(`Desk ${source} has ${row?.articles} articles in place of ${ITEMS}`);
  }
  const expected = fresh(sources).arms;
  const [{ alerts }] = await database.query('select count(*)::int as alerts from alerts');
  if (alerts !== expected) problems.push(`${alerts} alerts in place of ${expected}`);
  console.log(`${sources.length * ITEMS} articles expected, ${expected} alerts expected, ${alerts} there`);
  return problems.slice(0, 40);
}
