import fc from 'fast-check';
import {
  AlertHistory,
  AlertMerger,
  type AlertProposal,
  AlertRaiser,
  AlertRebuilder,
  alertsRows,
  AlertSplitter,
  DecisionRepository,
  DecisionUndoer,
  IncidentDecisions,
  IncidentHolder,
  TellingRepository,
} from '#libs/alerts';
import { Audit } from '#libs/audit';
import { dataSourceOptions } from '#libs/database';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

type Category = AlertProposal['categories'][number];
const GOODS: Category[] = ['missiles', 'salw', 'battle-tanks', 'warships', 'uav'];
const REGIMES = ['KP-1718', 'YE-2140'];

interface Telling {
  article: string;
  goods: number;
  regime: number;
  level: AlertProposal['level'];
}

describe('decisions about incidents', () => {
  let database: TestDatabase;
  let source: DataSource;
  let history: AlertHistory;
  let decisions: IncidentDecisions;
  let raiser: AlertRaiser;
  let parties = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, alertsRows, [])).initialize();
    const tellings = new TellingRepository();
    history = new AlertHistory();
    raiser = new AlertRaiser(tellings, history);
    const rows = new DecisionRepository(source);
    const rebuilder = new AlertRebuilder(tellings, rows, history);
    decisions = new IncidentDecisions(
      source,
      rows,
      new IncidentHolder(tellings, rows),
      new AlertMerger(rows, tellings, rebuilder, history),
      new AlertSplitter(rows, tellings, rebuilder, history),
      new DecisionUndoer(rows, tellings, rebuilder, history),
      new Audit(),
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function tell({ article, goods, regime, level }: Telling, name: string): Promise<string> {
    const [row] = (await source.query(
      `with article as (
         insert into articles (identity, source_name) values ($1, 'Feed') returning id),
       revision as (
         insert into article_revisions (article_id, revision, title, text, origin, content_hash)
         select id, 1, '', '', 'feed', '' from article returning id, article_id),
       report as (
         insert into reports (ordinal, origin, content, extractor_version, revision_id)
         select 0, 'extracted', '{}', 'test', id from revision returning id, revision_id)
       select article_id as "articleId", revision_id as "revisionId", report.id as "reportId"
         from revision join report on report.revision_id = revision.id`,
      [`${name} ${article}`],
    )) as [{ articleId: string; revisionId: string; reportId: string }];
    const proposal: AlertProposal = {
      regime: REGIMES[regime]!,
      level,
      determination: 'prohibited',
      suppliers: [{ kind: 'unknown', name }],
      recipients: [{ kind: 'state', iso2: 'KP', name: 'North Korea' }],
      items: [GOODS[goods]!],
      categories: [GOODS[goods]!],
      places: [],
      stage: 'delivered',
      isAgreement: false,
      firstDay: '2024-06-20',
      lastDay: '2024-06-20',
      isDayTold: true,
      headline: article,
      summary: article,
      reportIds: [row.reportId],
    };
    const origin = { articleId: row.articleId, revisionId: row.revisionId, storyId: null };
    await source.transaction((manager) => raiser.raise(manager, [proposal], 'test', origin));
    return row.articleId;
  }

  /** Everything that the alerts of this name say and rest on; what counts changes is left out. */
  const state = (name: string): Promise<object[]> =>
    source.query(
      `select a.number, a.incident_id, a.regime, a.level, a.headline, a.summary, a.items, a.suppliers, a.first_day::text,
              i.first_day::text as from_day, i.last_day::text as to_day,
              (select array_agg(l.report_id order by l.report_id) from alert_reports l where l.alert_id = a.id) as reports
         from alerts a join incidents i on i.id = a.incident_id
        where a.merged_into is null and a.party_codes @> array[$1] order by a.number`,
      [`?${name}`],
    );
  const alerts = (name: string): Promise<{ id: string; version: number; articles: string[] }[]> =>
    source.query(
      `select a.id, a.version, (select array_agg(distinct t.article_id order by t.article_id) from tellings t
                                 where t.incident_id = a.incident_id and t.regime = a.regime) as articles
         from alerts a where a.merged_into is null and a.party_codes @> array[$1] order by a.number`,
      [`?${name}`],
    );
  const grounds = (version: number) => ({
    who: 'ana',
    by: { kind: 'user', id: 'ana', name: 'ana' } as const,
    why: 'because',
    version,
  });

  async function decide(name: string, isMerge: boolean, dice: number): Promise<string | null> {
    const all = await alerts(name);
    const one = all[dice % all.length]!;
    const other = all[(dice + 1) % all.length]!;
    const decided = isMerge
      ? await decisions.merge(one.id, other.id, grounds(one.version), other.version)
      : await decisions.split(one.id, { articleIds: one.articles.slice(0, 1), reportIds: [] }, grounds(one.version));
    expect(['decided', 'refused']).toContain(decided.outcome);
    return decided.outcome === 'decided' ? decided.decisionId : null;
  }

  async function undo(decisionId: string) {
    const [row] = (await source.query(
      `select d.alert_id as id, a.version from incident_decisions d join alerts a on a.id = d.alert_id where d.id = $1`,
      [decisionId],
    )) as [{ id: string; version: number }];
    return decisions.undo(row.id, decisionId, grounds(row.version));
  }

  const telling = fc.record({
    goods: fc.nat(GOODS.length - 1),
    regime: fc.nat(REGIMES.length - 1),
    level: fc.constantFrom('violation' as const, 'possible' as const, 'review' as const),
  });

  it('that are undone from the last to the first leave everything as it was', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(telling, { minLength: 2, maxLength: 7 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(20)), { minLength: 1, maxLength: 5 }),
        async (told, plan) => {
          const name = `firm ${(parties += 1)}`;
          for (const [at, one] of told.entries()) await tell({ ...one, article: `article ${at}` }, name);
          const before = await state(name);
          const made: string[] = [];
          for (const [isMerge, dice] of plan)
            made.push(...[await decide(name, isMerge, dice)].flatMap((id) => id ?? []));
          taken += made.length;
          for (const id of made.toReversed()) expect((await undo(id)).outcome).toBe('decided');
          expect(await state(name)).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
    expect(taken).toBeGreaterThan(10);
  });

  it('that die half way have changed nothing', async () => {
    const name = `firm ${(parties += 1)}`;
    await tell({ article: 'one', goods: 0, regime: 0, level: 'review' }, name);
    await tell({ article: 'two', goods: 1, regime: 0, level: 'violation' }, name);
    const before = [await state(name), await alerts(name)];
    const record = history.record.bind(history);
    history.record = async () => {
      throw new Error('the process died');
    };
    await expect(decide(name, true, 0)).rejects.toThrow('the process died');
    history.record = record;
    expect([await state(name), await alerts(name)]).toEqual(before);
    expect(await decide(name, true, 0)).not.toBeNull();
  });

  it('are told to the audit, with why', async () => {
    const name = `firm ${(parties += 1)}`;
    await tell({ article: 'one', goods: 0, regime: 0, level: 'review' }, name);
    await tell({ article: 'two', goods: 1, regime: 0, level: 'violation' }, name);
    const id = (await decide(name, true, 0))!;
    await undo(id);
    const rows: { action: string; why: string }[] = await source.query(
      `select action, content::jsonb ->> 'why' as why from audit_records where content like '%' || $1 || '%' order by sequence`,
      [id],
    );
    expect(rows[0]).toEqual({ action: 'alert.merged', why: 'because' });
  });

  it('meet scans that run at the same moment: nothing told is lost', async () => {
    const name = `firm ${(parties += 1)}`;
    await tell({ article: 'one', goods: 0, regime: 0, level: 'review' }, name);
    await tell({ article: 'two', goods: 1, regime: 0, level: 'review' }, name);
    const scans = Array.from({ length: 6 }, (_, at) =>
      tell({ article: `scan ${at}`, goods: at % 2, regime: 0, level: 'review' }, name),
    );
    const [one, other] = await alerts(name);
    const [merged] = await Promise.all([decisions.merge(one!.id, other!.id, grounds(one!.version), null), ...scans]);
    expect(['decided', 'changed']).toContain(merged.outcome);
    const reports = (await state(name)).flatMap((alert) => (alert as { reports: string[] }).reports);
    expect(new Set(reports).size).toBe(8);
    expect(reports).toHaveLength(8);
    expect(await alerts(name)).toHaveLength(merged.outcome === 'decided' ? 1 : 2);
  });
});
