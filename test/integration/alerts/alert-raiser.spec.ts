import {
  AlertEventRow,
  AlertHistory,
  type AlertProposal,
  AlertRaiser,
  AlertRow,
  alertsRows,
  IncidentRow,
  TellingRepository,
} from '#libs/alerts';
import { dataSourceOptions } from '#libs/database';
import type { Party } from '#libs/lexicon';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const russia: Party = { kind: 'state', iso2: 'RU', name: 'Russia' };
const northKorea: Party = { kind: 'state', iso2: 'KP', name: 'North Korea' };

describe('raising alerts', () => {
  let database: TestDatabase;
  let source: DataSource;
  const raiser = new AlertRaiser(new TellingRepository(), new AlertHistory());

  // The evidence cannot be deleted, so each test has a database of its own.
  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, alertsRows, [])).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  async function report(): Promise<string> {
    const [row] = (await source.query(
      `insert into reports (ordinal, origin, content, extractor_version) values (0, 'posted', '{}', 'test') returning id`,
    )) as [{ id: string }];
    return row.id;
  }

  const proposal = async (change: Partial<AlertProposal> = {}): Promise<AlertProposal> => ({
    regime: 'KP-1718',
    level: 'possible',
    determination: 'prohibited',
    suppliers: [russia],
    recipients: [northKorea],
    items: ['precision weapons'],
    categories: ['missiles'],
    places: [],
    isDayTold: false,
    stage: 'threatened',
    isAgreement: false,
    firstDay: '2024-06-20',
    lastDay: '2024-06-20',
    headline: 'Russia threatens to deliver precision weapons to North Korea',
    summary: 'Supplying them would breach the embargo.',
    reportIds: [await report()],
    ...change,
  });
  const raise = (...proposals: AlertProposal[]) =>
    source.transaction((manager) => raiser.raise(manager, proposals, 'test'));
  const count = (row: new () => object) => source.getRepository(row).count();

  it('the same report twice changes nothing', async () => {
    const one = await proposal();
    const [first] = await raise(one);
    const [second] = await raise(one);
    expect(first?.change).toBe('raised');
    expect(second).toEqual({ alertId: first?.alertId, change: 'nothing-new' });
    expect(await count(AlertEventRow)).toBe(1);
  });

  it('a second article on the last day of the window joins the incident, one on the day after opens another', async () => {
    await raise(await proposal());
    const [joined] = await raise(await proposal({ firstDay: '2024-06-30', lastDay: '2024-06-30' }));
    expect(joined?.change).toBe('report-added');
    // The incident now reaches to 30 June, and its window to 10 July.
    const [apart] = await raise(await proposal({ firstDay: '2024-07-11', lastDay: '2024-07-11' }));
    expect(apart?.change).toBe('raised');
    expect(await count(IncidentRow)).toBe(2);
  });

  it('a worse report raises the level and says so in the history; a milder one leaves it', async () => {
    const [alert] = await raise(await proposal());
    expect((await raise(await proposal({ level: 'violation', stage: 'delivered' })))[0]?.change).toBe('level-changed');
    expect((await raise(await proposal({ level: 'review' })))[0]?.change).toBe('report-added');
    const row = await source.getRepository(AlertRow).findOneByOrFail({ id: alert?.alertId });
    expect(row).toMatchObject({ level: 'violation', stage: 'delivered' });
    const history = await source.getRepository(AlertEventRow).find({ order: { id: 'asc' } });
    expect(history.map(({ what }) => what)).toEqual(['raised', 'level-changed', 'report-added']);
  });

  it('one incident under two regimes is one incident and two alerts', async () => {
    await raise(await proposal(), await proposal({ regime: 'IR-1737' }));
    expect([await count(IncidentRow), await count(AlertRow)]).toEqual([1, 2]);
  });

  it('a treaty and a delivery between the same States are two incidents', async () => {
    await raise(await proposal(), await proposal({ isAgreement: true, level: 'review' }));
    expect(await count(IncidentRow)).toBe(2);
  });

  it('twenty workers that meet the same event at once raise one alert', async () => {
    const proposals = await Promise.all(Array.from({ length: 20 }, () => proposal()));
    const raised = await Promise.all(proposals.map((one) => raise(one)));
    expect(raised.flat().filter(({ change }) => change === 'raised')).toHaveLength(1);
    expect([await count(IncidentRow), await count(AlertRow), await count(AlertEventRow)]).toEqual([1, 1, 20]);
  });

  it('a transaction that fails leaves no trace', async () => {
    const one = await proposal();
    const failed = source.transaction(async (manager) => {
      await raiser.raise(manager, [one], 'test');
      throw new Error('the process died');
    });
    await expect(failed).rejects.toThrow('the process died');
    expect([await count(IncidentRow), await count(AlertRow), await count(AlertEventRow)]).toEqual([0, 0, 0]);
  });

  it('the database refuses to change or delete the history', async () => {
    await raise(await proposal());
    await expect(source.query(`update alert_events set who = 'somebody else'`)).rejects.toThrow('append-only');
    await expect(source.query('delete from alert_events')).rejects.toThrow('append-only');
    await expect(source.query('truncate alert_events')).rejects.toThrow('append-only');
  });
});
