import { AlertHistory, type AlertProposal, AlertRaiser, alertsRows, TellingRepository } from '#libs/alerts';
import { dataSourceOptions, migrate } from '#libs/database';
import type { Party } from '#libs/lexicon';
import { migrations } from '#migrations';
import { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database.js';

const russia: Party = { kind: 'state', iso2: 'RU', name: 'Russia' };
const houthis: Party = {
  kind: 'actor',
  id: 'houthis',
  name: 'Houthis',
  actorKind: 'armed-group',
  homeIso2: 'YE',
  operatesIn: ['YE'],
};
const acme: Party = { kind: 'unknown', name: 'ACME Arms' };

const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name.startsWith('Incidents')),
);

describe('alerts that were raised before tellings were kept', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, before);
    source = await new DataSource(dataSourceOptions(database.url, alertsRows, [])).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  async function report(content: object, revisionId: string | null = null): Promise<string> {
    const [row] = (await source.query(
      `insert into reports (ordinal, origin, content, extractor_version, revision_id) values (0, $1, $2, 'test', $3) returning id`,
      [revisionId ? 'extracted' : 'posted', JSON.stringify(content), revisionId],
    )) as [{ id: string }];
    return row.id;
  }

  async function revision(name: string): Promise<string> {
    const [article] = (await source.query(
      `insert into articles (identity, source_name) values ($1, 'Feed') returning id`,
      [name],
    )) as [{ id: string }];
    const [row] = (await source.query(
      `insert into article_revisions (article_id, revision, title, text, origin, content_hash) values ($1, 1, '', '', 'feed', '') returning id`,
      [article.id],
    )) as [{ id: string }];
    return row.id;
  }

  async function oldAlert(
    suppliers: Party[],
    recipients: Party[],
    conduct: string,
    reportIds: string[],
  ): Promise<string> {
    const [row] = (await source.query(
      `with incident as (insert into incidents (signature, first_day, last_day) values ('old', '2024-06-20', '2024-06-20') returning id)
       insert into alerts (incident_id, regime, level, determination, headline, summary, suppliers, recipients,
                           party_codes, items, conduct, stage, first_day, last_day)
       select id, 'YE-2140', 'possible', 'prohibited', 'h', 's', $1, $2, '{}', '{}', $3, 'planned', '2024-06-20', '2024-06-20'
         from incident returning id`,
      [JSON.stringify(suppliers), JSON.stringify(recipients), conduct],
    )) as [{ id: string }];
    await source.query('insert into alert_reports select $1, unnest($2::uuid[])', [row.id, reportIds]);
    return row.id;
  }

  const proposal = (change: Partial<AlertProposal>): AlertProposal => ({
    regime: 'YE-2140',
    level: 'review',
    determination: 'prohibited',
    suppliers: [russia, acme],
    recipients: [houthis],
    items: [],
    categories: ['missiles'],
    places: [],
    stage: 'planned',
    isAgreement: false,
    firstDay: '2024-06-21',
    lastDay: '2024-06-21',
    isDayTold: false,
    headline: 'h',
    summary: 's',
    reportIds: [],
    ...change,
  });

  it.each([
    ['transfer', [russia, acme], [houthis]],
    ['agreement', [russia], [houthis]],
    ['transfer', [], [houthis]],
    ['transfer', [russia], []],
  ] as const)(
    'an old %s gets a telling for each text and collects what is told of it from now on',
    async (conduct, from, to) => {
      const item = { category: 'missiles' };
      const extracted = { kind: 'extracted', report: { items: [{ value: item, span: null }] } };
      const reports = [
        await report(extracted, await revision('one')),
        await report(extracted, await revision('two')),
        await report({ kind: 'posted', report: { items: [item] } }),
        await report({ kind: 'posted', report: { items: [] } }),
      ];
      const alert = await oldAlert([...from], [...to], conduct, reports);
      expect(await migrate(database.url, migrations)).toMatchObject({ ok: true });

      const tellings = await source.query('select report_ids, facts from tellings order by told_order');
      expect(tellings).toHaveLength(4);
      expect(tellings.map((one: { facts: { categories: string[] } }) => one.facts.categories)).toEqual(
        expect.arrayContaining([['missiles'], ['missiles'], ['missiles'], []]),
      );
      const raiser = new AlertRaiser(new TellingRepository(), new AlertHistory());
      const next = await report({});
      const deal = {
        suppliers: [...from],
        recipients: [...to],
        isAgreement: conduct === 'agreement',
        reportIds: [next],
      };
      const raised = await source.transaction((manager) => raiser.raise(manager, [proposal(deal)], 'test'));
      expect(raised).toEqual([{ alertId: alert, change: 'report-added' }]);
      // What the migration files a telling under is what the service files it under.
      const keys = await source.query(
        `select string_agg(key, ', ' order by key collate "C") as keys from telling_keys group by telling_id`,
      );
      expect(new Set(keys.map((row: { keys: string }) => row.keys)).size).toBe(1);
    },
  );
});
